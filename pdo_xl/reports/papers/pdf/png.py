"""A chart as PNG, for programs that draw no SVG with patterns: Word."""

from pathlib import Path

from pdo_xl.extras import needed
from pdo_xl.reports.papers.pdf.fonts import family, installed

PPI = 220
"""Dots of an inch: sharp in print, and what Word itself keeps of a picture."""

_TEMPLATE = Path(__file__).with_name("chart.typ")


def png(svg: str, *, width: float) -> bytes:
    """Draw an SVG as wide as it is to be printed.

    Unit: `width` in centimetres. Raises: MissingExtra, NoFont.
    """
    with needed("i grafici del documento"):
        import typst
    family()
    compiler = typst.Compiler(_TEMPLATE, root=_TEMPLATE.parent, font_paths=installed())
    inputs = {"svg": svg, "width": f"{width:.4f}"}
    made = compiler.compile(format="png", ppi=PPI, sys_inputs=inputs)
    if not isinstance(made, bytes):
        raise TypeError(f"a chart of {type(made).__name__}")  # a single page, always
    return made
