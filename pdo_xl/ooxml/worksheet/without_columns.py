"""Takes columns out of a sheet; with what was noted of the sheet before they came, byte for byte."""

import re
from collections.abc import Collection, Iterator

from pdo_xl.ooxml.markup import attributes, children
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.worksheet.cells import column_of, content_of
from pdo_xl.ooxml.worksheet.code_name import without_code_name
from pdo_xl.ooxml.worksheet.column_ranges import cut_around
from pdo_xl.ooxml.worksheet.dimension import REFERENCE, Extent, area_in, dimension_of, narrowed
from pdo_xl.ooxml.worksheet.edges import Edges, edges_from, edges_of
from pdo_xl.ooxml.worksheet.input_messages import without_messages
from pdo_xl.ooxml.worksheet.noted_sheet import NotedSheet
from pdo_xl.ooxml.worksheet.row_cells import cells_from, numbered, start_tag
from pdo_xl.ooxml.worksheet.stream import SheetStream
from pdo_xl.sheet.address import Area

_DIMENSION = re.compile(rb"<(?:[\w.-]+:)?dimension\b[^>]*>(?:</(?:[\w.-]+:)?dimension>)?")
_SPANS = re.compile(rb"""\s+spans\s*=\s*["'][^"']*["']""")
_BETWEEN = re.compile(rb">\s+<")


class WithoutColumns:
    """A sheet without some columns, from the first of its `rows` down to the last.

    What stands in these columns below stays, if it is a value. Raises, in use: MarkupError.
    """

    def __init__(
        self, package: Package, part: str, columns: Collection[int], rows: tuple[int, int], noted: NotedSheet | None
    ) -> None:
        self._chunks = package.maker(part)
        self._columns = frozenset(columns)
        self._first, self._last = rows
        self._noted = noted if noted is not None and set(noted.columns) == self._columns else None
        edges = edges_of(package, part)
        self._said = dimension_of(b"".join(child.markup for child in edges.head))
        head, tail = self._head(edges), self._tail(edges)
        if self._noted is not None:
            preamble, children_before, _ = children(self._noted.head)
            before = edges_from(edges.prefix, preamble, children_before, self._noted.tail)
            if _canonical(head) == _canonical(self._head(before)):
                head = self._noted.head
            if _canonical(tail) == _canonical(self._tail(before)):
                tail = self._noted.tail
        self._around = head, tail
        self.exact = self._noted is not None and head == self._noted.head and tail == self._noted.tail
        """Whether everything but the rows is given back as it was, and the rows except for what was written since."""

    def __call__(self) -> Iterator[bytes]:
        """Give the sheet's new bytes."""
        stream = SheetStream(self._chunks())
        opening, tag = b"<" + stream.prefix + b"c", b"<" + stream.prefix + b"row"
        spans = dict(self._noted.spans()) if self._noted is not None else None
        pieces = stream.rows()
        rows = [next(pieces, b"")]
        extent = Extent(opening)
        for number, piece in numbered(pieces):
            row = self._row(number, piece, opening, stream.prefix)
            left = row if spans is None else self._as_before(number, row, spans, opening)
            if left is not None:
                extent.note(number, left)
                rows.append(tag + left)
        # How far they reach is told before them.
        yield (extent.fitted(self._around[0], self._said) if self._was_true() else self._around[0]) + stream.data_tag
        yield from rows
        yield self._around[1]

    def _was_true(self) -> bool:
        """Tell whether the sheet's dimension held its rows before activation, as far as that is known."""
        if self._noted is None or not self._noted.rows:
            return True
        said = dimension_of(self._noted.head)
        last = max((column for cells in self._noted.cells.values() for column in cells), default=1)
        return said is not None and said.last_row >= self._noted.rows[-1][1] and said.last_column >= last

    def _row(self, number: int, piece: bytes, opening: bytes, prefix: bytes) -> bytes:
        """Take the columns' cells out of a row, and put back those that stood there before."""
        tag, closed = start_tag(piece)
        before = self._noted.cells.get(number, {}) if self._noted is not None and self._first <= number else {}
        if closed:
            return piece
        lead, cells, trailing = cells_from(piece[len(tag) + 1 :], opening, prefix, min(self._columns))
        kept = {column: markup for column, markup in cells if not self._goes(number, column, markup)}
        if len(kept) == len(cells) and not before:
            return piece
        for column, markup in before.items():
            kept.setdefault(column, markup)
        return tag + b">" + opening.join([lead, *(kept[column] for column in sorted(kept))]) + trailing

    def _goes(self, number: int, column: int, markup: bytes) -> bool:
        if column not in self._columns or number < self._first:
            return False
        return number <= self._last or not content_of(markup).raw

    def _as_before(self, number: int, row: bytes, spans: dict[int, str | None], opening: bytes) -> bytes | None:
        """Give a row the tag it had; None for a row that the columns alone had needed."""
        tag, closed = start_tag(row)
        empty = closed or opening not in row
        if number not in spans:
            return None if empty and not set(attributes(tag)) - {b"r", b"spans"} else row
        old = spans[number]
        if _SPANS.search(tag) is not None and (old is None or _covers(old, row, opening)):
            new = _SPANS.sub(b"" if old is None else b' spans="' + old.encode() + b'"', tag)
            row, tag = new + row[len(tag) :], new
        if not closed and empty and self._noted is not None and number in self._noted.closed:
            return tag + b"/>" + row[row.find(b">", len(tag) + 1) + 1 :]
        return row

    def _head(self, edges: Edges) -> bytes:
        head = cut_around(edges.head, dict.fromkeys(self._columns), edges.prefix)
        return edges.preamble + b"".join(
            REFERENCE.sub(self._narrowed, child.markup) if child.name == "dimension" else child.markup for child in head
        )

    def _narrowed(self, reference: re.Match[bytes]) -> bytes:
        bounds = area_in(reference[2])
        return reference[0] if bounds is None else reference[1] + narrowed(bounds, self._columns).local.encode()

    def _tail(self, edges: Edges) -> bytes:
        kept = []
        for child in edges.tail:
            if child.name == "conditionalFormatting" and self._is_ours(child.markup):
                continue
            fitted = child.markup
            if child.name == "dataValidations":
                fitted = without_messages(fitted, self._is_above)
            if child.name == "autoFilter":
                tag_end = fitted.find(b">") + 1
                fitted = REFERENCE.sub(self._narrowed, fitted[:tag_end]) + fitted[tag_end:]
            kept.append(fitted)
        return edges.data_end + b"".join(kept) + edges.end

    def _is_ours(self, markup: bytes) -> bool:
        reference = REFERENCE.search(markup)
        areas = [area_in(text) for text in reference[2].split()] if reference else []
        return bool(areas) and all(
            bounds is not None
            and bounds.first_row > self._first
            and set(range(bounds.first_column, bounds.last_column + 1)) <= self._columns
            for bounds in areas
        )

    def _is_above(self, area: Area) -> bool:
        return area.is_cell and area.first_row == self._first and area.first_column in self._columns


def _covers(spans: str, row: bytes, opening: bytes) -> bool:
    """Tell whether a row's last cell lies inside its former `spans`."""
    written = column_of(row[row.rfind(opening) + len(opening) :]) if opening in row else None
    last = spans.rpartition(":")[2]
    return written is None or (last.isascii() and last.isdigit() and written <= int(last[:6]))


def _canonical(markup: bytes) -> bytes:
    """Reduce a sheet's edge to what activation leaves alone."""
    return _BETWEEN.sub(b"><", without_code_name(_DIMENSION.sub(b"", markup))).strip()
