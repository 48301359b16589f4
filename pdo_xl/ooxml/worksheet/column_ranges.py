"""The ranges of columns of a sheet, `<cols>`: looked through, and cut around some columns."""

from collections.abc import Collection, Iterator, Mapping
from itertools import pairwise

from pdo_xl.ooxml.markup import Child, attributes, childless, number_in

_RANGE = childless(b"col")
_PLACE = frozenset({b"min", b"max"})


def styles_of(head: list[Child], wanted: Collection[int]) -> dict[int, int]:
    """Read the styles of those of the wanted columns that have one. Raises: MarkupError."""
    styles: dict[int, int] = {}
    for child in head:
        for first, last, _, named in _ranges(child.markup) if child.name == "cols" else ():
            if named.get(b"style", b"0") != b"0":
                style = number_in(named[b"style"])
                styles.update({column: style for column in wanted if first <= column <= last})
    return styles


def attributes_of(head: list[Child], column: int) -> dict[bytes, bytes]:
    """Read what a column's range says of its columns; nothing where it has none. Raises: MarkupError."""
    for child in head:
        for first, last, _, named in _ranges(child.markup) if child.name == "cols" else ():
            if first <= column <= last:
                return {name: value for name, value in named.items() if name not in _PLACE}
    return {}


def cut_around(head: list[Child], columns: Mapping[int, bytes | None], prefix: bytes) -> list[Child]:
    """Give some columns ranges of their own, with these attributes, or none; ranges that hold them are cut around them.

    Raises: MarkupError.
    """
    if not columns:
        return head
    existing = next((child for child in head if child.name == "cols"), None)
    ranges = {
        column: _range(column, column, others, prefix) for column, others in columns.items() if others is not None
    }
    for first, last, markup, named in _ranges(existing.markup if existing else b""):
        inside = sorted(column for column in columns if first <= column <= last)
        if not inside:
            ranges[first] = markup
            continue
        others = b"".join(b" " + name + b'="' + value + b'"' for name, value in named.items() if name not in _PLACE)
        for before, after in pairwise([first - 1, *inside, last + 1]):
            if after - before > 1:
                ranges[before + 1] = _range(before + 1, after - 1, others, prefix)
    whole = b"".join(ranges[first] for first in sorted(ranges))
    cols = [Child("cols", b"<" + prefix + b"cols>" + whole + b"</" + prefix + b"cols>")] if ranges else []
    if existing is None:
        return [*head, *cols]
    return [new for child in head for new in (cols if child is existing else [child])]


def _ranges(cols: bytes) -> Iterator[tuple[int, int, bytes, dict[bytes, bytes]]]:
    """Go through the ranges: first and last column, markup, attributes. Raises: MarkupError."""
    for element in _RANGE.finditer(cols):
        named = attributes(element[1])
        yield number_in(named.get(b"min", b"")), number_in(named.get(b"max", b"")), element[0], named


def _range(first: int, last: int, others: bytes, prefix: bytes) -> bytes:
    return b"<" + prefix + f'col min="{first}" max="{last}"'.encode() + others + b"/>"
