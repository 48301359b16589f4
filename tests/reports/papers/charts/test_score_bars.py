"""C1: bars, ranges, marks in words, scores in a column of their own."""

import pytest

from pdo_xl.reports.palette import BLUE
from pdo_xl.reports.papers.charts.data import ScoreBar, ScoreBars
from pdo_xl.reports.papers.charts.labels import wide
from pdo_xl.reports.papers.charts.patterns import EDGE
from pdo_xl.reports.papers.charts.svg import svg
from tests.reports.papers.charts.drawn import place, shapes, texts
from tests.reports.papers.samples import score_bars


def bars(*rows: ScoreBar, marks: tuple[tuple[float, str], ...] = ()) -> str:
    return svg(ScoreBars("C1", "Punteggio", "alt", rows, marks), width=482)


def of_blue(drawing: str) -> list[float]:
    return [float(rect["width"]) for rect in shapes(drawing, "rect") if rect["fill"] == BLUE]


def test_scores_stand_in_a_column_at_the_right_of_all_marks() -> None:
    drawing = svg(score_bars(), width=482)
    starts = [482 - wide(words, bold=True) for words in ("63,5", "89,3", "76,8", "nessun dato")]
    marks = [line for line in shapes(drawing, "polyline") if line["stroke"] == EDGE]

    assert all(
        place(drawing, words) | {"x": "482", "text-anchor": "end"} == place(drawing, words)
        for words in ("63,5", "89,3")
    )
    assert len(marks) == 2
    assert all(float(line["points"].partition(",")[0]) < min(starts) for line in marks)


def test_a_bar_is_solid_to_the_minimum_dashed_to_the_score_and_thin_to_the_maximum() -> None:
    drawing = bars(ScoreBar("SC", "50,0", 50, 25, 75))
    (solid, *legend) = of_blue(drawing)
    (dashed, *_) = [float(rect["width"]) for rect in shapes(drawing, "rect") if rect.get("stroke-dasharray")]
    thin = [line["points"] for line in shapes(drawing, "polyline") if line["stroke"] == BLUE]

    assert solid == pytest.approx(dashed)
    assert len(legend) == 1
    (start, _), (end, _) = (point.split(",") for point in thin[0].split())
    assert float(end) - float(start) == pytest.approx(solid, abs=0.02)
    assert {"punteggio minimo", "punteggio", "punteggio massimo"} <= set(texts(drawing))


def test_without_a_range_there_is_a_whole_bar_and_no_legend() -> None:
    drawing = bars(ScoreBar("SF", "63,5", 63.5), ScoreBar("GT", "100,0", 100, 100, 100))

    assert len(of_blue(drawing)) == 2
    assert "punteggio minimo" not in texts(drawing)
    assert not any(rect.get("stroke-dasharray") for rect in shapes(drawing, "rect"))


@pytest.mark.parametrize("row", [ScoreBar("LP", "nessun dato", None), ScoreBar("PL", "0,0", 0.0)])
def test_no_score_and_a_score_of_nothing_have_no_bar(row: ScoreBar) -> None:
    drawing = bars(row)

    assert of_blue(drawing) == []
    assert row.shown in texts(drawing)


def test_marks_say_what_they_are_and_stand_where_their_score_is() -> None:
    drawing = bars(ScoreBar("SF", "60,0", 60), marks=((60, "in parte da 60"), (95, "raggiunto da 95")))
    (bar,) = [rect for rect in shapes(drawing, "rect") if rect["fill"] == BLUE]
    lines = [line["points"] for line in shapes(drawing, "polyline") if line.get("stroke-dasharray")]

    assert {"in parte da 60", "raggiunto da 95"} <= set(texts(drawing))
    assert float(lines[0].partition(",")[0]) == pytest.approx(float(bar["x"]) + float(bar["width"]), abs=0.02)


def test_marks_close_to_each_other_stand_on_two_lines() -> None:
    drawing = bars(ScoreBar("SF", "60,0", 60), marks=((60, "in parte da 60"), (65, "raggiunto da 65")))

    assert place(drawing, "in parte da 60")["y"] != place(drawing, "raggiunto da 65")["y"]


def test_marks_are_seen_on_bars_that_reach_beyond_them() -> None:
    marks = ((60.0, "in parte da 60"),)
    beyond, below = bars(ScoreBar("SF", "70,0", 70), marks=marks), bars(ScoreBar("SF", "50,0", 50), marks=marks)

    assert [sum(line["stroke"] == "#FFFFFF" for line in shapes(one, "polyline")) for one in (beyond, below)] == [1, 0]
