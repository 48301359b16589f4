"""Write a document as one file of HTML: texts stay texts, no script, nothing from outside, print as on A4.

Source: design of the reports, section 4.8; accessibility as in WCAG 2.1 AA, L. 4/2004.
"""

import base64
import hashlib
from functools import lru_cache
from itertools import count
from typing import TYPE_CHECKING

from pdo_xl.extras import needed
from pdo_xl.reports.palette import BLUE, FAINT_INK, INK
from pdo_xl.reports.papers.charts.data import Chart
from pdo_xl.reports.papers.charts.svg import svg
from pdo_xl.reports.papers.html.classes import Classes, kind
from pdo_xl.reports.papers.model import Paper
from pdo_xl.reports.papers.texts import cleaned

if TYPE_CHECKING:
    from jinja2 import Environment

CHART_WIDTH = 420.0
"""Points that a chart is drawn for; a page shows it wider, and its words as large as the text around."""


def write(paper: Paper) -> bytes:
    """Give the page.

    Raises: MissingExtra.
    """
    page = _environment()
    paper = cleaned(paper)
    classes = Classes(paper)
    style = page.get_template("style.css").render(classes=classes, blue=BLUE, ink=INK, faint=FAINT_INK)
    numbers = count(1)
    text = page.get_template("page.html").render(
        paper=paper,
        classes=classes,
        drawing=lambda chart: _drawing(chart, next(numbers)),
        kind=kind,
        following=lambda: next(numbers),
        style=style,
        style_hash=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
    )
    return text.encode()


@lru_cache(maxsize=1)
def _environment() -> "Environment":
    with needed("la pagina HTML"):
        from jinja2 import Environment, PackageLoader, StrictUndefined
    return Environment(
        loader=PackageLoader("pdo_xl.reports.papers.html"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _drawing(chart: Chart, number: int) -> object:
    """A chart as the template may put it in without escaping it: it is escaped already."""
    from markupsafe import Markup

    return Markup(svg(chart, width=CHART_WIDTH, prefix=f"g{number}"))  # noqa: S704 - made of XML elements
