"""Which numbers of a sheet bear one of some formats: one quick pass over its XML, for many cells at once."""

import re
from collections.abc import Collection, Iterable, Set
from functools import lru_cache

from pdo_xl.ooxml.stream import SheetStream
from pdo_xl.sheet.address import column_letters, column_number

MANY = 500
"""Cells from which it pays to look which of them bear such a format, before each is read."""


def styled_cells(chunks: Iterable[bytes], styles: Collection[int], columns: Collection[int]) -> Set[tuple[int, int]]:
    """Find the numbers in some columns that bear one of the formats; the sheet's cells all have their references."""
    if not styles or not columns:
        return frozenset()
    stream = SheetStream(chunks)
    letters = b"|".join(column_letters(column).encode() for column in sorted(columns))
    numbers = b"|".join(str(style).encode() for style in sorted(styles))
    cell = re.compile(b"<" + stream.prefix + b'c r="(' + letters + b')([0-9]+)"(?: t="n")? s="(?:' + numbers + b')"')
    found: set[tuple[int, int]] = set()
    for piece in stream.data():
        found.update((int(row), _number(column)) for column, row in cell.findall(piece))
    return found


@lru_cache(maxsize=64)
def _number(letters: bytes) -> int:
    return column_number(letters.decode())
