"""Writes blocks of values into a worksheet's XML as it streams by; all other bytes stay as they are."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.splice.around_rows import (
    fitted_filter,
    widened_dimension,
    with_breaks,
    with_columns,
    with_formats,
    with_links,
)
from pdo_xl.hosts.file.splice.row_tags import at_least, sized
from pdo_xl.hosts.file.splice.rows import RowSplicer
from pdo_xl.hosts.file.splice.targets import Additions, Targets
from pdo_xl.hosts.file.spreading_formulas import SpreadError, refuse_partly_written
from pdo_xl.ooxml.markup import Child, MarkupError, Written, attributes, checked
from pdo_xl.ooxml.worksheet.cells import CellWriter
from pdo_xl.ooxml.worksheet.column_ranges import styles_of
from pdo_xl.ooxml.worksheet.edges import edges_from
from pdo_xl.ooxml.worksheet.input_messages import with_messages
from pdo_xl.ooxml.worksheet.row_cells import row_number
from pdo_xl.ooxml.worksheet.stream import SheetStream
from pdo_xl.sheet.blocks import Block

_OUTPUT_SIZE = 2**21
"""Bytes at a time for the compressing thread: in small pieces it would wait for Python more than it works."""

_NO_ADDITIONS = Additions()


def no_shared_text(_: int) -> str | None:
    """Stand in for a workbook without shared texts."""
    return None


class Splice:
    """One worksheet part with blocks written into it: iterate once over its new bytes.

    Memory: one row, and what surrounds the rows. `sheet` is its name. After the iteration `changed` tells whether any
    byte differs.
    Raises, while iterating: FileRefused for a protected sheet or one whose XML cannot be changed
    safely; UnwritableValue for a value that no cell can hold, such as a number that is not finite.
    """

    def __init__(
        self,
        sheet: str,
        chunks: Iterable[bytes],
        blocks: Sequence[Block],
        additions: Additions = _NO_ADDITIONS,
        *,
        date1904: bool = False,
        shared: Callable[[int], str | None] = no_shared_text,
        spare: bool = False,
    ) -> None:
        self.changed = False
        self.sheet = sheet
        self._chunks = chunks
        self._targets = Targets(blocks, additions.cell_styles)
        self._additions = additions
        self._date1904 = date1904
        self._shared = shared
        self._spare = spare

    def __iter__(self) -> Iterator[bytes]:
        """Give the part's new bytes, and refuse as soon as they are not well-formed."""
        try:
            yield from checked(_gathered(self._spliced()))
        except SpreadError as error:
            raise error.refusal(self.sheet) from error
        except MarkupError as error:
            raise FileRefused.unsafe_sheet(self.sheet) from error

    def _spliced(self) -> Iterator[Written]:
        stream = SheetStream(self._chunks)
        head = with_columns(stream.head, self._additions.column_styles, stream.prefix)
        writer = CellWriter(stream.prefix, self._date1904)
        # What is written in the fast lane is not parsed again, so it would not be seen that ASCII cannot say it.
        fast = b"ASCII" not in stream.preamble.upper()
        rows = RowSplicer(self._targets, writer, styles_of(head, self._targets.columns()), self._shared, fast=fast)
        head = widened_dimension(head, self._targets)
        self.changed |= head != stream.head
        yield _as_is(stream.preamble + b"".join(child.markup for child in head))
        written = self._rows(stream, rows)
        if stream.self_closing:
            yield from _filled(stream, written)
        else:
            yield _as_is(stream.data_tag)
            yield from written
        self.changed |= rows.changed
        yield _as_is(self._tail(stream))

    def _rows(self, stream: SheetStream, rows: RowSplicer) -> Iterator[Written]:
        tag = b"<" + stream.prefix + b"row"
        pieces = stream.rows()
        yield _as_is(next(pieces, b""))
        missing = self._targets.rows()
        missing.reverse()
        previous, has_heights = 0, self._targets.heights is not None
        for piece in pieces:
            number = row_number(piece, previous)
            if missing and missing[-1] < number:
                yield from _tagged(tag, rows.new_rows(_taken(missing, number)))
            if missing and missing[-1] == number:
                missing.pop()
            refuse_partly_written(piece, number, stream.prefix, self._targets, spare=self._spare)
            markup, proof = rows.row(piece, number)
            if has_heights:
                markup, proof = self._sized(markup, proof, number)
            yield tag + markup, tag + proof
            previous = number
        yield from _tagged(tag, rows.new_rows(reversed(missing)))

    def _sized(self, markup: bytes, proof: bytes, number: int) -> Written:
        heights, start = self._targets.heights or {}, self._targets.table_start
        if start is not None and number < start and number not in heights:
            return markup, proof
        height = heights.get(number)
        if height is None and start is None:
            return markup, proof
        new = at_least(markup, height) if start is None and height is not None else sized(markup, height)
        self.changed |= new is not markup
        return new, proof

    def _tail(self, stream: SheetStream) -> bytes:
        edges = edges_from(stream.prefix, stream.preamble, stream.head, stream.tail())
        self._refuse_protected(edges.tail)
        new = with_formats(edges.tail, self._additions.conditional_formats, stream.prefix)
        new = with_messages(new, self._additions.input_messages, stream.prefix)
        new = fitted_filter(new, self._targets)
        new = with_links(new, self._targets, stream.prefix)
        new = with_breaks(new, self._targets, stream.prefix)
        self.changed |= new != edges.tail
        return edges.data_end + b"".join(child.markup for child in new) + edges.end

    def _refuse_protected(self, tail: list[Child]) -> None:
        for child in tail:
            if child.name == "sheetProtection" and attributes(child.markup).get(b"sheet") in {b"1", b"true"}:
                raise FileRefused.locked_sheet(self.sheet, " in Excel")


def _taken(missing: list[int], number: int) -> list[int]:
    """Take off a descending list the rows before one that the sheet has; give them, ascending."""
    taken = []
    while missing and missing[-1] < number:
        taken.append(missing.pop())
    return taken


def _tagged(tag: bytes, written: Iterable[Written]) -> Iterator[Written]:
    return ((tag + markup, tag + proof) for markup, proof in written)


def _as_is(markup: bytes) -> Written:
    return markup, markup


def _filled(stream: SheetStream, written: Iterator[Written]) -> Iterator[Written]:
    """Open a `<sheetData/>` if there is anything to write into it."""
    first = next((piece for piece in written if piece[0]), None)
    if first is None:
        yield _as_is(stream.data_tag)
        return
    yield _as_is(stream.data_tag[:-2].rstrip() + b">")
    yield first
    yield from written
    yield _as_is(b"</" + stream.prefix + b"sheetData>")


def _gathered(pieces: Iterable[Written]) -> Iterator[Written]:
    """Join small pieces into chunks worth handing on."""
    markups: list[bytes] = []
    proofs: list[bytes] = []
    size = 0
    for markup, proof in pieces:
        markups.append(markup)
        proofs.append(proof)
        size += len(markup)
        if size >= _OUTPUT_SIZE:
            yield b"".join(markups), b"".join(proofs)
            markups, proofs, size = [], [], 0
    yield b"".join(markups), b"".join(proofs)
