"""The `<dimension>` of a sheet that is given back: it holds every cell that is left, where it held them before."""

import re
from typing import NamedTuple

from pdo_xl.ooxml.worksheet.cells import column_of
from pdo_xl.sheet.address import area, column_letters

_DIMENSION = re.compile(rb"""(<(?:[\w.-]+:)?dimension\b[^>]*?\sref\s*=\s*["'])([^"']*)""")


class Bounds(NamedTuple):
    """An area, rows and columns from 1, ends included."""

    top: int
    left: int
    bottom: int
    right: int

    def holds(self, other: "Bounds") -> bool:
        """Tell whether another area lies inside."""
        return self.widened(other) == self

    def widened(self, other: "Bounds") -> "Bounds":
        """Give the smallest area around both."""
        return Bounds(*map(min, self[:2], other[:2]), *map(max, self[2:], other[2:]))


def dimension_of(head: bytes) -> Bounds | None:
    """Read how far a sheet says that it reaches; None where it does not say."""
    found = _DIMENSION.search(head)
    bounds = area(found[2].decode("ascii", "replace")) if found else None
    return None if bounds is None else Bounds(*bounds)


class Extent:
    """How far the cells reach of rows that are noted one by one."""

    def __init__(self, opening: bytes) -> None:
        self._opening = opening
        self.bounds: Bounds | None = None

    def note(self, number: int, row: bytes) -> None:
        """Look at a row's first and last cell; one that does not say where it stands is passed over."""
        first = row.find(self._opening)
        if first < 0:
            return
        ends = (column_of(row[place + len(self._opening) :]) for place in (first, row.rfind(self._opening)))
        for column in filter(None, ends):
            cell = Bounds(number, column, number, column)
            self.bounds = cell if self.bounds is None else self.bounds.widened(cell)

    def fitted(self, head: bytes, before: Bounds | None) -> bytes:
        """Let the dimension hold the cells, if that of `before` did, too: some programs do not care for it."""
        said = dimension_of(head)
        if said is None or self.bounds is None or before is None or not before.holds(self.bounds):
            return head
        wide = said.widened(self.bounds)
        if wide == said:
            return head
        reference = f"{column_letters(wide.left)}{wide.top}:{column_letters(wide.right)}{wide.bottom}".encode()
        return _DIMENSION.sub(lambda found: found[1] + reference, head, count=1)
