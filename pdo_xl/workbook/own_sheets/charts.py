"""The native chart of `Riepilogo`: how many objectives of each sector are reached, in part, not, or without a result.

Source: design of the reports, sections 3.4 and 10.2.
"""

from typing import NamedTuple

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from pdo_xl.domain.scoring.objective_score import NOT_MEASURABLE, Status
from pdo_xl.reports.palette import GRADES, Pattern
from pdo_xl.sheet.address import Area, absolute
from pdo_xl.sheet.names.sheets import SUMMARY
from pdo_xl.sheet.names.summary import (
    SUMMARY_CHART_TITLE_ROW,
    SUMMARY_FIRST_CHART_ROW,
    SUMMARY_FIRST_SECTOR_ROW,
    SUMMARY_HEADER_ROW,
    SUMMARY_LAST_CHART_ROW,
    SummaryColumn,
)
from pdo_xl.workbook.own_sheets.formats import BORDER, FAINT_INK, FONT, INK

_SECTORS = 7
"""Rows that a new chart shows; each calculation makes it reach the last sector."""
_ROW_PIXELS = 18
_GAP_PIXELS = 4
_DARK, _WHITE = "#000000", "#FFFFFF"
_OUTLINE = "#404040"


class Segment(NamedTuple):
    """A class of objectives: its column, its grade, the ink of the numbers in its segments."""

    column: SummaryColumn
    grade: str
    ink: str


SEGMENTS = (
    Segment(SummaryColumn.REACHED, Status.REACHED.value, _WHITE),
    Segment(SummaryColumn.PARTLY, Status.PARTLY.value, _DARK),
    Segment(SummaryColumn.NOT_REACHED, Status.NOT_REACHED.value, _DARK),
    Segment(SummaryColumn.UNMEASURED, NOT_MEASURABLE, _DARK),
)
CHART_TITLE = "Obiettivi di ogni settore: raggiunti, in parte, non raggiunti, senza dato"
"""For programs that show no cell's text as a title: true whatever the figures."""
_DESCRIPTION = (
    "Barre orizzontali, una per settore: quanti obiettivi sono raggiunti, raggiunti in parte, non raggiunti e senza "
    "dato. Gli stessi numeri sono nella tabella sotto."
)
_FONT: dict[str, object] = {"name": FONT, "size": 9, "color": FAINT_INK}


def add_chart(workbook: Workbook, sheet: Worksheet, width: int) -> None:
    """Put the chart, so many pixels wide, between tiles and table; it grows with its rows."""
    chart = workbook.add_chart({"type": "bar", "subtype": "percent_stacked"})
    for segment in SEGMENTS:
        chart.add_series(_series(segment))
    title = {"name": FONT, "size": 11, "bold": True, "color": INK}
    name = f"={absolute(SUMMARY, SUMMARY_CHART_TITLE_ROW, 1)}"
    chart.set_title({"name": name, "data": [CHART_TITLE], "name_font": title, "overlay": False})
    chart.set_legend({"position": "bottom", "font": _FONT})
    # The first sector on top, as in the table; the numbers are in the segments, no axis need say them again.
    names = {**_FONT, "bold": True, "color": INK}
    chart.set_y_axis({"reverse": True, "num_font": names, "line": {"color": BORDER}, "interval_unit": 1, **_NO_TICKS})
    chart.set_x_axis({"visible": False, "major_gridlines": {"visible": False}})
    chart.set_chartarea({"border": {"color": BORDER}, "fill": {"color": _WHITE}})
    height = (SUMMARY_LAST_CHART_ROW - SUMMARY_FIRST_CHART_ROW + 1) * _ROW_PIXELS
    chart.set_size({"width": width - 2 * _GAP_PIXELS, "height": height - 2 * _GAP_PIXELS})
    place = {"x_offset": _GAP_PIXELS, "y_offset": _GAP_PIXELS, "object_position": 1, "description": _DESCRIPTION}
    sheet.insert_chart(SUMMARY_FIRST_CHART_ROW - 1, 0, chart, place)


_NO_TICKS: dict[str, object] = {"major_tick_mark": "none", "minor_tick_mark": "none"}


def _series(segment: Segment) -> dict[str, object]:
    look = GRADES[segment.grade]
    series: dict[str, object] = {
        "name": f"={absolute(SUMMARY, SUMMARY_HEADER_ROW, segment.column.place)}",
        "categories": _reference(SummaryColumn.CHARTED),
        "values": _reference(segment.column),
        "border": {"color": _OUTLINE, "width": 0.75},
        "gap": 40,
        # A nought has no segment to stand in.
        "data_labels": {
            "value": True, "num_format": "0;;", "position": "center",
            "font": {"name": FONT, "size": 9, "bold": True, "color": segment.ink},
        },
    }  # fmt: skip
    if look.pattern is Pattern.DIAGONAL:
        fill = {"pattern": "wide_upward_diagonal", "fg_color": _WHITE, "bg_color": look.strong}
        return {**series, "pattern": fill}
    return {**series, "fill": {"color": look.strong}}


def _reference(column: SummaryColumn) -> str:
    first = SUMMARY_FIRST_SECTOR_ROW
    return f"={Area(first, column.place, first + _SECTORS - 1, column.place).on(SUMMARY)}"
