"""A drawing as SVG: shapes and texts at places in points, and nothing but what browsers and printing programs agree on.

No style sheet, no script, no link; texts stay texts, in the fonts that every PC has.
"""

from collections.abc import Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement, tostring

from pdo_xl.reports.palette import FAINT_INK, GRID, INK
from pdo_xl.reports.papers.charts.labels import LINE, SIZE
from pdo_xl.reports.papers.charts.patterns import EDGE, PATTERNS, Fill

FONTS = "Arial, 'Liberation Sans', sans-serif"
DOT = 2.4
"""Points: half of what a dot measures."""
_BASELINE = 0.36
"""Of the size: from the middle of a line down to where its letters stand. Programs differ in what SVG offers for it."""
_DASHES = "3 2"


def number(points: float) -> str:
    """Write a length: as short as it is exact, and the same on every machine.

    >>> number(12.0), number(12.3456), number(-0.0001)
    ('12', '12.35', '0')
    """
    return f"{round(points, 2) + 0.0:.2f}".rstrip("0").rstrip(".")


class Box(NamedTuple):
    """A box, from its upper left corner."""

    x: float
    y: float
    width: float
    height: float


class Canvas:
    """A drawing in the making; its identifiers begin with `prefix`, for a page that has many.

    Unit: points, from the upper left corner.
    """

    def __init__(self, title: str, alt: str, width: float, prefix: str) -> None:
        self.width = width
        self._prefix = prefix
        self._root = Element(
            "svg",
            {
                "xmlns": "http://www.w3.org/2000/svg",
                "role": "img",
                "aria-labelledby": f"{prefix}-title {prefix}-desc",
                "font-family": FONTS,
                "font-size": number(SIZE),
            },
        )
        for tag, words in (("title", title), ("desc", alt)):
            SubElement(self._root, tag, id=f"{prefix}-{tag}").text = words
        self._patterns: Element | None = None
        self._known: set[str] = set()

    def box(self, box: Box, colour: str) -> None:
        """Draw a box of one colour, without an edge."""
        SubElement(self._root, "rect", {**_lengths(box), "fill": colour})

    def segment(self, box: Box, fill: Fill) -> None:
        """Draw a box with its pattern over its colour, and an edge around."""
        self.box(box, fill.colour)
        edge = {"stroke": EDGE, "stroke-width": "0.6"}
        over = f"url(#{self._pattern(fill)})" if fill.pattern in PATTERNS else "none"
        SubElement(self._root, "rect", {**_lengths(box), "fill": over, **edge})

    def outline(self, box: Box, edge: str) -> None:
        """Draw the dashed edge of a box."""
        SubElement(self._root, "rect", {**_lengths(box), "fill": "none", "stroke": edge, "stroke-dasharray": _DASHES})

    def line(
        self, points: Sequence[tuple[float, float]], ink: str, thick: float = 0.8, *, dashed: bool = False
    ) -> None:
        """Draw a line through some points."""
        path = " ".join(f"{number(x)},{number(y)}" for x, y in points)
        style = {"stroke-dasharray": _DASHES} if dashed else {}
        SubElement(
            self._root, "polyline",
            {"points": path, "fill": "none", "stroke": ink, "stroke-width": number(thick), **style},
        )  # fmt: skip

    def dot(self, x: float, y: float, ink: str) -> None:
        """Draw a round dot."""
        SubElement(self._root, "circle", {"cx": number(x), "cy": number(y), "r": number(DOT), "fill": ink})

    def text(
        self, x: float, middle: float, words: str, *, anchor: str = "start", ink: str = INK, bold: bool = False
    ) -> None:
        """Write a line of text whose middle is at a height; `anchor` is start, middle or end, seen from `x`."""
        weight = {"font-weight": "bold"} if bold else {}
        place = {"x": number(x), "y": number(middle + _BASELINE * SIZE), "fill": ink, "text-anchor": anchor, **weight}
        SubElement(self._root, "text", place).text = words

    def label(self, x: float, middle: float, lines: Sequence[str], *, anchor: str = "end") -> None:
        """Write a label of one or more lines around a height."""
        top = middle - LINE * (len(lines) - 1) / 2
        for place, words in enumerate(lines):
            self.text(x, top + LINE * place, words, anchor=anchor)

    def grid(self, x: float, top: float, bottom: float) -> None:
        """Draw a faint upright line behind what follows."""
        self.line(((x, top), (x, bottom)), GRID)

    def faint(self, x: float, middle: float, words: str, *, anchor: str = "start") -> None:
        """Write what only helps to read."""
        self.text(x, middle, words, anchor=anchor, ink=FAINT_INK)

    def drawn(self, height: float) -> str:
        """Give the drawing as text, of a height."""
        wide, high = number(self.width), number(height)
        self._root.attrib |= {"width": wide, "height": high, "viewBox": f"0 0 {wide} {high}"}
        return tostring(self._root, encoding="unicode")

    def _pattern(self, fill: Fill) -> str:
        """Give the identifier of a pattern, which is described where it is first used."""
        name = f"{self._prefix}-{fill.pattern.name.lower()}"
        if name not in self._known:
            if self._patterns is None:
                self._patterns = Element("defs")
                self._root.insert(2, self._patterns)
            self._known.add(name)
            self._patterns.append(PATTERNS[fill.pattern](name))
        return name


def _lengths(box: Box) -> dict[str, str]:
    return {name: number(length) for name, length in box._asdict().items()}
