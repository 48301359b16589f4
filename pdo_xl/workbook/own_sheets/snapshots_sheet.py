"""The sheet `Fotografie`: the plan as it stood on the days when somebody froze it; a line a row, only added to."""

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from pdo_xl.sheet.address import MAX_ROW, cell_name
from pdo_xl.sheet.names.sheets import HEADER_ROW, SNAPSHOTS, SUBTITLE_ROW, TITLES
from pdo_xl.sheet.names.snapshots import SnapshotColumn
from pdo_xl.workbook.own_sheets.formats import BORDER, DATE, DATE_AND_TIME, INK, POINTS, WHOLE, Formats
from pdo_xl.workbook.own_sheets.tables import Column, add_table_sheet

_TOP: dict[str, object] = {"valign": "top"}
_CENTER: dict[str, object] = {**_TOP, "align": "center"}
_LOOKS: dict[SnapshotColumn, tuple[float, dict[str, object]]] = {
    SnapshotColumn.DAY: (11, {**_CENTER, "num_format": DATE}),
    SnapshotColumn.KIND: (13, _CENTER),
    SnapshotColumn.MADE: (16, {**_CENTER, "num_format": DATE_AND_TIME}),
    SnapshotColumn.BY: (14, _TOP),
    SnapshotColumn.VERSION: (9, _CENTER),
    SnapshotColumn.ACT: (14, _TOP),
    SnapshotColumn.SHEET: (9, _TOP),
    SnapshotColumn.ROW: (6, {**_CENTER, "num_format": WHOLE}),
    SnapshotColumn.KEY: (12, _TOP),
    SnapshotColumn.SECTOR: (9, _CENTER),
    SnapshotColumn.MANAGER: (14, _TOP),
    SnapshotColumn.NUMBER: (5, {**_CENTER, "num_format": WHOLE}),
    SnapshotColumn.OBJECTIVE: (60, _TOP),
    SnapshotColumn.WEIGHT: (7, {**_CENTER, "num_format": "General"}),
    SnapshotColumn.INDICATOR: (44, _TOP),
    SnapshotColumn.TYPE: (13, _CENTER),
    SnapshotColumn.TARGET: (14, _CENTER),
    SnapshotColumn.ACTUAL: (14, _CENTER),
    SnapshotColumn.SCORE: (10, {**_CENTER, "num_format": POINTS}),
    SnapshotColumn.STATE: (16, _CENTER),
    SnapshotColumn.DELAY: (9, {**_CENTER, "num_format": WHOLE}),
    SnapshotColumn.TREND: (13, _CENTER),
    SnapshotColumn.OBJECTIVE_SCORE: (10, {**_CENTER, "num_format": POINTS}),
    SnapshotColumn.PROGRESS: (30, _TOP),
    SnapshotColumn.CAUSE: (15, _CENTER),
    SnapshotColumn.REASON: (30, _TOP),
    SnapshotColumn.ACTIONS: (30, _TOP),
    SnapshotColumn.DUE: (12, _CENTER),
    SnapshotColumn.EVIDENCE: (24, _TOP),
}
_FOR_THE_PROGRAM = (SnapshotColumn.VERSION, SnapshotColumn.SHEET, SnapshotColumn.ROW, SnapshotColumn.KEY)
"""What people have no use for: hidden, and not in their way when they print."""


def add_snapshots_sheet(workbook: Workbook, formats: Formats) -> Worksheet:
    """Make the sheet without snapshots."""
    columns = [Column(column, *_LOOKS[column]) for column in SnapshotColumn]
    sheet = add_table_sheet(workbook, formats, SNAPSHOTS, TITLES[SNAPSHOTS], columns, HEADER_ROW)
    for column in _FOR_THE_PROGRAM:
        width, look = _LOOKS[column]
        sheet.set_column(column.place - 1, column.place - 1, width, formats(**look), {"hidden": True})
    # A list of many columns: side by side on two pages it can be read.
    sheet.fit_to_pages(2, 0)
    sheet.set_row(SUBTITLE_ROW - 1, 18)
    sheet.set_row(HEADER_ROW - 1, 30)
    sheet.autofilter(HEADER_ROW - 1, 0, HEADER_ROW, len(columns) - 1)
    first = cell_name(HEADER_ROW + 1, SnapshotColumn.MADE.place, fixed_column=True)
    above = cell_name(HEADER_ROW, SnapshotColumn.MADE.place, fixed_column=True)
    for formula, look in (
        (f'=AND({first}<>"",{first}<>{above})', {"top": 1, "top_color": INK, "bottom": 1, "bottom_color": BORDER}),
        (f'={first}<>""', {"bottom": 1, "bottom_color": BORDER}),
    ):
        rule = {"type": "formula", "criteria": formula, "format": formats.difference(**look), "stop_if_true": True}
        sheet.conditional_format(HEADER_ROW, 0, MAX_ROW - 1, len(columns) - 1, rule)
    return sheet
