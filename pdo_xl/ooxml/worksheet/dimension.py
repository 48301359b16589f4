"""What a sheet says of its extent, which some programs believe: cells outside it they do not read."""

import re
from collections.abc import Collection, Iterator
from functools import reduce
from typing import TYPE_CHECKING

from pdo_xl.ooxml.namespaces import main
from pdo_xl.ooxml.worksheet.cells import column_of
from pdo_xl.sheet.address import Area, area

if TYPE_CHECKING:
    from pdo_xl.ooxml.trees import Element

REFERENCE = re.compile(rb"""(\s(?:sq)?ref\s*=\s*["'])([^"']*)""")
"""The areas of an element; group 2 is their reference."""
_CELLS = re.compile(rb"sqref\s*>([^<]*)<")
_DIMENSION = re.compile(rb"<(?:[\w.-]+:)?dimension\b[^>]*>")


def area_in(reference: bytes) -> Area | None:
    """Read a reference as markup spells it; None for what is no area of cells."""
    return area(reference.decode("ascii", "replace"))


def areas_of(extensions: bytes) -> Iterator[Area]:
    """Go through the areas that extensions of a sheet say they are of, in elements of their own."""
    for cells in _CELLS.findall(extensions):
        yield from filter(None, map(area_in, cells.split()))


def dimension_of(head: bytes) -> Area | None:
    """Read how far a sheet says that it reaches; None where it does not say."""
    dimension = _DIMENSION.search(head)
    reference = REFERENCE.search(dimension[0]) if dimension else None
    return area_in(reference[2]) if reference else None


def widened(head: bytes, cells: Area) -> bytes:
    """Let what a sheet says hold some cells too; a sheet that says nothing goes on so, and none shrinks."""
    said = dimension_of(head)
    if said is None or said.contains(cells):
        return head
    wide = said.union(cells).local.encode()
    return _DIMENSION.sub(lambda tag: REFERENCE.sub(rb"\g<1>" + wide, tag[0], count=1), head, count=1)


def narrowed(cells: Area, columns: Collection[int]) -> Area:
    """Give an area without those of the columns that are its last; one stays."""
    last = cells.last_column
    while last in columns and last > cells.first_column:
        last -= 1
    return cells._replace(last_column=last)


def widen(sheet: "Element") -> None:
    """Let what a sheet says hold each of its cells, the staff's to the right of ours too; it never shrinks."""
    dimension = sheet.find(main("dimension"))
    if dimension is None:
        return
    references = [dimension.get("ref", ""), *(cell.get("r", "") for cell in sheet.iter(main("c")))]
    said = [cells for reference in references if (cells := area(reference)) is not None]
    if said:
        dimension.set("ref", reduce(Area.union, said).local)


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
        if self.bounds is None or before is None or not before.contains(self.bounds):
            return head
        return widened(head, self.bounds)
