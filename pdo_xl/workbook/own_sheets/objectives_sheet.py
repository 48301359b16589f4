"""The sheet `Obiettivi`: one row per objective, as an evaluation body reads and signs it."""

from collections.abc import Mapping

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from pdo_xl.domain.kinds.trend import Trend
from pdo_xl.domain.scoring.assess import State
from pdo_xl.domain.scoring.objective_score import Status
from pdo_xl.domain.scoring.timing import Timing
from pdo_xl.reports.palette import GRADES, LOOKS, Look
from pdo_xl.sheet.address import MAX_ROW, cell_name
from pdo_xl.sheet.names.objectives import BEYOND, OBJECTIVES_HEADERS, OBJECTIVES_WIDTHS, ObjectiveColumn
from pdo_xl.sheet.names.sheets import HEADER_ROW, OBJECTIVES, SUBTITLE_ROW, TITLES
from pdo_xl.workbook.own_sheets.formats import BORDER, LINK_INK, POINTS, WHOLE, Formats
from pdo_xl.workbook.own_sheets.tables import Column, add_row_rule, add_table_sheet

_TOP: dict[str, object] = {"valign": "top"}
_CENTER: dict[str, object] = {**_TOP, "align": "center", "text_wrap": True}
_COUNT = {**_CENTER, "num_format": WHOLE}
_POINTS = {**_CENTER, "num_format": POINTS}
_LOOKS: dict[ObjectiveColumn, dict[str, object]] = {
    ObjectiveColumn.SECTOR: {**_CENTER, "bold": True},
    ObjectiveColumn.NUMBER: {**_COUNT, "font_color": LINK_INK, "underline": 1},
    ObjectiveColumn.TEXT: {**_TOP, "text_wrap": True},
    ObjectiveColumn.WEIGHT: _CENTER,
    ObjectiveColumn.SCORE: {**_POINTS, "bold": True},
    ObjectiveColumn.POINTS: _POINTS,
    ObjectiveColumn.GRADE: _CENTER,
    ObjectiveColumn.TIMING: _CENTER,
    ObjectiveColumn.TRAJECTORY: _CENTER,
    ObjectiveColumn.WITH_DATA: _CENTER,
    ObjectiveColumn.REACHED: _CENTER,
    ObjectiveColumn.FINDINGS: _COUNT,
}
_FROZEN_COLUMNS = ObjectiveColumn.TEXT.place
_LINE: dict[str, object] = {"bottom": 1, "bottom_color": BORDER}
_FAINT_ZERO = "#767676"
_TIMINGS: Mapping[str, Look] = {
    Timing.NOT_DONE.value: LOOKS[State.NOT_REACHED],
    Timing.LATE.value: LOOKS[State.PARTLY],
}
_TRENDS: Mapping[str, Look] = {
    Trend.DONE.value: LOOKS[State.REACHED],
    Trend.AT_RISK.value: LOOKS[State.PARTLY],
    Trend.LATE.value: LOOKS[State.NOT_REACHED],
}


def add_objectives_sheet(workbook: Workbook, formats: Formats) -> Worksheet:
    """Make the sheet without objectives."""
    columns = [
        Column(column.value, width, _LOOKS[column])
        for column, width in zip(ObjectiveColumn, OBJECTIVES_WIDTHS, strict=True)
    ]
    sheet = add_table_sheet(workbook, formats, OBJECTIVES, TITLES[OBJECTIVES], columns, HEADER_ROW, frozen=False)
    sheet.freeze_panes(HEADER_ROW, _FROZEN_COLUMNS)
    sheet.set_row(SUBTITLE_ROW - 1, 18)
    sheet.set_row(HEADER_ROW - 1, 30)
    sheet.autofilter(HEADER_ROW - 1, 0, HEADER_ROW, len(OBJECTIVES_HEADERS) - 1)
    # LibreOffice applies the first rule that holds and no other: each one draws the line below its row.
    for grade, look in GRADES.items():
        _colour(sheet, formats, ObjectiveColumn.GRADE, f'"{grade}"', look)
    reached = Status.REACHED.value
    _colour(sheet, formats, ObjectiveColumn.GRADE, f'"{reached} {BEYOND}"', GRADES[reached])
    for timing, look in _TIMINGS.items():
        _colour(sheet, formats, ObjectiveColumn.TIMING, f'"{timing}"', look)
    for trend, look in _TRENDS.items():
        _colour(sheet, formats, ObjectiveColumn.TRAJECTORY, f'"{trend}"', look)
    faint = formats.difference(font_color=_FAINT_ZERO, **_LINE)
    counted = ObjectiveColumn.FINDINGS.place - 1
    filled = f'{cell_name(HEADER_ROW + 1, 1, fixed_column=True)}<>""'
    nought = f"=AND({filled},{cell_name(HEADER_ROW + 1, counted + 1)}=0)"
    rule = {"type": "formula", "criteria": nought, "format": faint}
    sheet.conditional_format(HEADER_ROW, counted, MAX_ROW - 1, counted, rule)
    add_row_rule(sheet, formats, columns, f"={filled}", _LINE)
    return sheet


def _colour(sheet: Worksheet, formats: Formats, column: ObjectiveColumn, value: str, look: Look) -> None:
    place = column.place - 1
    fill = {"bg_color": look.light} if look.light else {}
    weight = {"bold": True} if look.bold else {}
    made = formats.difference(font_color=look.ink, **fill, **weight, **_LINE)
    rule = {"type": "cell", "criteria": "==", "value": value, "format": made}
    sheet.conditional_format(HEADER_ROW, place, MAX_ROW - 1, place, rule)
