"""C4: scores at the checks of the year, joined where none is missing."""

from datetime import date

import pytest

from pdo_xl.reports.palette import BLUE
from pdo_xl.reports.papers.charts.data import TimeLines, TimeRow
from pdo_xl.reports.papers.charts.svg import svg
from tests.reports.papers.charts.drawn import place, shapes, texts
from tests.reports.papers.samples import time_lines

DATES = (date(2024, 3, 31), date(2024, 6, 30), date(2024, 12, 31))
IN_THE_LEGEND = 2


def drawn(*scores: float | None, dates: tuple[date, ...] = DATES) -> str:
    row = TimeRow("SF", "63,5", scores, (0.5,) * len(dates))
    return svg(TimeLines("C4", "a", "b", dates, (row,)), width=482)


def dots(drawing: str) -> list[tuple[float, float]]:
    return [(float(dot["cx"]), float(dot["cy"])) for dot in shapes(drawing, "circle")][IN_THE_LEGEND:]


def lines(drawing: str) -> int:
    return sum(line["stroke"] == BLUE for line in shapes(drawing, "polyline")) - 1


def test_dots_stand_as_far_apart_as_their_dates_and_as_high_as_their_scores() -> None:
    (first, low), (second, half), (third, high) = dots(drawn(0, 50, 100))

    assert (third - second) / (second - first) == pytest.approx(184 / 91, abs=0.01)
    assert half == pytest.approx((low + high) / 2)
    assert high < low


@pytest.mark.parametrize(
    ("scores", "joined"), [((1, 2, 3), 2), ((1, None, 3), 0), ((1, 2, None), 1), ((None, None, None), 0)]
)
def test_a_gap_is_not_bridged(scores: tuple[float | None, ...], joined: int) -> None:
    drawing = drawn(*scores)

    assert lines(drawing) == joined
    assert len(dots(drawing)) == sum(score is not None for score in scores)


def test_dates_and_last_scores_are_written() -> None:
    found = texts(svg(time_lines(), width=482))

    assert {"31/03/2024", "31/12/2024", "63,5", "nessun dato", "punteggio", "peso con un dato, in\xa0%"} <= set(found)


def test_dates_close_to_each_other_do_not_touch() -> None:
    drawing = drawn(1, 2, 3, dates=(date(2024, 12, 1), date(2024, 12, 2), date(2024, 12, 31)))
    assert place(drawing, "01/12/2024")["y"] != place(drawing, "02/12/2024")["y"]


def test_a_single_date_stands_in_the_middle() -> None:
    drawing = drawn(40, dates=(date(2024, 12, 31),))
    assert len(dots(drawing)) == 1
