"""The two native charts of `Riepilogo`: each sector's score, and how its indicators stand."""

from collections.abc import Sequence

from xlsxwriter import Workbook
from xlsxwriter.chart import Chart
from xlsxwriter.worksheet import Worksheet

from pdo_xl.domain.scoring.assess import State
from pdo_xl.reports.palette import LOOKS
from pdo_xl.sheet.address import Area, absolute
from pdo_xl.sheet.names.sheets import SUMMARY
from pdo_xl.sheet.names.summary import SUMMARY_FIRST_SECTOR_ROW, SUMMARY_HEADER_ROW, SummaryColumn
from pdo_xl.sheet.writing.row_heights import column_pixels
from pdo_xl.workbook.own_sheets.formats import BORDER, FAINT_INK, FONT, HEADER_FILL, INK
from pdo_xl.workbook.own_sheets.tables import Column

_SECTORS = 7
"""Rows that a new chart shows; each calculation makes it reach the last sector."""
_STATES = {
    SummaryColumn.REACHED: LOOKS[State.REACHED].strong,
    SummaryColumn.DUE_SOON: LOOKS[State.DUE_SOON].strong,
    SummaryColumn.OVERDUE: LOOKS[State.OVERDUE].strong,
}
_SCORE_COLUMNS = 7
"""The first chart stands over this many columns, the second over the others."""
_ROW_PIXELS = 20
_TOP_ROW = 3
_GAP_PIXELS = 8


def add_charts(workbook: Workbook, sheet: Worksheet, columns: Sequence[Column]) -> None:
    """Put both charts side by side above the table."""
    score = workbook.add_chart({"type": "column"})
    score.add_series(_series(SummaryColumn.SCORE, HEADER_FILL, labels=True))
    score.set_legend({"none": True})
    score.set_y_axis({**_AXIS, "min": 0, "max": 100, "major_unit": 20, "num_format": "0", **_GRID})
    _finish(score, "Punteggio per settore (da 0 a 100)")

    states = workbook.add_chart({"type": "column", "subtype": "stacked"})
    for header, colour in _STATES.items():
        states.add_series(_series(header, colour, labels=False))
    states.set_legend({"position": "bottom", "font": _FONT})
    states.set_y_axis({**_AXIS, "min": 0, "num_format": "0", **_GRID})
    _finish(states, "Indicatori raggiunti, in scadenza e scaduti")

    widths = [column_pixels(column.width) for column in columns]
    _place(sheet, score, 0, sum(widths[:_SCORE_COLUMNS]), "Colonne: il punteggio di ogni settore, da 0 a 100.")
    _place(
        sheet,
        states,
        _SCORE_COLUMNS,
        sum(widths[_SCORE_COLUMNS:]),
        "Colonne sovrapposte: per ogni settore gli indicatori raggiunti, in scadenza e scaduti.",
    )


_FONT: dict[str, object] = {"name": FONT, "size": 9, "color": FAINT_INK}
_AXIS: dict[str, object] = {"num_font": _FONT, "line": {"none": True}}
_GRID: dict[str, object] = {"major_gridlines": {"visible": True, "line": {"color": "#E3E3E3", "width": 0.75}}}


def _reference(header: SummaryColumn) -> str:
    first, column = SUMMARY_FIRST_SECTOR_ROW, header.place
    return f"={Area(first, column, first + _SECTORS - 1, column).on(SUMMARY)}"


def _series(header: SummaryColumn, colour: str, *, labels: bool) -> dict[str, object]:
    series: dict[str, object] = {
        "name": f"={absolute(SUMMARY, SUMMARY_HEADER_ROW, header.place)}",
        "categories": _reference(SummaryColumn.SECTOR),
        "values": _reference(header),
        "fill": {"color": colour},
        "gap": 60,
    }
    if labels:
        series["data_labels"] = {"value": True, "num_format": "0.0", "font": {**_FONT, "bold": True, "color": INK}}
    return series


def _finish(chart: Chart, title: str) -> None:
    font = {"name": FONT, "size": 11, "bold": True, "color": INK}
    chart.set_title({"name": title, "name_font": font, "overlay": False})
    chart.set_x_axis({"num_font": {**_FONT, "bold": True}, "line": {"color": BORDER}, "major_tick_mark": "none"})
    chart.set_chartarea({"border": {"color": BORDER}, "fill": {"color": "#FFFFFF"}})


def _place(sheet: Worksheet, chart: Chart, column: int, width: int, description: str) -> None:
    height = (SUMMARY_HEADER_ROW - _TOP_ROW) * _ROW_PIXELS
    chart.set_size({"width": width - _GAP_PIXELS, "height": height - _GAP_PIXELS})
    options = {"x_offset": _GAP_PIXELS // 2, "y_offset": 0, "object_position": 2, "description": description}
    sheet.insert_chart(_TOP_ROW - 1, column, chart, options)
