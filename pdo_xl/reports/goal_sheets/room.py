"""How much of a page the parts of a sheet take: enough to choose sizes by.

Unit: centimetres everywhere, but for sizes of letters, which are points.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import ceil

from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.reports.goal_sheets.formats import Measures
from pdo_xl.reports.papers.model import (
    Block,
    Box,
    Cell,
    Fields,
    Paragraph,
    Row,
    Section,
    Signatures,
    Table,
    WritingBox,
)
from pdo_xl.reports.papers.pdf.columns import fit, padding
from pdo_xl.sheet.writing.row_heights import text_width

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
_SIGN = "● "
"""Stands before the words of a state."""
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

    def rows(self, groups: Sequence[Sequence[Row]], table: Table) -> list[float]:
        """How much each of some groups of a table's rows takes, in columns as wide as those of the whole."""
        size = SMALL if table.tight else USUAL
        fitted = fit(table, self._measures.width / _POINT, size).widths
        room = [width * _POINT - padding(size) * _POINT for width in fitted]
        return [sum(self._row(row, room, size) for row in group) for group in groups]

    def _row(self, row: Row, room: Sequence[float], size: float) -> float:
        if len(row.cells) == 1:
            most = lines(row.cells[0].text, self._measures.width - _BESIDE, size)
        else:
            most = max(
                lines(f"{_SIGN if cell.look else ''}{cell.text}", width, size)
                for cell, width in zip(row.cells, room, strict=True)
            )
        return _high(most, size) + self._measures.row

    def _block(self, block: Block) -> float:
        measures, width = self._measures, self._measures.width
        match block:
            case Table():
                heading = Row(tuple(Cell(column.heading) for column in block.columns), strong=True)
                return sum(self.rows([[heading], block.rows], block))
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
    return sum(_broken(line, max(width, 0.5) / _POINT, size, bold=bold) for line in text.split("\n"))


def _broken(line: str, room: float, size: float, *, bold: bool) -> int:
    """In how many lines a text without line breaks stands; `room` in points."""
    count, filled = 1, 0.0
    for word in _WORD.findall(line):
        own = _wide(word, size, bold)
        if filled and filled + own > room:
            count, filled = count + 1, 0.0
        filled += own if word[-1] == "/" else _wide(f"{word} ", size, bold)
        if filled > room + size:
            count += ceil(filled / room) - 1
            filled %= room
    return count


@lru_cache(maxsize=65_536)
def _wide(word: str, size: float, bold: bool) -> float:
    return text_width(word, size, bold=bold)


def _high(count: int, size: float = USUAL) -> float:
    return count * size * _POINT * _LINE
