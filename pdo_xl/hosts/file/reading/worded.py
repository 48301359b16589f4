"""Cells of a sheet whose formats show their numbers, or days, in other words."""

import re
from collections.abc import Mapping
from itertools import islice

from pdo_xl.domain.values.entry import Entry, Worded
from pdo_xl.ooxml.number_formats import format_number
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.worded_formats import worded
from pdo_xl.ooxml.worksheet.cells import content_of
from pdo_xl.ooxml.worksheet.row_cells import cells_in, numbered
from pdo_xl.ooxml.worksheet.stream import SheetStream


def worded_cells(
    package: Package, part: str, cells: Mapping[tuple[int, int], Entry], speaking: Mapping[int, str]
) -> dict[tuple[int, int], Worded]:
    """Tell which of a sheet's cells are shown so; `speaking`: the codes of the formats that may, by their numbers."""
    by_row: dict[int, set[int]] = {}
    for row, column in cells:
        by_row.setdefault(row, set()).add(column)
    told: dict[tuple[int, int], Worded] = {}
    stream = SheetStream(package.chunks(part))
    opening = b"<" + stream.prefix + b"c"
    styles = re.compile(rb"""s=["'](?:%b)["']""" % b"|".join(b"%d" % style for style in speaking))
    for number, piece in numbered(islice(stream.rows(), 1, None)):
        if number not in by_row or styles.search(piece) is None:
            continue
        for column, cell in cells_in(piece, opening, by_row[number]):
            code = speaking.get(format_number(content_of(cell).style))
            entry = None if code is None else worded(code, cells[number, column])
            if isinstance(entry, Worded):
                told[number, column] = entry
    return told
