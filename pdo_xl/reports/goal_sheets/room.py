"""How much of a page the parts of a sheet take: enough to choose sizes by, as the widths of letters are those of Arial.

Unit: centimetres everywhere, but for sizes of letters, which are points.
Source: Adobe's and Monotype's tables of widths for Helvetica and Arial, rounded to classes of letters.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import ceil

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

PAGE = 24.9
"""The height of an A4 page between its margins, without head and foot."""
WIDTH = 17.4
_POINT = 2.54 / 72
_LINE = 1.28
"""A line's height, in heights of its letters."""
USUAL, SMALL, TEXT = 8.5, 7.5, 9.0
_PADDING = 0.16
"""Above and below the text of a cell, together."""
_BESIDE = 0.22
"""Left and right of it."""
_LABEL_WIDTH = 2.6
_GAP = 0.28
_HEADING = {1: 1.15, 2: 0.85}
_SIGNATURES = 2.1
_BOX_LABEL = 0.45
_BOX_GAP = 0.16
_NARROW, _WIDE = frozenset("iljtfrI.,:;'’|!()[] -/"), frozenset("mwMW@%…–")
_SMALLER = 0.95
"""A word that does not fit goes to the next line: so much of a line is filled, by and by."""


@lru_cache(maxsize=65_536)
def _em(text: str) -> float:
    """The width of a text, in heights of its letters."""
    return sum(
        0.28 if sign in _NARROW else 0.84 if sign in _WIDE else 0.69 if sign.isupper() else 0.54 for sign in text
    )


def lines(text: str, width: float, size: float) -> int:
    """In how many lines a text stands."""
    room = max(width * _SMALLER, 0.5)
    return sum(max(1, ceil(_em(line) * size * _POINT / room)) for line in text.split("\n"))


def row_height(row: Row, columns: Sequence[Column], size: float) -> float:
    """How high a row of a table is."""
    whole = sum(column.width for column in columns)
    if len(row.cells) == 1:
        most = lines(row.cells[0].text, WIDTH - _BESIDE, size)
    else:
        most = max(
            lines(cell.text, WIDTH * column.width / whole - _BESIDE, size)
            for cell, column in zip(row.cells, columns, strict=True)
        )
    return most * size * _POINT * _LINE + _PADDING


def table_height(table: Table) -> float:
    """How high a table is, with its headings and what stands over it."""
    size = SMALL if table.tight else USUAL
    whole = sum(column.width for column in table.columns)
    heading = max(lines(column.heading, WIDTH * column.width / whole - _BESIDE, size) for column in table.columns)
    caption = size * _POINT * _LINE + _GAP if table.caption else _GAP
    own = caption + heading * size * _POINT * _LINE + _PADDING
    return own + sum(row_height(row, table.columns, size) for row in table.rows)


def block_height(block: Block) -> float:
    """How high a block of a sheet is."""
    match block:
        case Table():
            return table_height(block)
        case Box():
            bold = lines(block.title, WIDTH - 0.6, TEXT * 1.08)
            return (bold + sum(lines(line, WIDTH - 0.6, TEXT) for line in block.lines)) * TEXT * _POINT * _LINE + 0.4
        case Fields():
            own = WIDTH / block.columns - _LABEL_WIDTH - 2 * _BESIDE
            heights = [lines(text, own, TEXT) * TEXT * _POINT * _LINE + _PADDING for _, text in block.pairs]
            return _GAP + sum(
                max(heights[start : start + block.columns]) for start in range(0, len(heights), block.columns)
            )
        case WritingBox():
            text = lines(block.text, WIDTH - 0.5, TEXT) * TEXT * _POINT * _LINE if block.text else 0.0
            return max(block.height, _BOX_LABEL + text) + _BOX_GAP
        case Paragraph():
            return lines(block.text, WIDTH, TEXT) * TEXT * _POINT * _LINE + _GAP
        case Signatures():
            return _SIGNATURES
        case _:
            return _GAP


def height(sections: Iterable[Section]) -> float:
    """How high some sections are together."""
    return sum(_HEADING[section.level] + sum(block_height(block) for block in section.blocks) for section in sections)
