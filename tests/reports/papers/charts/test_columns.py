"""Counts side by side."""

import pytest

from pdo_xl.reports.palette import BLUE
from pdo_xl.reports.papers.charts.data import Columns
from pdo_xl.reports.papers.charts.svg import svg
from tests.reports.papers.charts.drawn import shapes, texts
from tests.reports.papers.samples import columns


def drawn(*pairs: tuple[str, int], width: float = 482) -> str:
    return svg(Columns("C5", "a", "b", pairs), width=width)


def test_columns_are_as_high_as_their_counts_and_stand_on_one_line() -> None:
    low, high = [rect for rect in shapes(drawn(("a", 1), ("b", 4), ("c", 0)), "rect") if rect["fill"] == BLUE]

    assert float(high["height"]) == pytest.approx(4 * float(low["height"]), abs=0.02)
    assert float(high["y"]) + float(high["height"]) == pytest.approx(float(low["y"]) + float(low["height"]), abs=0.02)


def test_every_count_is_written_the_noughts_too() -> None:
    found = texts(svg(columns(), width=482))
    assert [found.count("0"), found.count("61"), found.count("dic")] == [4, 1, 1]


def test_only_noughts_and_very_many_columns_are_drawn_too() -> None:
    assert not list(shapes(drawn(("a", 0)), "rect"))
    assert len(shapes(drawn(*[(f"mese {place}", place) for place in range(60)]), "text")) >= 60
