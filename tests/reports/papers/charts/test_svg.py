"""The drawing of any chart: one whole element of SVG, that a page may hold many of."""

import re
from xml.etree.ElementTree import fromstring

import pytest

from pdo_xl.reports.papers.charts.data import Chart, Columns, ScoreBars, StackedBars, TimeLines
from pdo_xl.reports.papers.charts.svg import LEAST_WIDTH, svg
from tests.reports.papers.charts.drawn import SVG, read, shapes, texts
from tests.reports.papers.samples import HOSTILE, charts, score_bars, states

EMPTY = (
    ScoreBars("C1", "a", "b", ()),
    StackedBars("C2", "a", "b", (), ()),
    TimeLines("C4", "a", "b", (), ()),
    Columns("C5", "a", "b", ()),
)
each = pytest.mark.parametrize("chart", [*charts(), *EMPTY], ids=lambda chart: chart.name)


@each
def test_a_drawing_says_in_words_what_it_shows(chart: Chart) -> None:
    root = read(svg(chart, width=482))

    assert root.get("role") == "img"
    title, desc = root[0], root[1]
    assert (title.tag, title.text) == (f"{SVG}title", chart.title)
    assert (desc.tag, desc.text) == (f"{SVG}desc", chart.alt)
    assert root.get("aria-labelledby") == f"{title.get('id')} {desc.get('id')}"


@each
@pytest.mark.parametrize("width", [10, 240, 482, 1000])
def test_a_drawing_has_its_width_and_everything_is_within(chart: Chart, width: int) -> None:
    drawing = svg(chart, width=width)
    root = read(drawing)

    wide, high = float(root.get("width", "")), float(root.get("height", ""))
    assert wide == max(width, LEAST_WIDTH)
    assert root.get("viewBox") == f"0 0 {root.get('width')} {root.get('height')}"
    for box in shapes(drawing, "rect"):
        x, y, long, tall = (float(box[name]) for name in ("x", "y", "width", "height"))
        assert -0.01 <= x <= x + long <= wide + 0.01
        assert -0.01 <= y <= y + tall <= high + 0.01
    for text in shapes(drawing, "text"):
        assert 0 <= float(text["x"]) <= wide + 0.01
        assert 0 <= float(text["y"]) <= high


@each
def test_a_drawing_is_the_same_every_time_and_needs_nothing_from_outside(chart: Chart) -> None:
    drawing = svg(chart, width=482)

    assert drawing == svg(chart, width=482)
    assert not re.search(
        r"<style|<script|foreignObject|style=|class=|href|var\(|@import|\bon\w+=", drawing.partition("<text")[0]
    )
    assert "<style" not in drawing
    assert {element.tag for element in read(drawing).iter()} <= {
        f"{SVG}{tag}"
        for tag in ("svg", "title", "desc", "defs", "pattern", "path", "circle", "rect", "polyline", "text")
    }


def test_identifiers_of_two_drawings_in_a_page_are_never_the_same() -> None:
    drawings = [svg(score_bars(), width=482), svg(score_bars(6), width=482), svg(states(), width=482, prefix="g1")]
    drawings.append(svg(states(), width=482, prefix="g2"))
    found = [name for drawing in drawings for name in re.findall(r' id="([^"]+)"', drawing)]

    assert len(found) == len(set(found))
    for drawing in drawings:
        own = set(re.findall(r' id="([^"]+)"', drawing))
        assert set(re.findall(r"url\(#([^)]+)\)", drawing)) <= own


def test_every_text_is_at_least_as_large_as_nine_points() -> None:
    for chart in charts():
        drawing = svg(chart, width=482)
        assert float(read(drawing).get("font-size", "")) >= 9
        assert "font-size" not in drawing.partition(">")[2]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=list(HOSTILE))
def test_what_people_type_stays_a_text(text: str) -> None:
    for chart in charts():
        hostile = type(chart)(
            **{**{name: getattr(chart, name) for name in chart.__slots__}, "title": text, "alt": text}
        )
        fromstring(svg(hostile, width=482))
    row = StackedBars("C2", "a", "b", ((text, "raggiunto"),), ())
    assert len(texts(svg(row, width=482))) == 2
