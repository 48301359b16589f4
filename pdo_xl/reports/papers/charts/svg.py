"""A chart as a drawing of its own: one `<svg>` for a page, for the PDF and, as a picture, for Word.

Every text has 9 points where the drawing is printed as wide as it was asked for. Source: design of the reports, 4.5.
"""

import hashlib

from pdo_xl.reports.papers.charts.canvas import Canvas
from pdo_xl.reports.papers.charts.columns import draw_columns
from pdo_xl.reports.papers.charts.data import Chart, Columns, ScoreBars, StackedBars
from pdo_xl.reports.papers.charts.score_bars import draw_score_bars
from pdo_xl.reports.papers.charts.stacked_bars import draw_stacked_bars
from pdo_xl.reports.papers.charts.time_lines import draw_time_lines
from pdo_xl.reports.papers.texts import cleaned

LEAST_WIDTH = 240.0
"""Points: narrower, words would lie on each other."""


def svg(chart: Chart, *, width: float, prefix: str = "") -> str:
    """Draw a chart; `prefix` makes its identifiers its own in a page of many, and is made of its content if not given.

    Unit: points.
    """
    chart = cleaned(chart)
    prefix = prefix or f"g{hashlib.sha256(repr(chart).encode()).hexdigest()[:10]}"
    canvas = Canvas(chart.title, chart.alt, max(width, LEAST_WIDTH), prefix)
    match chart:
        case ScoreBars():
            height = draw_score_bars(canvas, chart)
        case StackedBars():
            height = draw_stacked_bars(canvas, chart)
        case Columns():
            height = draw_columns(canvas, chart)
        case _:
            height = draw_time_lines(canvas, chart)
    return canvas.drawn(height)
