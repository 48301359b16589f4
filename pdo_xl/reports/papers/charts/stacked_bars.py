"""C2 and C3: bars of the same length, a segment for each class with its number in it, and all of them at the right."""

from pdo_xl.reports.palette import INK, PLAIN, Pattern, look_named
from pdo_xl.reports.papers.charts.canvas import Box, Canvas
from pdo_xl.reports.papers.charts.data import StackedBars, StackedRow
from pdo_xl.reports.papers.charts.labels import GAP, LINE, MOST_OF_WIDTH, SIZE, column_of, lines_of, wide
from pdo_xl.reports.papers.charts.patterns import Fill, fill_of, ink_on

_BAR, _BETWEEN = 16.0, 7.0
_SAMPLE = 10.0
_LEAST = 14.0
"""Points that a segment must have to carry its number."""
_TOTAL = "totale"


def draw_stacked_bars(canvas: Canvas, chart: StackedBars) -> float:
    """Draw the chart; give its height.

    Unit: points.
    """
    fills = [fill_of(look_named(name) or PLAIN) for _, name in chart.classes]
    room = column_of((row.label for row in chart.rows), canvas.width * MOST_OF_WIDTH)
    left = room + GAP
    totals = [str(sum(row.counts)) for row in chart.rows]
    right = canvas.width - max(map(wide, (_TOTAL, *totals))) - GAP
    y = _draw_legend(canvas, [words for words, _ in chart.classes], fills) + 4
    canvas.faint(canvas.width, y + LINE / 2, _TOTAL, anchor="end")
    y += LINE + 2
    for row, total in zip(chart.rows, totals, strict=True):
        lines = lines_of(row.label, room)
        height = max(_BAR, LINE * len(lines)) + _BETWEEN
        middle = y + height / 2
        canvas.label(room, middle, lines)
        _draw_bar(canvas, row, fills, Box(left, middle - _BAR / 2, right - left, _BAR))
        canvas.text(canvas.width, middle, total, anchor="end")
        y += height
    return y


def _draw_bar(canvas: Canvas, row: StackedRow, fills: list[Fill], bar: Box) -> None:
    """Draw the segments of a row; one of nothing has no bar."""
    total = sum(row.counts)
    x = bar.x
    for count, fill in zip(row.counts, fills, strict=True):
        if count <= 0:
            continue
        segment = Box(x, bar.y, bar.width * count / total, bar.height)
        canvas.segment(segment, fill)
        if segment.width >= max(_LEAST, wide(str(count), bold=True) + 4):
            _draw_number(canvas, str(count), fill, segment)
        x += segment.width


def _draw_number(canvas: Canvas, count: str, fill: Fill, segment: Box) -> None:
    """Write a number into its segment, on a plain plate where a pattern would run through it."""
    x, y = segment.x + segment.width / 2, segment.y + segment.height / 2
    ink = ink_on(fill.colour)
    if fill.pattern not in (Pattern.SOLID, Pattern.OUTLINE):
        half = wide(count, bold=True) / 2 + 1.5
        canvas.box(Box(x - half, y - SIZE / 2 - 1, 2 * half, SIZE + 2), "#FFFFFF")
        ink = INK
    canvas.text(x, y, count, anchor="middle", ink=ink, bold=True)


def _draw_legend(canvas: Canvas, words: list[str], fills: list[Fill]) -> float:
    """Show the classes in their order, on as many lines as they need; give where the legend ends."""
    x, middle = 0.0, LINE / 2 + 1
    for text, fill in zip(words, fills, strict=True):
        long = _SAMPLE + 4 + wide(text)
        if x > 0 and x + long > canvas.width:
            x, middle = 0.0, middle + LINE + 4
        canvas.segment(Box(x + 0.5, middle - _SAMPLE / 2, _SAMPLE, _SAMPLE), fill)
        canvas.text(x + _SAMPLE + 4, middle, text)
        x += long + 2 * GAP
    return middle + LINE / 2 + 2
