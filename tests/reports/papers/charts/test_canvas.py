"""A drawing as SVG: shapes, texts, patterns."""

import pytest

from pdo_xl.reports.palette import Pattern
from pdo_xl.reports.papers.charts.canvas import Box, Canvas, number
from pdo_xl.reports.papers.charts.patterns import Fill
from tests.reports.papers.charts.drawn import SVG, read, shapes


@pytest.mark.parametrize(
    ("points", "written"), [(0, "0"), (-0.001, "0"), (100, "100"), (1 / 3, "0.33"), (0.1 + 0.2, "0.3"), (-2.5, "-2.5")]
)
def test_a_length_is_short_and_exact(points: float, written: str) -> None:
    assert number(points) == written


def test_a_pattern_is_described_once_and_lies_over_its_colour() -> None:
    canvas = Canvas("a", "b", 100, "p")
    for x in (0, 20):
        canvas.segment(Box(x, 0, 20, 10), Fill("#112233", Pattern.DIAGONAL))
    canvas.segment(Box(40, 0, 20, 10), Fill("#445566"))
    drawing = canvas.drawn(10)

    assert [pattern["id"] for pattern in shapes(drawing, "pattern")] == ["p-diagonal"]
    fills = [rect["fill"] for rect in shapes(drawing, "rect")]
    assert fills == ["#112233", "url(#p-diagonal)", "#112233", "url(#p-diagonal)", "#445566", "none"]
    assert [rect.get("stroke") for rect in shapes(drawing, "rect")] == [None, "#404040"] * 3


def test_a_label_of_two_lines_stands_around_its_middle() -> None:
    canvas = Canvas("a", "b", 100, "p")
    canvas.label(50, 20, ("uno", "due"))
    canvas.label(50, 20, ("tre",))
    uno, due, tre = (float(text["y"]) for text in shapes(canvas.drawn(40), "text"))

    assert (uno + due) / 2 == pytest.approx(tre)


def test_title_and_description_come_first_even_where_there_are_patterns() -> None:
    canvas = Canvas("a", "b", 100, "p")
    canvas.segment(Box(0, 0, 20, 10), Fill("#112233", Pattern.CROSSED))

    assert [element.tag for element in read(canvas.drawn(10))][:3] == [f"{SVG}title", f"{SVG}desc", f"{SVG}defs"]
