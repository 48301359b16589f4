"""How much of a page the parts of a sheet take: enough to choose sizes by.

Unit: centimetres everywhere, but for sizes of letters, which are points.
Source: Adobe's table of widths for Helvetica, which are those of Arial and Liberation Sans too.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import ceil
from unicodedata import combining, normalize

from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.reports.goal_sheets.formats import Measures
from pdo_xl.reports.papers.model import (
    Block,
    Box,
    Column,
    Fields,
    Paragraph,
    Row,
    Section,
    Signatures,
    Table,
    WritingBox,
)

USUAL, SMALL = 8.5, 7.5
"""The sizes of letters, those of a table that is tight last."""
_POINT = 2.54 / 72
_LINE = 1.28
"""A line's height, in heights of its letters."""
_BESIDE = 0.25
"""Left and right of the text of a cell, together."""
_LABEL = 0.3
"""Of the width of a pair."""
_FRAME_LABEL = 0.5
_APART = 0.3
_WIDTHS = {
    sign: width
    for width, signs in {
        191: "'’", 222: "ijl", 278: " !,./:;I[\\]ft", 333: "()-`r", 355: '"', 389: "*", 500: "ckJsvxyz",
        556: "#$0123456789?_abdeghnopquL«»–€", 584: "+<=>~", 611: "FTZ", 667: "&ABEKPSVXY", 722: "CDHNRUw",
        778: "GOQ", 833: "mM", 889: "%", 944: "W", 1000: "…—", 1015: "@",
    }.items()
    for sign in signs
}  # fmt: skip
"""Unit: thousandths of the height of the letters."""
_OTHER = 600
_BOLD = 1.07
_WORD = late_pattern("[^ /]*/|[^ /]+")


class Room:
    """Measures the parts of a sheet for the pages of a format."""

    def __init__(self, measures: Measures) -> None:
        self._measures = measures

    @property
    def page(self) -> float:
        """How much a page holds."""
        return self._measures.page

    def taken(self, sections: Iterable[Section]) -> float:
        """How much some sections take together."""
        headings = {1: self._measures.title, 2: self._measures.heading}
        return sum(headings[section.level] + sum(map(self._block, section.blocks)) for section in sections)

    def rows(self, rows: Iterable[Row], columns: Sequence[Column], size: float) -> float:
        """How much some rows of a table take."""
        whole = sum(column.width for column in columns)
        room = [self._measures.width * column.width / whole - _BESIDE for column in columns]
        taken = 0.0
        for row in rows:
            if len(row.cells) == 1:
                most = lines(row.cells[0].text, self._measures.width - _BESIDE, size)
            else:
                most = max(lines(cell.text, width, size) for cell, width in zip(row.cells, room, strict=True))
            taken += _high(most, size) + self._measures.row
        return taken

    def _block(self, block: Block) -> float:
        measures, width = self._measures, self._measures.width
        match block:
            case Table():
                size = SMALL if block.tight else USUAL
                whole = sum(column.width for column in block.columns)
                most = max(
                    lines(column.heading, width * column.width / whole - _BESIDE, size, bold=True)
                    for column in block.columns
                )
                return _high(most, size) + measures.row + self.rows(block.rows, block.columns, size)
            case Box():
                title = lines(block.title, width - 0.6, USUAL, bold=True)
                return measures.box + _high(title + sum(lines(line, width - 0.6, USUAL) for line in block.lines))
            case Fields():
                own = width / block.columns * (1 - _LABEL) - _BESIDE
                high = [_high(lines(text, own, USUAL, bold=True)) + measures.field for _, text in block.pairs]
                beside = [high[start : start + block.columns] for start in range(0, len(high), block.columns)]
                # A list below the first pairs stands apart from them.
                return sum(map(max, beside)) + (_APART if block.columns == 1 else 0)
            case WritingBox():
                text = _high(lines(block.text, width - _BESIDE, USUAL)) if block.text else 0.0
                return max(block.height, _FRAME_LABEL + text) + measures.frame
            case Signatures():
                return measures.signed
            case Paragraph():
                return _high(lines(block.text, width, USUAL)) + measures.paragraph
            case _:
                return measures.paragraph


def lines(text: str, width: float, size: float, *, bold: bool = False) -> int:
    """In how many lines a text stands, broken between its words; a word too long for one is broken too.

    >>> lines("Settore", 5, 8.5), lines("Approvazione del bilancio di previsione e del suo documento", 5, 8.5)
    (1, 2)
    """
    letters = size * _POINT * (_BOLD if bold else 1)
    return sum(_broken(line, max(width, 0.5) / letters) for line in text.split("\n"))


def _broken(line: str, room: float) -> int:
    """In how many lines a text without line breaks stands; `room` in heights of its letters."""
    count, filled = 1, 0.0
    for word in _WORD.findall(line):
        own = _em(word)
        if filled and filled + own > room:
            count, filled = count + 1, 0.0
        filled += _em(f"{word} ") if word[-1] != "/" else own
        if filled > room:
            count += ceil(filled / room) - 1
            filled %= room
    return count


@lru_cache(maxsize=65_536)
def _em(word: str) -> float:
    """The width of a word, in heights of its letters; an accent does not widen a letter."""
    return sum(_WIDTHS.get(sign, _OTHER) for sign in normalize("NFD", word) if not combining(sign)) / 1000


def _high(count: int, size: float = USUAL) -> float:
    return count * size * _POINT * _LINE
