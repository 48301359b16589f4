"""C1: a score from 0 to 100 for each row, with what it would be at least and at most."""

from typing import NamedTuple

from pdo_xl.reports.palette import BLUE
from pdo_xl.reports.papers.charts.canvas import Box, Canvas
from pdo_xl.reports.papers.charts.data import ScoreBar, ScoreBars
from pdo_xl.reports.papers.charts.labels import GAP, LINE, MOST_OF_WIDTH, column_of, lines_of, placed, wide
from pdo_xl.reports.papers.charts.patterns import EDGE

_BAR, _BETWEEN = 11.0, 9.0
_SAMPLE = 22.0
_WORDS = ("punteggio minimo", "punteggio", "punteggio massimo")


class Axis(NamedTuple):
    """Where 0 and 100 stand."""

    left: float
    right: float

    def at(self, score: float) -> float:
        """Give the place of a score; what lies outside stands at the end."""
        return self.left + (self.right - self.left) * min(max(score, 0.0), 100.0) / 100


def draw_score_bars(canvas: Canvas, chart: ScoreBars) -> float:
    """Draw the chart; give its height.

    Unit: points.
    """
    room = column_of((row.label for row in chart.rows), canvas.width * MOST_OF_WIDTH)
    figures = max((wide(row.shown, bold=True) for row in chart.rows), default=0.0)
    axis = Axis(room + GAP, canvas.width - figures - 2 * GAP)
    words = placed([(axis.at(mark), text) for mark, text in chart.marks], axis.left, canvas.width)
    top = LINE * (1 + max((line for _, line, _ in words), default=-1)) + 3
    rows = [(row, lines_of(row.label, room)) for row in chart.rows]
    heights = [max(_BAR, LINE * len(lines)) + _BETWEEN for _, lines in rows]
    bottom = top + sum(heights)
    for tick in range(0, 101, 20):
        canvas.grid(axis.at(tick), top, bottom)
        canvas.faint(axis.at(tick), bottom + LINE / 2 + 2, str(tick), anchor="middle")
    for (mark, _), (place, line, text) in zip(chart.marks, words, strict=True):
        middle = top - 3 - LINE * (line + 0.5)
        canvas.text(place, middle, text, anchor="middle")
        canvas.line(((axis.at(mark), middle + LINE / 2), (axis.at(mark), bottom)), EDGE, 0.9, dashed=True)
    row_top = top
    for (row, lines), height in zip(rows, heights, strict=True):
        middle = row_top + height / 2
        canvas.label(room, middle, lines)
        if row.score is not None:
            draw_score(canvas, axis, row, middle)
            _draw_through(canvas, [axis.at(mark) for mark, _ in chart.marks], axis.at(_range_of(row)[0]), middle)
        canvas.text(canvas.width, middle, row.shown, anchor="end", bold=row.score is not None)
        row_top += height
    bottom += LINE + 4
    if any(row.score is not None and _range_of(row) != (row.score, row.score) for row in chart.rows):
        bottom = _draw_legend(canvas, axis.left, bottom + GAP)
    return bottom


def draw_score(canvas: Canvas, axis: Axis, row: ScoreBar, middle: float) -> None:
    """Draw a bar: solid to the minimum, its edge alone to the score, a thin line to the maximum."""
    least, most = (axis.at(score) for score in _range_of(row))
    score, top = axis.at(row.score or 0.0), middle - _BAR / 2
    if least > axis.left:
        canvas.box(Box(axis.left, top, least - axis.left, _BAR), BLUE)
    if score > least:
        canvas.outline(Box(least, top, score - least, _BAR), BLUE)
    if most > score:
        canvas.line(((score, middle), (most, middle)), BLUE, 1.2)
        canvas.line(((most, top + 2), (most, top + _BAR - 2)), BLUE, 1.2)


def _draw_through(canvas: Canvas, marks: list[float], end: float, middle: float) -> None:
    """Let the marks be seen on a solid bar, which lies over them."""
    for x in marks:
        if x < end:
            canvas.line(((x, middle - _BAR / 2), (x, middle + _BAR / 2)), "#FFFFFF", 0.9, dashed=True)


def _range_of(row: ScoreBar) -> tuple[float, float]:
    """What the score would be at least and at most: itself, where nothing is missing."""
    score = row.score or 0.0
    least = score if row.minimum is None else min(row.minimum, score)
    most = score if row.maximum is None else max(row.maximum, score)
    return least, most


def _draw_legend(canvas: Canvas, left: float, top: float) -> float:
    """Say what the three parts of a bar are; where the words need more than a line, on the next."""
    samples = ((100.0, 100.0, 100.0), (100.0, 0.0, 100.0), (0.0, 0.0, 100.0))
    x, middle = left, top + LINE / 2
    for words, (score, least, most) in zip(_WORDS, samples, strict=True):
        if x > left and x + _SAMPLE + wide(words) + GAP > canvas.width:
            x, middle = left, middle + LINE + 3
        draw_score(canvas, Axis(x, x + _SAMPLE), ScoreBar("", "", score, least, most), middle)
        canvas.faint(x + _SAMPLE + 4, middle, words)
        x += _SAMPLE + wide(words) + 4 + 2 * GAP
    return middle + LINE / 2 + 2
