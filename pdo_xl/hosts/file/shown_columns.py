"""Columns of a file that are hidden until there is something in them."""

from collections.abc import Mapping

from pdo_xl.domain.errors import FileRefused
from pdo_xl.ooxml.book import sheet_parts
from pdo_xl.ooxml.markup import MarkupError
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.worksheet.column_ranges import attributes_of, cut_around
from pdo_xl.ooxml.worksheet.edges import edges_of, put_edges

_CHANGED = frozenset({b"hidden", b"width", b"customWidth"})


def show_columns(package: Package, shown: Mapping[str, Mapping[int, float]]) -> None:
    """Show columns by their sheets, each with its width in characters. Raises: FileRefused."""
    for sheet, widths in shown.items():
        part = sheet_parts(package)[sheet]
        try:
            edges = edges_of(package, part)
            given = {}
            for column, width in widths.items():
                kept = {
                    name: value for name, value in attributes_of(edges.head, column).items() if name not in _CHANGED
                }
                others = b"".join(b" " + name + b'="' + value + b'"' for name, value in kept.items())
                given[column] = others + f' width="{width:g}" customWidth="1"'.encode()
            edges.head = cut_around(edges.head, given, edges.prefix)
        except MarkupError as error:
            raise FileRefused.unsafe_sheet(sheet) from error
        put_edges(package, part, edges)
