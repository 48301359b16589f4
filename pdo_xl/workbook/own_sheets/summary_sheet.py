"""The sheet `Riepilogo`: two charts, a row per sector, the body's row, the transversal objectives."""

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from pdo_xl.domain.scoring.assess import State
from pdo_xl.reports.palette import LOOKS
from pdo_xl.sheet.address import MAX_ROW, cell_name
from pdo_xl.sheet.names.sheets import SUMMARY, TITLES
from pdo_xl.sheet.names.summary import (
    SUMMARY_BODY_ROW,
    SUMMARY_HEADER_ROW,
    SUMMARY_HEADERS,
    SUMMARY_TRANSVERSAL_COLUMNS,
    SummaryColumn,
)
from pdo_xl.workbook.own_sheets.charts import add_charts
from pdo_xl.workbook.own_sheets.formats import (
    BORDER,
    HEADER,
    HEADER_FILL,
    HEADER_INK,
    LIGHT_FILL,
    PERCENT,
    POINTS,
    WHOLE,
    Formats,
)
from pdo_xl.workbook.own_sheets.tables import Column, add_table_sheet

_CENTER: dict[str, object] = {"align": "center", "valign": "vcenter"}
_COUNT = {**_CENTER, "num_format": WHOLE}
_POINTS = {**_CENTER, "num_format": POINTS}
_LOOKS: dict[str, tuple[float, dict[str, object]]] = {
    SummaryColumn.SECTOR: (10, {"bold": True, **_CENTER}),
    SummaryColumn.MANAGER: (20, {"valign": "vcenter", "indent": 1}),
    SummaryColumn.OBJECTIVES: (10, _COUNT),
    SummaryColumn.INDICATORS: (10, _COUNT),
    SummaryColumn.WEIGHT: (11, _POINTS),
    SummaryColumn.POINTS: (11, _POINTS),
    SummaryColumn.SCORE: (14, {**_POINTS, "bold": True}),
    SummaryColumn.COVERAGE: (11, {**_CENTER, "num_format": PERCENT}),
    SummaryColumn.REACHED: (11, _COUNT),
    SummaryColumn.DUE_SOON: (11, _COUNT),
    SummaryColumn.OVERDUE: (11, _COUNT),
    SummaryColumn.ERRORS: (9, _COUNT),
    SummaryColumn.WARNINGS: (9, _COUNT),
}
_TRANSVERSAL_WIDTH = 18
_HEADER_HEIGHT = 66
"""Points: five lines of a transversal objective's text."""

ALARMS = {
    SummaryColumn.DUE_SOON: LOOKS[State.DUE_SOON].ink,
    SummaryColumn.OVERDUE: LOOKS[State.OVERDUE].strong,
    SummaryColumn.ERRORS: LOOKS[State.NOT_REACHED].ink,
    SummaryColumn.WARNINGS: LOOKS[State.PARTLY].ink,
}


def add_summary_sheet(workbook: Workbook, formats: Formats) -> Worksheet:
    """Make the sheet without figures: a calculation fills them in and sizes the charts."""
    columns = [Column(header, *_LOOKS[header]) for header in SUMMARY_HEADERS]
    # The charts above the header are neither frozen, which would leave no room to scroll, nor repeated in print.
    sheet = add_table_sheet(workbook, formats, SUMMARY, TITLES[SUMMARY], columns, SUMMARY_HEADER_ROW, frozen=False)
    sheet.repeat_rows(SUMMARY_HEADER_ROW - 1)
    sheet.set_row(SUMMARY_HEADER_ROW - 1, _HEADER_HEIGHT)
    _prepare_transversal(sheet, formats)
    _mark_rows(sheet, formats)
    add_charts(workbook, sheet, columns)
    return sheet


def _prepare_transversal(sheet: Worksheet, formats: Formats) -> None:
    first = len(SUMMARY_HEADERS)
    last = first + SUMMARY_TRANSVERSAL_COLUMNS - 1
    sheet.set_column(first, last, _TRANSVERSAL_WIDTH, formats(**_POINTS))
    plain = {key: value for key, value in HEADER.items() if key not in {"border", "border_color", "bg_color"}}
    for column in range(first, last + 1):
        sheet.write_blank(SUMMARY_HEADER_ROW - 1, column, None, formats(**plain))
    used = formats.difference(bg_color=HEADER_FILL, font_color=HEADER_INK, border=1, border_color=BORDER)
    row = SUMMARY_HEADER_ROW - 1
    sheet.conditional_format(row, first, row, last, {"type": "no_blanks", "format": used})


def _mark_rows(sheet: Worksheet, formats: Formats) -> None:
    """Draw what a filled row looks like; rows come and go with the office's sectors."""
    # LibreOffice applies the first rule that holds and no other: each one carries the borders.
    box: dict[str, object] = {"border": 1, "border_color": BORDER}
    top, fixed = SUMMARY_BODY_ROW, len(SUMMARY_HEADERS)
    last_column = fixed + SUMMARY_TRANSVERSAL_COLUMNS - 1
    for header, colour in ALARMS.items():
        column = header.place - 1
        rule = {"type": "cell", "criteria": ">", "value": 0}
        rule["format"] = formats.difference(font_color=colour, bold=True, **box)
        sheet.conditional_format(top, column, MAX_ROW - 1, column, rule)
    body = formats.difference(bold=True, bg_color=LIGHT_FILL, **box)
    label = cell_name(top, 1, fixed_column=True)
    filled = f'={cell_name(top, 1, fixed_row=True, fixed_column=True)}<>""'
    sheet.conditional_format(top - 1, 0, top - 1, fixed - 1, {"type": "formula", "criteria": filled, "format": body})
    row = formats.difference(**box)
    sheet.conditional_format(
        top - 1, 0, MAX_ROW - 1, fixed - 1, {"type": "formula", "criteria": f'={label}<>""', "format": row}
    )
    criteria = f'=AND({label}<>"",{cell_name(SUMMARY_HEADER_ROW, fixed + 1, fixed_row=True)}<>"")'
    rule = {"type": "formula", "criteria": criteria, "format": row}
    sheet.conditional_format(top - 1, fixed, MAX_ROW - 1, last_column, rule)
