"""C4: for each row a line through its scores at the checks of the year, and a faint one of the weight with a datum."""

from itertools import pairwise

from pdo_xl.domain.values.text import italian_date
from pdo_xl.reports.palette import BLUE, FAINT_INK, GRID
from pdo_xl.reports.papers.charts.canvas import DOT, Canvas
from pdo_xl.reports.papers.charts.data import TimeLines, TimeRow
from pdo_xl.reports.papers.charts.labels import GAP, LINE, MOST_OF_WIDTH, column_of, lines_of, placed, wide

_ROW, _BETWEEN = 34.0, 16.0
_SAMPLE = 22.0
_SCORE, _SHARE = "punteggio", "peso con un dato, in\xa0%"

Points = list[tuple[float, float] | None]


def draw_time_lines(canvas: Canvas, chart: TimeLines) -> float:
    """Draw the chart; give its height.

    Unit: points.
    """
    room = column_of((row.label for row in chart.rows), canvas.width * MOST_OF_WIDTH)
    scale = wide("100")
    # A dot at the end is whole, and the words of the last score keep away from it.
    left = room + GAP + scale + 2 * GAP
    right = canvas.width - max((wide(row.shown, bold=True) for row in chart.rows), default=0.0) - 3 * GAP
    places = _places(chart, left, right)
    top = _draw_legend(canvas, room + GAP) + GAP
    bottom = top + (_ROW + _BETWEEN) * len(chart.rows)
    lines = 0
    days = [(place, italian_date(day)) for place, day in zip(places, chart.dates, strict=True)]
    for (place, _), (middle, line, text) in zip(days, placed(days, room + GAP, canvas.width), strict=True):
        canvas.line(((place, top), (place, bottom + LINE * line + 1)), GRID)
        canvas.faint(middle, bottom + LINE * (line + 0.5) + 2, text, anchor="middle")
        lines = max(lines, line + 1)
    for number, row in enumerate(chart.rows):
        row_top = top + (_ROW + _BETWEEN) * number + _BETWEEN / 2
        _draw_row(canvas, row, places, (row_top, row_top + _ROW), (room, left, right))
    return bottom + LINE * lines + 4


def _places(chart: TimeLines, left: float, right: float) -> list[float]:
    """Where the dates stand: as far from each other as the days between them; a single one in the middle."""
    if not chart.dates:
        return []
    first, last = min(chart.dates).toordinal(), max(chart.dates).toordinal()
    if first == last:
        return [(left + right) / 2] * len(chart.dates)
    return [left + (right - left) * (day.toordinal() - first) / (last - first) for day in chart.dates]


def _draw_row(
    canvas: Canvas, row: TimeRow, places: list[float], ends: tuple[float, float], sides: tuple[float, float, float]
) -> None:
    """Draw a row between its lines of 100 and of 0."""
    (top, bottom), (room, left, right) = ends, sides
    middle = (top + bottom) / 2
    canvas.label(room, middle, lines_of(row.label, room))
    for level, figure in ((top, "100"), (bottom, "0")):
        canvas.line(((left - GAP, level), (right + GAP, level)), GRID)
        canvas.faint(left - 1.5 * GAP, level, figure, anchor="end")
    shares = _points(tuple(None if share is None else 100 * share for share in row.shares), places, ends)
    scores = _points(row.scores, places, ends)
    for one, other in pairwise(shares):
        if one and other:
            canvas.line((one, other), FAINT_INK, 0.8, dashed=True)
    for one, other in pairwise(scores):
        if one and other:
            canvas.line((one, other), BLUE, 1.4)
    for point in scores:
        if point:
            canvas.dot(*point, BLUE)
    known = any(score is not None for score in row.scores)
    canvas.text(canvas.width, middle, row.shown, anchor="end", bold=known)


def _points(scores: tuple[float | None, ...], places: list[float], ends: tuple[float, float]) -> Points:
    """Where the figures of a row stand; None where there is none."""
    top, bottom = ends
    return [
        None if score is None else (place, bottom - (bottom - top) * min(max(score, 0.0), 100.0) / 100)
        for place, score in zip(places, scores, strict=True)
    ]


def _draw_legend(canvas: Canvas, left: float) -> float:
    """Say which line is which; give where the legend ends."""
    middle = LINE / 2 + 1
    apart, last = _SAMPLE + wide(_SCORE) + 3 * GAP, _SAMPLE + wide(_SHARE) + GAP
    left = max(min(left, canvas.width - apart - last), DOT)
    second = left + apart
    canvas.line(((left, middle), (left + _SAMPLE, middle)), BLUE, 1.4)
    canvas.dot(left, middle, BLUE)
    canvas.dot(left + _SAMPLE, middle, BLUE)
    canvas.text(left + _SAMPLE + GAP, middle, _SCORE)
    canvas.line(((second, middle), (second + _SAMPLE, middle)), FAINT_INK, 0.8, dashed=True)
    canvas.text(second + _SAMPLE + GAP, middle, _SHARE)
    return middle + LINE / 2
