"""Counts side by side, in one colour, each with its number above it."""

from pdo_xl.reports.palette import BLUE
from pdo_xl.reports.papers.charts.canvas import Box, Canvas
from pdo_xl.reports.papers.charts.data import Columns
from pdo_xl.reports.papers.charts.labels import LINE, lines_of
from pdo_xl.reports.papers.charts.patterns import EDGE

_HEIGHT = 110.0
_BAR = 0.62
"""Of a column's room, what its bar takes."""
_WIDEST = 40.0


def draw_columns(canvas: Canvas, chart: Columns) -> float:
    """Draw the chart; give its height.

    Unit: points.
    """
    base = LINE + 2 + _HEIGHT
    most = max((count for _, count in chart.columns), default=0) or 1
    room = canvas.width / max(len(chart.columns), 1)
    bar = min(room * _BAR, _WIDEST)
    lines = 1
    for place, (words, count) in enumerate(chart.columns):
        middle = room * (place + 0.5)
        high = _HEIGHT * max(count, 0) / most
        if high:
            canvas.box(Box(middle - bar / 2, base - high, bar, high), BLUE)
        canvas.text(middle, base - high - LINE / 2 - 1, str(count), anchor="middle", bold=count > 0)
        label = lines_of(words, room - 2)
        canvas.label(middle, base + 3 + LINE * len(label) / 2, label, anchor="middle")
        lines = max(lines, len(label))
    canvas.line(((0, base), (canvas.width, base)), EDGE, 0.8)
    return base + 5 + LINE * lines
