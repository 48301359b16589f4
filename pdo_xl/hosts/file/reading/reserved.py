"""What of a sheet is taken though its cells show nothing: formulas that give an empty text, tables yet to be filled."""

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

_TABLE = frozenset({"table"})


def reserved_areas(package: Package, part: str, first_row: int, last_row: int, *, has_formulas: bool) -> Iterator[Area]:
    """Go through all that is taken in some rows: what the columns hold that nobody looks at would be written over."""
    yield Area(first_row, LAST_LOOKED_AT + 1, last_row, MAX_COLUMN)
    yield from table_areas(package, part)
    # Most plans have none, and to cut the rows takes longer than to have looked at them.
    if has_formulas:
        yield from formula_areas(package, part, first_row, last_row)


def table_areas(package: Package, part: str) -> Iterator[Area]:
    """Go through the areas of a sheet's tables. Raises: FileRefused."""
    for table in related(package, part, "table").values():
        if table in package:
            for element in package.elements(table, _TABLE):
                bounds = area(element.attributes.get("ref", ""))
                if bounds is not None:
                    yield bounds


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
