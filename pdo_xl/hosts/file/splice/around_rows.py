"""What stands around a sheet's rows and must fit them: dimension, columns, filter, links, conditional formats."""

import re
from collections.abc import Iterator, Mapping

from pdo_xl.hosts.file.splice.targets import ColumnFormat, Targets
from pdo_xl.ooxml.escaping import unescaped, written
from pdo_xl.ooxml.markup import ATTRIBUTES, Child, attributes, childless
from pdo_xl.ooxml.worksheet.cells import letters
from pdo_xl.ooxml.worksheet.children import inserted
from pdo_xl.ooxml.worksheet.column_ranges import cut_around
from pdo_xl.ooxml.worksheet.dimension import REFERENCE, area_in, widened
from pdo_xl.sheet.blocks import Link

MAX_LINKS = 65_530
"""Links that Excel allows in one sheet; the texts of further cells stay plain."""

MAX_BREAKS = 1023
"""Manual breaks of pages that Excel allows between the rows of one sheet."""

_LINK = childless(b"hyperlink")
_BREAK = childless(b"brk")
_FILTER_TAG = re.compile(rb"(<(?:[\w.-]+:)?autoFilter(?=[\s/>])" + ATTRIBUTES + rb")\s*(/?)>")
_NAME = re.compile(rb"<(/?)(?=[A-Za-z])")


def widened_dimension(head: list[Child], targets: Targets) -> list[Child]:
    """Make `<dimension>` hold the cells that will exist; a sheet without one goes without."""
    bounds = targets.bounds()
    if bounds is None:
        return head
    return [Child(child.name, widened(child.markup, bounds)) if child.name == "dimension" else child for child in head]


def with_columns(head: list[Child], added: Mapping[int, ColumnFormat], prefix: bytes) -> list[Child]:
    """Set width and style of the columns that are added. Raises: MarkupError."""
    return cut_around(head, {column: _format(form) for column, form in added.items()}, prefix)


def _format(form: ColumnFormat) -> bytes:
    return f' width="{form.width:g}" style="{form.style}" customWidth="1"'.encode()


def fitted_filter(tail: list[Child], targets: Targets) -> list[Child]:
    """Make the sheet's filter reach from its header to the table's end, with nothing filtered out.

    Of a table that is ours only in part it is only made to reach further.
    """
    end, only_to = targets.table_end(), targets.filter_to
    if end is None and only_to is None:
        return tail
    return [
        Child(child.name, _fitted(child.markup, end, targets) if end is not None else _reaching(child.markup, only_to))
        if child.name == "autoFilter"
        else child
        for child in tail
    ]


def _reaching(markup: bytes, end: int | None) -> bytes:
    reference = REFERENCE.search(markup)
    old = area_in(reference[2]) if reference else None
    if reference is None or old is None or end is None or end <= old.first_row:
        return markup
    return markup[: reference.start(2)] + old._replace(last_row=end).local.encode() + markup[reference.end(2) :]


def _fitted(markup: bytes, end: int, targets: Targets) -> bytes:
    tag, reference = _FILTER_TAG.match(markup), REFERENCE.search(markup)
    old = area_in(reference[2]) if reference else None
    start = targets.table_start
    if tag is None or reference is None or old is None or start is None or old.first_row >= start:
        return markup
    if old.last_row == end and tag[2]:
        return markup
    new = old._replace(last_row=end).local.encode()
    return markup[: reference.start(2)] + new + markup[reference.end() : tag.end(1)] + b"/>"


def with_links(tail: list[Child], targets: Targets, prefix: bytes) -> list[Child]:
    """Replace the links of the cells that are written; links elsewhere in the sheet stay."""
    existing = next((child for child in tail if child.name == "hyperlinks"), None)
    wanted = targets.links()
    kept: list[bytes] = []
    replaced: dict[tuple[int, int], str | None] = {}
    for link in _LINK.finditer(existing.markup if existing else b""):
        named = attributes(link[1])
        place = area_in(named.get(b"ref", b""))
        if place and place.is_cell and targets.names(place.first_row, place.first_column):
            location = named.get(b"location")
            replaced[place.first_row, place.first_column] = None if location is None else unescaped(location)
        else:
            kept.append(link[0])
    wanted = {cell: wanted[cell] for cell in sorted(wanted)[: max(0, MAX_LINKS - len(kept))]}
    if len(replaced) == len(wanted) and replaced == {cell: new.target for cell, new in wanted.items()}:
        return tail
    markup = b"".join([*kept, *_links(wanted, prefix)])
    others = [child for child in tail if child is not existing]
    if not markup:
        return others
    links = Child("hyperlinks", b"<" + prefix + b"hyperlinks>" + markup + b"</" + prefix + b"hyperlinks>")
    return inserted(others, links)


def _links(wanted: Mapping[tuple[int, int], Link], prefix: bytes) -> Iterator[bytes]:
    locations = written([link.target for link in wanted.values()]) if wanted else ()
    for ((row, column), (text, target)), location in zip(wanted.items(), locations, strict=True):
        # Long texts are not said twice: the cell shows its own.
        display = b' display="%b"' % location if text == target else b""
        yield b'<%bhyperlink ref="%b%d" location="%b"%b/>' % (prefix, letters(column), row, location, display)


def with_breaks(tail: list[Child], targets: Targets, prefix: bytes) -> list[Child]:
    """End pages where a table wants it; breaks above it stay."""
    if targets.breaks is None:
        return tail
    start = targets.first_row
    existing = next((child for child in tail if child.name == "rowBreaks"), None)
    kept, old = [], []
    for found in _BREAK.finditer(existing.markup if existing else b""):
        row = attributes(found[1]).get(b"id", b"")
        if row.isdigit() and int(row) >= start:
            old.append(int(row))
        else:
            kept.append(found[0])
    wanted = sorted(targets.breaks)[: MAX_BREAKS - len(kept)]
    if old == wanted:
        return tail
    others = [child for child in tail if child is not existing]
    markup = b"".join([*kept, *(b'<%bbrk id="%d" max="16383" man="1"/>' % (prefix, row) for row in wanted)])
    if not markup:
        return others
    count = len(kept) + len(wanted)
    opening = b'<%browBreaks count="%d" manualBreakCount="%d">' % (prefix, count, count)
    return inserted(others, Child("rowBreaks", opening + markup + b"</" + prefix + b"rowBreaks>"))


def with_formats(tail: list[Child], formats: bytes, prefix: bytes) -> list[Child]:
    """Add conditional formats where the schema wants them."""
    if not formats:
        return tail
    return inserted(tail, Child("conditionalFormatting", _NAME.sub(rb"<\1" + prefix, formats)))
