"""Writes blocks of values into a worksheet's XML as it streams by; all other bytes stay as they are."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.cells import CellWriter
from pdo_xl.hosts.file.cut import row_number
from pdo_xl.hosts.file.edges import (
    column_styles,
    fitted_filter,
    widened_dimension,
    with_columns,
    with_formats,
    with_links,
)
from pdo_xl.hosts.file.markup import Child, MarkupError, attributes, checked, children
from pdo_xl.hosts.file.rows import RowSplicer
from pdo_xl.hosts.file.stream import SheetStream
from pdo_xl.hosts.file.targets import Additions, Targets
from pdo_xl.sheet.blocks import Block

_OUTPUT_SIZE = 2**18
_DATA_END = re.compile(rb"</(?:[\w.-]+:)?sheetData\s*>")
_NO_ADDITIONS = Additions()


def no_shared_text(_: int) -> str | None:
    """Stand in for a workbook without shared texts."""
    return None


class Splice:
    """One worksheet part with blocks written into it: iterate once over its new bytes.

    Memory: one row, and what surrounds the rows. After the iteration `changed` tells whether any
    byte differs.
    Raises, while iterating: FileRefused for a protected sheet or one whose XML cannot be changed
    safely; ValueError for a value that no cell can hold, such as a number that is not finite.
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
    ) -> None:
        self.changed = False
        self._sheet = sheet
        self._chunks = chunks
        self._targets = Targets(blocks, additions.cell_styles)
        self._additions = additions
        self._date1904 = date1904
        self._shared = shared

    def __iter__(self) -> Iterator[bytes]:
        """Give the part's new bytes, and refuse as soon as they are not well-formed."""
        try:
            yield from checked(_gathered(self._spliced()))
        except MarkupError as error:
            raise FileRefused(
                f"Il foglio «{self._sheet}» contiene qualcosa che non si può modificare senza rischi "
                "(per esempio una formula matriciale nelle colonne calcolate): "
                "aprire il file in Excel, correggere, salvare e riprovare."
            ) from error

    def _spliced(self) -> Iterator[bytes]:
        stream = SheetStream(self._chunks)
        head = with_columns(stream.head, self._additions.column_styles, stream.prefix)
        rows = RowSplicer(self._targets, CellWriter(stream.prefix, self._date1904), column_styles(head), self._shared)
        head = widened_dimension(head, self._targets)
        self.changed |= head != stream.head
        yield stream.preamble + b"".join(child.markup for child in head)
        written = self._rows(stream, rows)
        if stream.self_closing:
            yield from _filled(stream, written)
        else:
            yield stream.data_tag
            yield from written
        self.changed |= rows.changed
        yield from self._tail(stream)

    def _rows(self, stream: SheetStream, rows: RowSplicer) -> Iterator[bytes]:
        tag = b"<" + stream.prefix + b"row"
        pieces = stream.rows()
        yield next(pieces, b"")
        missing = self._targets.rows()
        missing.reverse()
        previous = 0
        for piece in pieces:
            number = row_number(piece, previous)
            while missing and missing[-1] < number:
                if new := rows.new_row(missing.pop()):
                    yield tag + new
            if missing and missing[-1] == number:
                missing.pop()
            yield tag + rows.row(piece, number)
            previous = number
        while missing:
            if new := rows.new_row(missing.pop()):
                yield tag + new

    def _tail(self, stream: SheetStream) -> Iterator[bytes]:
        whole = stream.tail()
        data_end = _DATA_END.match(whole)
        start = data_end[0] if data_end else b""
        before, tail, end = children(stream.preamble + whole[len(start) :], skip=len(stream.preamble))
        self._refuse_protected(tail)
        new = with_formats(tail, self._additions.conditional_formats, stream.prefix)
        new = fitted_filter(new, self._targets)
        new = with_links(new, self._targets, stream.prefix)
        self.changed |= new != tail
        yield start + before + b"".join(child.markup for child in new) + end

    def _refuse_protected(self, tail: list[Child]) -> None:
        for child in tail:
            if child.name == "sheetProtection" and attributes(child.markup).get(b"sheet") in {b"1", b"true"}:
                raise FileRefused(
                    f"Il foglio «{self._sheet}» è protetto: togliere la protezione in Excel "
                    "(Revisione, Rimuovi protezione foglio) e riprovare."
                )


def _filled(stream: SheetStream, written: Iterator[bytes]) -> Iterator[bytes]:
    """Open a `<sheetData/>` if there is anything to write into it."""
    rows = b"".join(written)
    if not rows:
        yield stream.data_tag
        return
    yield stream.data_tag[:-2].rstrip() + b">" + rows + b"</" + stream.prefix + b"sheetData>"


def _gathered(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Join small pieces into chunks worth handing on."""
    held: list[bytes] = []
    size = 0
    for piece in pieces:
        held.append(piece)
        size += len(piece)
        if size >= _OUTPUT_SIZE:
            yield b"".join(held)
            held, size = [], 0
    yield b"".join(held)
