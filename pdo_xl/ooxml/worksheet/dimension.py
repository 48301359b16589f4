"""The `<dimension>` of a sheet that is given back: it holds every cell that is left, where it held them before."""

import re

from pdo_xl.ooxml.worksheet.cells import column_of
from pdo_xl.sheet.address import Area, area

_DIMENSION = re.compile(rb"""(<(?:[\w.-]+:)?dimension\b[^>]*?\sref\s*=\s*["'])([^"']*)""")


def dimension_of(head: bytes) -> Area | None:
    """Read how far a sheet says that it reaches; None where it does not say."""
    found = _DIMENSION.search(head)
    return area(found[2].decode("ascii", "replace")) if found else None


class Extent:
    """How far the cells reach of rows that are noted one by one."""

    def __init__(self, opening: bytes) -> None:
        self._opening = opening
        self.bounds: Area | None = None

    def note(self, number: int, row: bytes) -> None:
        """Look at a row's first and last cell; one that does not say where it stands is passed over."""
        first = row.find(self._opening)
        if first < 0:
            return
        ends = (column_of(row[place + len(self._opening) :]) for place in (first, row.rfind(self._opening)))
        for column in filter(None, ends):
            cell = Area(number, column, number, column)
            self.bounds = cell if self.bounds is None else self.bounds.union(cell)

    def fitted(self, head: bytes, before: Area | None) -> bytes:
        """Let the dimension hold the cells, if that of `before` did, too: some programs do not care for it."""
        said = dimension_of(head)
        if said is None or self.bounds is None or before is None or not before.contains(self.bounds):
            return head
        wide = said.union(self.bounds)
        if wide == said:
            return head
        reference = wide.local.encode()
        return _DIMENSION.sub(lambda tag: tag[1] + reference, head, count=1)
