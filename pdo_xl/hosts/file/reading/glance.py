"""A quick look at a sheet's XML, before anything is loaded: how far its cells reach, what is merged or drawn."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from pdo_xl.ooxml.markup import ATTRIBUTES, OutsideSheet, TooManyElements, attributes
from pdo_xl.ooxml.worksheet.sparklines import sparkline_cells
from pdo_xl.ooxml.worksheet.stream import SheetStream
from pdo_xl.sheet.address import COLUMN, MAX_COLUMN, MAX_ROW, Area, area, column_number

MAX_RECTANGLE = 8_000_000
"""Cells of a rectangle that may be filled as such: some 250 MB."""
_ROOM = 500_000
"""Cells of a rectangle that any sheet may take, however few of them are filled."""
_SPARSE = 4
"""How many cells of a rectangle there may be to each that the sheet has."""
MAX_MERGES = 300_000

_NARROW = 26
_ROW_NUMBER = re.compile(rb"""\s+r=["']([0-9]{1,20})["']""")


class Glance(NamedTuple):
    """What a look at a sheet told.

    `dense`: its cells, each with its reference, lie so close that the rectangle around them may be filled. `drawn`: the
    cells with sparklines.
    """

    dense: bool
    merges: list[Area]
    drawn: list[Area]


def glance(chunks: Iterable[bytes]) -> Glance:
    """Look at a sheet's part, in little more time than it takes to unpack it.

    What it says of itself in `dimension` and `spans` is not believed.
    Raises: MarkupError.
    """
    stream = SheetStream(chunks)
    opening = b"<" + stream.prefix + b"c"
    odd = re.compile(opening + rf'(?![A-Za-z:_.-]| r="[A-Z][0-9]{{1,5}}")(?: r="({COLUMN})([0-9]{{1,7}})")?'.encode())
    row_tag = b"<" + stream.prefix + b"row"
    plain = True
    cells = rows = last_row = 0
    last_column = _NARROW
    for piece in stream.data():
        rows += piece.count(row_tag)
        if rows > MAX_ROW:
            raise OutsideSheet
        cells += piece.count(opening)
        last_row = max(last_row, _number_of(piece, piece.rfind(row_tag) + len(row_tag)))
        for column, row in set(odd.findall(piece)):
            plain = plain and bool(column)
            last_column = max(last_column, column_number(column.decode()))
            last_row = max(last_row, int(row or 0))
    rectangle = max(last_row, rows) * last_column
    if last_row > MAX_ROW or last_column > MAX_COLUMN:
        raise OutsideSheet
    dense = plain and rectangle <= min(MAX_RECTANGLE, _SPARSE * cells + _ROOM)
    tail = stream.tail()
    return Glance(dense, _merges(tail, stream.prefix), sparkline_cells(tail))


def _number_of(piece: bytes, position: int) -> int:
    number = _ROW_NUMBER.match(piece, position)
    return int(number[1]) if number else 0


def _merges(tail: bytes, prefix: bytes) -> list[Area]:
    tag = re.compile(b"<" + prefix + rb"mergeCell(?=\s)(" + ATTRIBUTES + rb")\s*/?>")
    if tail.count(b"mergeCell ") > MAX_MERGES:
        raise TooManyElements
    merges = (area(attributes(cell[1]).get(b"ref", b"").decode("ascii", "replace")) for cell in tag.finditer(tail))
    return [merge for merge in merges if merge is not None]
