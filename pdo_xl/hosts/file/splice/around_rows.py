"""What stands around a sheet's rows and must fit them: dimension, columns, filter, links, conditional formats."""

import re
from collections.abc import Collection, Mapping
from itertools import pairwise

from pdo_xl.hosts.file.splice.targets import ColumnFormat, Targets
from pdo_xl.ooxml.markup import ATTRIBUTES, Child, attributes, clean, escaped, number_in, unescaped
from pdo_xl.sheet.address import Area, area, cell_name
from pdo_xl.sheet.blocks import Link

MAX_LINKS = 65_530
"""Links that Excel allows in one sheet; the texts of further cells stay plain."""

_COLUMN = re.compile(rb"<(?:[\w.-]+:)?col(?=[\s/>])(" + ATTRIBUTES + rb")\s*(?:/>|>\s*</(?:[\w.-]+:)?col\s*>)")
_LINK = re.compile(
    rb"<(?:[\w.-]+:)?hyperlink(?=[\s/>])(" + ATTRIBUTES + rb")\s*(?:/>|>\s*</(?:[\w.-]+:)?hyperlink\s*>)"
)
_FILTER_TAG = re.compile(rb"(<(?:[\w.-]+:)?autoFilter(?=[\s/>])" + ATTRIBUTES + rb")\s*(/?)>")
_REFERENCE = re.compile(rb"""(\sref\s*=\s*["'])([^"']*)""")
_NAME = re.compile(rb"<(/?)(?=[A-Za-z])")

_AFTER_FORMATS = (
    "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks",
    "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing", "legacyDrawing",
    "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
)  # fmt: skip
"""What follows conditional formats in a worksheet, in the schema's order."""
_AFTER_LINKS = _AFTER_FORMATS[2:]


def widened_dimension(head: list[Child], targets: Targets) -> list[Child]:
    """Make `<dimension>` hold the cells that will exist; a sheet without one goes without."""
    bounds = targets.bounds()
    if bounds is None:
        return head
    return [Child(child.name, _widened(child.markup, bounds)) if child.name == "dimension" else child for child in head]


def _widened(markup: bytes, bounds: Area) -> bytes:
    found = _REFERENCE.search(markup)
    old = area(found[2].decode("ascii", "replace")) if found else None
    if found is None or old is None:
        return markup
    wide = old.union(bounds)
    if wide == old:
        return markup
    return markup[: found.start(2)] + wide.local.encode() + markup[found.end() :]


def column_styles(head: list[Child], wanted: Collection[int]) -> dict[int, int]:
    """Read the styles of those of the wanted columns that have one. Raises: MarkupError."""
    styles: dict[int, int] = {}
    for child in head:
        if child.name == "cols":
            for found in _COLUMN.finditer(child.markup):
                named = attributes(found[1])
                if named.get(b"style", b"0") != b"0":
                    first, last = _reach(named)
                    style = number_in(named[b"style"])
                    styles.update({column: style for column in wanted if first <= column <= last})
    return styles


def _reach(named: Mapping[bytes, bytes]) -> tuple[int, int]:
    """Read which columns a column's element is about. Raises: MarkupError."""
    return number_in(named.get(b"min", b"")), number_in(named.get(b"max", b""))


def with_columns(head: list[Child], added: Mapping[int, ColumnFormat], prefix: bytes) -> list[Child]:
    """Set width and style of the columns that are added; ranges that hold them are cut around them."""
    if not added:
        return head
    existing = next((child for child in head if child.name == "cols"), None)
    ranges = {column: _column(column, column, _format(form), prefix) for column, form in added.items()}
    for found in _COLUMN.finditer(existing.markup if existing else b""):
        named = attributes(found[1])
        first, last = _reach(named)
        inside = [column for column in added if first <= column <= last]
        if not inside:
            ranges[first] = found[0]
            continue
        others = b"".join(
            b" " + name + b'="' + value + b'"' for name, value in named.items() if name not in {b"min", b"max"}
        )
        for before, after in pairwise(sorted([first - 1, *inside, last + 1])):
            if after - before > 1:
                ranges[before + 1] = _column(before + 1, after - 1, others, prefix)
    markup = b"".join(ranges[first] for first in sorted(ranges))
    columns = Child("cols", b"<" + prefix + b"cols>" + markup + b"</" + prefix + b"cols>")
    if existing is None:
        return [*head, columns]
    return [columns if child is existing else child for child in head]


def _format(form: ColumnFormat) -> bytes:
    return f' width="{form.width:g}" style="{form.style}" customWidth="1"'.encode()


def _column(first: int, last: int, others: bytes, prefix: bytes) -> bytes:
    return b"<" + prefix + f'col min="{first}" max="{last}"'.encode() + others + b"/>"


def fitted_filter(tail: list[Child], targets: Targets) -> list[Child]:
    """Make the sheet's filter reach from its header to the table's end, with nothing filtered out."""
    end = targets.table_end()
    if end is None:
        return tail
    return [
        Child(child.name, _fitted(child.markup, end, targets)) if child.name == "autoFilter" else child
        for child in tail
    ]


def _fitted(markup: bytes, end: int, targets: Targets) -> bytes:
    tag, found = _FILTER_TAG.match(markup), _REFERENCE.search(markup)
    old = area(found[2].decode("ascii", "replace")) if found else None
    start = targets.table_start
    if tag is None or found is None or old is None or start is None or old.first_row >= start:
        return markup
    if old.last_row == end and tag[2]:
        return markup
    reference = old._replace(last_row=end).local.encode()
    return markup[: found.start(2)] + reference + markup[found.end() : tag.end(1)] + b"/>"


def with_links(tail: list[Child], targets: Targets, prefix: bytes) -> list[Child]:
    """Replace the links of the cells that are written; links elsewhere in the sheet stay."""
    existing = next((child for child in tail if child.name == "hyperlinks"), None)
    wanted = targets.links()
    kept: list[bytes] = []
    replaced: dict[tuple[int, int], str | None] = {}
    for found in _LINK.finditer(existing.markup if existing else b""):
        named = attributes(found[1])
        bounds = area(named.get(b"ref", b"").decode("ascii", "replace"))
        if bounds and bounds.is_cell and targets.names(bounds.first_row, bounds.first_column):
            location = named.get(b"location")
            replaced[bounds.first_row, bounds.first_column] = None if location is None else unescaped(location)
        else:
            kept.append(found[0])
    wanted = {place: wanted[place] for place in sorted(wanted)[: max(0, MAX_LINKS - len(kept))]}
    if replaced == {place: link.target for place, link in wanted.items()}:
        return tail
    markup = b"".join([*kept, *(_link(place, link, prefix) for place, link in wanted.items())])
    others = [child for child in tail if child is not existing]
    if not markup:
        return others
    links = Child("hyperlinks", b"<" + prefix + b"hyperlinks>" + markup + b"</" + prefix + b"hyperlinks>")
    return _inserted(others, links, _AFTER_LINKS)


def _link(place: tuple[int, int], link: Link, prefix: bytes) -> bytes:
    reference = cell_name(*place).encode()
    location = escaped(clean(link.target))
    display = location if link.text == link.target else escaped(clean(link.text))
    return b'<%bhyperlink ref="%b" location="%b" display="%b"/>' % (prefix, reference, location, display)


def with_formats(tail: list[Child], formats: bytes, prefix: bytes) -> list[Child]:
    """Add conditional formats where the schema wants them."""
    if not formats:
        return tail
    return _inserted(tail, Child("conditionalFormatting", _NAME.sub(rb"<\1" + prefix, formats)), _AFTER_FORMATS)


def _inserted(tail: list[Child], child: Child, followers: tuple[str, ...]) -> list[Child]:
    """Put an element before the first that must follow it; foreign ones stand among the last."""
    position = next((index for index, other in enumerate(tail) if not other.name or other.name in followers), len(tail))
    return [*tail[:position], child, *tail[position:]]
