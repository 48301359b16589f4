"""The patterns that tell the segments of a chart apart in grey print, as SVG."""

from collections.abc import Callable, Mapping
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement

from pdo_xl.reports.palette import Look, Pattern

EDGE = "#404040"
"""Around every segment: so that one that is white, or next to its like, is seen."""


class Fill(NamedTuple):
    """A colour, and the pattern that lies over it."""

    colour: str
    pattern: Pattern = Pattern.SOLID


def fill_of(look: Look) -> Fill:
    """Give what a segment of a look is filled with."""
    return Fill(look.strong, look.pattern)


def ink_on(colour: str) -> str:
    """Give the ink that is read best on a colour, black or white.

    >>> ink_on("#00664F"), ink_on("#D9E0E9")
    ('#FFFFFF', '#000000')
    """
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    # Above this lightness black has the greater contrast; the eye's own weights of the three colours.
    return "#000000" if 0.299 * red + 0.587 * green + 0.114 * blue > 130 else "#FFFFFF"


def _lines(name: str, *paths: str, ink: str = "#FFFFFF", thick: str = "1.1") -> Element:
    """A tile of six points with some lines."""
    tile = _tile(name, "6")
    for path in paths:
        SubElement(tile, "path", {"d": path, "stroke": ink, "stroke-width": thick, "fill": "none"})
    return tile


def _dots(name: str) -> Element:
    """A tile with a dot in its middle."""
    tile = _tile(name, "4")
    SubElement(tile, "circle", {"cx": "2", "cy": "2", "r": "0.8", "fill": "#6B4E00"})
    return tile


def _tile(name: str, size: str) -> Element:
    return Element(
        "pattern",
        {"id": name, "width": size, "height": size, "patternUnits": "userSpaceOnUse", "viewBox": f"0 0 {size} {size}"},
    )


# A slanting line also cuts the tile's other two corners: without that its edges would show as notches.
_UP = "M-1,1 L1,-1 M0,6 L6,0 M5,7 L7,5"
_DOWN = "M-1,5 L1,7 M0,0 L6,6 M5,-1 L7,1"

PATTERNS: Mapping[Pattern, Callable[[str], Element]] = {
    Pattern.DIAGONAL: lambda name: _lines(name, _UP),
    Pattern.CROSSED: lambda name: _lines(name, _UP, _DOWN, thick="0.8"),
    Pattern.VERTICAL: lambda name: _lines(name, "M3,0 L3,6", thick="1.6"),
    Pattern.DOTTED: _dots,
}
"""By the pattern, what makes its tile under a name; the others lie over nothing."""
