"""Cells that are to show a number as another workbook does: their own format with another number format."""

from collections.abc import Mapping
from copy import deepcopy
from typing import NamedTuple

from lxml import etree

from pdo_xl.ooxml.book import sheet_parts, workbook_part
from pdo_xl.ooxml.markup import MarkupError, attributes
from pdo_xl.ooxml.namespaces import main
from pdo_xl.ooxml.number_formats import built_in_number
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.relations import related_part
from pdo_xl.ooxml.trees import insert_ordered, parse, serialized
from pdo_xl.ooxml.worksheet.cells import end_of, letters
from pdo_xl.ooxml.worksheet.row_cells import cells_of, numbered, start_tag
from pdo_xl.ooxml.worksheet.stream import SheetStream

_FIRST_OWN = 164
"""Lower numbers are built into Excel."""


class NewFormats:
    """Adds cell formats to a workbook's styles; held until `write`. Raises: MarkupError."""

    def __init__(self, package: Package) -> None:
        self._package = package
        part = related_part(package, workbook_part(package), "styles")
        if part is None:
            raise MarkupError
        self._part = part
        self._root = parse(package.read(part))
        formats = self._root.find(main("cellXfs"))
        if formats is None:
            raise MarkupError
        self._formats = formats
        self._made: dict[tuple[int, str], int] = {}

    def like(self, style: int, code: str) -> int:
        """Give the number of a format that is as another one but for its number format."""
        if (style, code) not in self._made:
            self._made[style, code] = self._add(style, code)
        return self._made[style, code]

    def write(self) -> None:
        """Put the styles into the package, if there is any new one."""
        if self._made:
            self._package.put(self._part, serialized(self._root))

    def _add(self, style: int, code: str) -> int:
        records = list(self._formats)
        if style >= len(records):
            raise MarkupError
        record = deepcopy(records[style])
        record.set("numFmtId", built_in_number(code) or self._number_format(code))
        record.set("applyNumberFormat", "1")
        self._formats.append(record)
        self._formats.set("count", str(len(self._formats)))
        return len(records)

    def _number_format(self, code: str) -> str:
        taken = {one.get("formatCode"): one.get("numFmtId", "0") for one in self._root.iter(main("numFmt"))}
        if code in taken:
            return taken[code]
        fresh = str(max([_FIRST_OWN - 1, *map(int, taken.values())]) + 1)
        formats = self._root.find(main("numFmts"))
        if formats is None:
            formats = etree.Element(main("numFmts"))
            insert_ordered(self._root, formats, ("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs"))
        etree.SubElement(formats, main("numFmt"), numFmtId=fresh, formatCode=code)
        formats.set("count", str(len(formats)))
        return fresh


class Prepared(NamedTuple):
    """What a cell becomes: the code of the number format that it gets, None to keep its own; a truth value it holds."""

    code: str | None
    truth: bool | None = None


def prepare_cells(
    package: Package, sheet: str, wanted: Mapping[tuple[int, int], Prepared], formats: NewFormats
) -> None:
    """Give cells of a sheet, by row and column, their formats and truth values. Raises: FileRefused, MarkupError."""
    part = sheet_parts(package)[sheet]
    by_row: dict[int, dict[int, Prepared]] = {}
    for (row, column), prepared in wanted.items():
        by_row.setdefault(row, {})[column] = prepared
    stream = SheetStream(package.chunks(part))
    tag = b"<" + stream.prefix + b"row"
    pieces = stream.rows()
    written = [
        b"".join([stream.preamble, *[child.markup for child in stream.head], stream.data_tag, next(pieces, b"")])
    ]
    for number, piece in numbered(pieces):
        written += tag, _row(piece, number, by_row[number], stream.prefix, formats) if number in by_row else piece
    package.put(part, b"".join([*written, stream.tail()]))


def _row(piece: bytes, number: int, wanted: Mapping[int, Prepared], prefix: bytes, formats: NewFormats) -> bytes:
    opening, closing = b"<" + prefix + b"c", b"</" + prefix + b"row"
    tag, closed = start_tag(piece)
    rest = b"" if closed else piece[len(tag) + 1 :]
    close = rest.rfind(closing)
    if not closed and close < 0:
        raise MarkupError
    body, end = (b"", closing + b">" + piece[len(tag) + 2 :]) if closed else (rest[:close], rest[close:])
    cells = dict(cells_of(body, opening))
    for column, prepared in wanted.items():
        markup = cells.get(column, b' r="%s%d"/>' % (letters(column), number))
        cells[column] = _cell(markup, column, number, prepared, prefix, formats)
    first = body.split(opening, 1)[0]
    return tag + b">" + opening.join([first, *[cells[column] for column in sorted(cells)]]) + end


def _cell(markup: bytes, column: int, number: int, prepared: Prepared, prefix: bytes, formats: NewFormats) -> bytes:
    stop = end_of(markup, prefix)
    tag_end = markup.find(b">")
    named = attributes(markup[:tag_end])
    style = int(named.get(b"s", b"0"))
    if prepared.code is not None:
        style = formats.like(style, prepared.code)
    start = b' r="%s%d"' % (letters(column), number) + (b' s="%d"' % style if style else b"")
    if prepared.truth is not None:
        value = b"1" if prepared.truth else b"0"
        return start + b' t="b"><%sv>%s</%sv></%sc>' % (prefix, value, prefix, prefix) + markup[stop:]
    kind = b' t="' + named[b"t"] + b'"' if b"t" in named else b""
    closed = b"/" if markup[tag_end - 1 : tag_end] == b"/" else b""
    return start + kind + closed + markup[tag_end:]
