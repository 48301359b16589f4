"""How high the rows of `Riepilogo` are, and where its printed page ends: long names, many sectors.

Source: design of the reports, sections 4.5 and 10.2.
"""

from collections.abc import Mapping, Sequence
from math import ceil

from pdo_xl.sheet.names.sheets import SUBTITLE_ROW, TITLE_ROW
from pdo_xl.sheet.names.summary import (
    SUMMARY_CAPTION_ROW,
    SUMMARY_CHART_TITLE_ROW,
    SUMMARY_FIRST_CHART_ROW,
    SUMMARY_FIRST_SECTOR_ROW,
    SUMMARY_GAP_ROW,
    SUMMARY_HEADER_ROW,
    SUMMARY_LAST_CHART_ROW,
    SUMMARY_NAME_WIDTH,
    SUMMARY_TILE_ROW,
)
from pdo_xl.sheet.writing.row_heights import count_lines

LINE = 13.5
_FURTHER_LINE = 12.0
HEIGHTS: Mapping[int, float] = {
    TITLE_ROW: 24,
    SUBTITLE_ROW: 27,
    SUMMARY_CHART_TITLE_ROW: 6,
    SUMMARY_TILE_ROW: 28.5,
    SUMMARY_CAPTION_ROW: 18,
    SUMMARY_FIRST_CHART_ROW - 1: 6,
    **dict.fromkeys(range(SUMMARY_FIRST_CHART_ROW, SUMMARY_LAST_CHART_ROW + 1), LINE),
    SUMMARY_GAP_ROW: 6,
    SUMMARY_HEADER_ROW: 26.25,
}
"""Of a row, in points; those above the sectors' as a new sheet has them."""
PAGE = 506
"""Points of an A4 page in landscape, at the scale at which its 1,010 pixels are as wide as the page."""
_CHARTS_OWN, _BAR = 39, 15
"""Points that title and legend of the chart take, and that a bar with its name should have."""
_TALLEST_CHART_ROW = 24.0
"""So that tiles and chart still fit on a page."""
_MOST_LINES = 6
_SIZE = 10


def heights_of(names: Sequence[Sequence[str]], charted: int) -> dict[int, float]:
    """Give the rows' heights; `names` are the texts of each row of the table, `charted` counts the bars.

    Unit: points.
    """
    rows = range(SUMMARY_FIRST_CHART_ROW, SUMMARY_LAST_CHART_ROW + 1)
    needed = ceil((_CHARTS_OWN + _BAR * charted) / len(rows) / 0.75) * 0.75
    chart = dict.fromkeys(rows, min(max(LINE, needed), _TALLEST_CHART_ROW))
    above = {row: HEIGHTS[row] for row in (SUMMARY_GAP_ROW, SUMMARY_HEADER_ROW)}
    lines = [
        max((count_lines(text, SUMMARY_NAME_WIDTH, _SIZE, bold=True) for text in texts), default=1) for texts in names
    ]
    table = {
        row: LINE + _FURTHER_LINE * (min(max(count, 1), _MOST_LINES) - 1)
        for row, count in enumerate(lines, SUMMARY_FIRST_SECTOR_ROW)
    }
    return {**chart, **above, **table}


def breaks_of(heights: Mapping[int, float]) -> list[int]:
    """Give the row after which the first page ends: none where all fits on one, else the one above the table."""
    whole = sum({**HEIGHTS, **heights}.values())
    return [SUMMARY_GAP_ROW] if whole > PAGE else []
