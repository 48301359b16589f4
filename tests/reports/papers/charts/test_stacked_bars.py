"""C2 and C3: segments in their order, numbers in them, totals at the right."""

import pytest

from pdo_xl.reports.papers.charts.data import StackedBars, StackedRow
from pdo_xl.reports.papers.charts.svg import svg
from tests.reports.papers.charts.drawn import place, shapes, texts
from tests.reports.papers.samples import grades, states

CLASSES = tuple((name, name) for name in ("raggiunto", "raggiunto in parte", "non raggiunto", "non misurabile"))


def bars(*counts: tuple[int, ...], width: float = 482) -> str:
    rows = tuple(StackedRow(f"R{place}", of) for place, of in enumerate(counts))
    return svg(StackedBars("C2", "a", "b", CLASSES, rows), width=width)


def segments(drawing: str) -> list[dict[str, str]]:
    """The segments of the bars, without the squares of the legend."""
    return [rect for rect in shapes(drawing, "rect") if rect.get("stroke") and float(rect["height"]) > 10]


def test_segments_are_as_wide_as_their_share_and_touch() -> None:
    first, second, third = segments(bars((1, 2, 0, 1)))
    assert float(second["width"]) == pytest.approx(2 * float(first["width"]), abs=0.02)
    assert float(first["x"]) + float(first["width"]) == pytest.approx(float(second["x"]), abs=0.02)
    assert float(second["x"]) + float(second["width"]) == pytest.approx(float(third["x"]), abs=0.02)


def test_bars_are_all_of_the_same_length_and_one_of_nothing_is_not_there() -> None:
    one, other = segments(bars((3, 0, 0, 0), (0, 0, 0, 0), (0, 0, 0, 99)))
    assert one["width"] == other["width"]


def test_the_legend_has_every_class_in_its_order_with_its_look() -> None:
    drawing = svg(states(), width=482)
    words = [words for words, _ in states().classes]

    assert [text for text in texts(drawing) if text in words] == words
    squares = [rect["fill"] for rect in shapes(drawing, "rect") if rect["height"] == "10" and not rect.get("stroke")]
    assert len(set(squares)) == 9


def test_a_number_stands_in_every_segment_that_has_room_and_the_total_at_the_right() -> None:
    drawing = svg(grades(), width=482)

    assert texts(drawing).count("97") == 1
    assert place(drawing, "100")["text-anchor"] == "end"
    assert texts(bars((97, 1, 1, 1))).count("1") == 0
    assert texts(bars((97, 1, 1, 1), width=2000)).count("1") == 3
    assert texts(bars((3, 3, 3, 3))).count("3") == 4


def test_a_number_on_a_pattern_stands_on_a_plain_plate() -> None:
    drawing = bars((0, 0, 5, 0))
    plates = [rect for rect in shapes(drawing, "rect") if rect["fill"] == "#FFFFFF" and not rect.get("stroke")]
    numbers = [text for text in shapes(drawing, "text") if text.get("font-weight") == "bold"]

    assert len(plates) == len(numbers) == 1
    assert float(plates[0]["x"]) < float(numbers[0]["x"]) < float(plates[0]["x"]) + float(plates[0]["width"])
    assert not any(rect["fill"] == "#FFFFFF" for rect in shapes(bars((5, 0, 0, 0)), "rect"))
