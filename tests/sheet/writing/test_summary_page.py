"""Rows as high as their names, a chart as high as its bars, a page that ends where it should."""

import pytest

from pdo_xl.sheet.names.summary import SUMMARY_NAME_WIDTH
from pdo_xl.sheet.writing.row_heights import column_pixels
from pdo_xl.sheet.writing.summary_page import HEIGHTS, PAGE, breaks_of, heights_of

LONG = "Settore affari generali, personale, cultura e servizi sociali"


def names(count: int, name: str = "SF") -> list[list[str]]:
    return [[f"{name}", "Rossi"]] * (count + 1)


def test_usual_names_take_one_line_and_long_ones_what_they_need() -> None:
    assert column_pixels(SUMMARY_NAME_WIDTH) == 120
    heights = heights_of([["SF", "Rossi"], [LONG, "Rossi"], ["GT", "Ferrari Aggradi Bianca Maria"], ["Ente"]], 3)
    assert [heights[row] for row in (25, 26, 27, 28)] == [13.5, 61.5, 25.5, 13.5]
    assert heights_of([["a" * 32_767]], 1)[25] == 73.5
    assert heights_of([["a" * 12], ["a" * 13]], 1)[26] == 25.5, "names are bold: the thirteenth letter is one too many"


@pytest.mark.parametrize(("bars", "height"), [(1, 13.5), (11, 13.5), (16, 18.0), (20, 21.75), (40, 24.0)])
def test_the_chart_grows_with_its_bars(bars: int, height: float) -> None:
    heights = heights_of(names(bars), bars)
    assert {heights[row] for row in range(7, 23)} == {height}


def test_what_stands_above_the_table_keeps_its_height() -> None:
    heights = heights_of((), 0)
    assert heights == {row: HEIGHTS[row] for row in range(7, 25)}


def test_a_page_ends_above_a_table_that_does_not_fit() -> None:
    assert [breaks_of(heights_of(names(count), count)) for count in (2, 7, 9, 10, 40)] == [[], [], [], [23], [23]]
    assert breaks_of(heights_of(names(7, LONG), 7)) == [23]


def test_tiles_and_the_tallest_chart_fit_on_a_page() -> None:
    heights = {**HEIGHTS, **heights_of((), 40)}
    assert sum(height for row, height in heights.items() if row < 24) <= PAGE
