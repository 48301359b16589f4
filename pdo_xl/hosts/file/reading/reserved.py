"""What of a sheet is taken though its cells show nothing: formulas that give an empty text, tables yet to be filled.

Pivot tables too, which are filled anew, blank cells and all; and cells with a note or that a form's control fills.
"""

from collections.abc import Iterator
from itertools import islice

from pdo_xl.hosts.file.spreading_formulas import SPREADING
from pdo_xl.ooxml.markup import attributes
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.relations import related
from pdo_xl.ooxml.worksheet.cells import content_of
from pdo_xl.ooxml.worksheet.row_cells import cells_of, numbered
from pdo_xl.ooxml.worksheet.stream import SheetStream
from pdo_xl.sheet.address import LAST_LOOKED_AT, MAX_COLUMN, Area, area

_AREAS = {
    "table": ("table", "ref"),
    "pivotTable": ("location", "ref"),
    "comments": ("comment", "ref"),
    "ctrlProp": ("formControlPr", "fmlaLink"),
}
"""What says of which cells it is: the kind of part, the element in it, the attribute of that."""


def reserved_areas(package: Package, part: str, first_row: int, last_row: int, *, has_formulas: bool) -> Iterator[Area]:
    """Go through all that is taken in some rows: what the columns hold that nobody looks at would be written over."""
    yield Area(first_row, LAST_LOOKED_AT + 1, last_row, MAX_COLUMN)
    yield from claimed_areas(package, part)
    # Most plans have none, and to cut the rows takes longer than to have looked at them.
    if has_formulas:
        yield from formula_areas(package, part, first_row, last_row)


def claimed_areas(package: Package, part: str) -> Iterator[Area]:
    """Go through what tables, pivot tables, notes and controls of a sheet claim in it. Raises: FileRefused."""
    for kind, (element, attribute) in _AREAS.items():
        for other in related(package, part, kind).values():
            claims = package.elements(other, frozenset({element})) if other in package else ()
            bounds = (area(claim.attributes.get(attribute, "")) for claim in claims)
            yield from (one for one in bounds if one is not None)


def formula_areas(package: Package, part: str, first_row: int, last_row: int) -> Iterator[Area]:
    """Go through the cells with formulas in some rows, each with all that it fills. Raises: MarkupError."""
    stream = SheetStream(package.chunks(part))
    mark, opening = b"<" + stream.prefix + b"f", b"<" + stream.prefix + b"c"
    for number, row in numbered(islice(stream.rows(), 1, None)):
        if mark not in row or number > last_row:
            continue
        for column, cell in cells_of(row, opening):
            formula = content_of(cell).formula if mark in cell else None
            if formula is None:
                continue
            named = attributes(formula)
            filled = area(named.get(b"ref", b"").decode("ascii", "replace")) if named.get(b"t") in SPREADING else None
            bounds = filled if filled is not None else Area(number, column, number, column)
            if bounds.last_row >= first_row:
                yield bounds
