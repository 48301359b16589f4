"""The sheet `Trasversali`: the objectives that several sectors have, side by side; it grows with the sectors."""

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from pdo_xl.sheet.address import MAX_ROW, cell_name
from pdo_xl.sheet.names.sheets import HEADER_ROW, SUBTITLE_ROW, TITLES, TRANSVERSALS
from pdo_xl.sheet.names.transversals import (
    MEAN_HEADER,
    MOST_SECTORS,
    OBJECTIVE_HEADER,
    OBJECTIVE_WIDTH,
    SECTOR_WIDTH,
)
from pdo_xl.workbook.own_sheets.formats import (
    BORDER,
    FAINT_INK,
    HEADER,
    HEADER_FILL,
    HEADER_INK,
    LIGHT_FILL,
    POINTS,
    Formats,
)
from pdo_xl.workbook.own_sheets.tables import Column, add_table_sheet

_LAST_COLUMN = MOST_SECTORS + 1
"""Counted from 0: the objective, the sectors, the mean."""
_SCALE = 80
"""Per cent: seven sectors fit on a page; more go on beside it, each page with the objectives, and stay legible."""
_CELL: dict[str, object] = {"valign": "top", "align": "center", "text_wrap": True, "num_format": POINTS}
_LINE: dict[str, object] = {"bottom": 1, "bottom_color": BORDER}
_PLAIN_HEADER = {key: value for key, value in HEADER.items() if key not in {"border", "border_color", "bg_color"}}


def add_transversals_sheet(workbook: Workbook, formats: Formats) -> Worksheet:
    """Make the sheet without objectives and sectors."""
    columns = [Column(OBJECTIVE_HEADER, OBJECTIVE_WIDTH, {"valign": "top", "text_wrap": True})]
    sheet = add_table_sheet(workbook, formats, TRANSVERSALS, TITLES[TRANSVERSALS], columns, HEADER_ROW, frozen=False)
    sheet.freeze_panes(HEADER_ROW, len(columns))
    sheet.set_column(len(columns), _LAST_COLUMN, SECTOR_WIDTH, formats(**_CELL))
    sheet.set_row(SUBTITLE_ROW - 1, 18)
    # The header's new cells take their row's format, however many sectors there are.
    sheet.set_row(HEADER_ROW - 1, 42, formats(**_PLAIN_HEADER))
    sheet.set_print_scale(_SCALE)
    sheet.repeat_columns(0)
    used = formats.difference(bg_color=HEADER_FILL, font_color=HEADER_INK, border=1, border_color=BORDER)
    row = HEADER_ROW - 1
    sheet.conditional_format(row, 0, row, _LAST_COLUMN, {"type": "no_blanks", "format": used})
    _mark_rows(sheet, formats)
    return sheet


def _mark_rows(sheet: Worksheet, formats: Formats) -> None:
    """Draw what a filled row looks like: words faint, the mean apart."""
    # LibreOffice applies the first rule that holds and no other: each one draws the line below its row.
    first = HEADER_ROW + 1
    header, cell = cell_name(HEADER_ROW, 2, fixed_row=True), cell_name(first, 2)
    label = cell_name(first, 1, fixed_column=True)
    rules: dict[str, dict[str, object]] = {
        f'=AND({label}<>"",{header}="{MEAN_HEADER}")': {"bold": True, "bg_color": LIGHT_FILL},
        f'=AND({label}<>"",{header}<>"",ISTEXT({cell}))': {"font_color": FAINT_INK},
        f'=AND({label}<>"",{header}<>"")': {},
    }
    for criteria, look in rules.items():
        made = formats.difference(**look, **_LINE)
        rule = {"type": "formula", "criteria": criteria, "format": made}
        sheet.conditional_format(HEADER_ROW, 1, MAX_ROW - 1, _LAST_COLUMN, rule)
    filled = {"type": "formula", "criteria": f'={label}<>""', "format": formats.difference(**_LINE)}
    sheet.conditional_format(HEADER_ROW, 0, MAX_ROW - 1, 0, filled)
