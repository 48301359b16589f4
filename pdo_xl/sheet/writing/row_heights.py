"""How high a row must be for its wrapped texts, worked out without a screen or a printer.

Why: a row without an explicit height is measured anew by every program on every PC, and pages would not break alike.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import ceil
from unicodedata import east_asian_width

_WIDTHS = {
    191: "'",
    222: "ijl’",
    278: " !,./:;I[\\]ftÌì",
    333: "()-`r“”",
    355: '"',
    389: "*",
    400: "°",
    500: "Jcksvxyz",
    584: "+<=>~",
    611: "FTZ",
    667: "&ABEKPSVXYÀÈÉ",
    722: "CDHNRUwÙ",
    778: "GOQÒ",
    833: "Mm",
    889: "%",
    944: "W",
    1015: "@",
}
_WIDTH = {character: width for width, characters in _WIDTHS.items() for character in characters}
_OTHER_WIDTH = 556
"""Arial's advance widths, in thousandths of the font size; its digits and most small letters are 556."""

_SQUARE = 1000
"""What an ellipsis, letters of East Asia and pictures take."""

_BOLD = 1.08
_MARGIN = 1.05
"""Programs round each glyph to whole pixels: a line may hold a little less than the widths say."""
_CELL_PADDING_PIXELS = 18
"""The cell's own margins and one step of indent, which the texts on the left have."""
_PIXELS_PER_POINT = 96 / 72
_PIXELS_PER_CHARACTER = 7
_LINE = 1.275
"""Excel gives Arial 10 a row of 12.75 points, and each further line as much."""
_ROW_PADDING_POINTS = 4.0


def column_pixels(characters: float) -> int:
    """Width on screen of a column, given in characters as Excel's dialog gives it.

    Unit: pixels at 96 dots per inch.
    """
    return int(characters * _PIXELS_PER_CHARACTER + 0.5) + 5


def count_lines(text: str, characters: float, size: float, *, bold: bool = False) -> int:
    """Count the lines that a text takes in a column, broken at spaces, a too long word anywhere.

    >>> count_lines("Rispetto tempestività dei pagamenti", 24, 10)
    2
    """
    room = (column_pixels(characters) - _CELL_PADDING_PIXELS) / (size * _PIXELS_PER_POINT) * 1000
    room /= _MARGIN * (_BOLD if bold else 1.0)
    lines, used = 0, room
    for word in re.findall(r"\S+", text):
        width = _width_of(word)
        if used + _WIDTH[" "] + width <= room:
            used += _WIDTH[" "] + width
            continue
        lines += ceil(width / room)
        used = width % room
    return lines


def row_height(texts: Iterable[str], widths: Sequence[float], size: float, *, bold: bool = False) -> float:
    """Height of a row whose columns wrap `texts`.

    Unit: points, in the quarters that Excel keeps.
    """
    lines = max(count_lines(text, width, size, bold=bold) for text, width in zip(texts, widths, strict=True))
    return height_of(max(lines, 1), size)


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Give the width of a text on one line, rather too much than too little.

    Unit: points, as `size`.
    """
    units = sum(map(_width_of, text.split(" "))) + _WIDTH[" "] * text.count(" ")
    if not text.isascii():
        units += (_SQUARE - _OTHER_WIDTH) * sum(sign == "…" or east_asian_width(sign) in "WF" for sign in text)
    return units * size * (_BOLD if bold else 1.0) / 1000


@lru_cache(maxsize=1024)
def height_of(lines: int, size: float) -> float:
    """Height of a row of so many lines.

    Unit: points, in the quarters that Excel keeps.
    """
    return ceil((lines * size * _LINE + _ROW_PADDING_POINTS) * 4) / 4


@lru_cache(maxsize=16_384)
def _width_of(word: str) -> int:
    """Give a word's width, in thousandths of the font size; a plan repeats its words on thousands of rows."""
    return sum([_WIDTH.get(character, _OTHER_WIDTH) for character in word])
