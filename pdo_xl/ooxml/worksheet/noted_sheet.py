"""What a sheet is like before columns come into it, so that it can be given back byte for byte."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from pdo_xl.ooxml.markup import attributes
from pdo_xl.ooxml.worksheet.cells import end_of
from pdo_xl.ooxml.worksheet.row_cells import cells_in, numbered, start_tag
from pdo_xl.ooxml.worksheet.stream import SheetStream

_SPANS = b"spans"


@dataclass
class NotedSheet:
    """One sheet before columns came into it.

    Shape: `rows` are runs of existing rows with the same `spans`, as first, last, spans (None without);
    `closed` the rows that were a lone tag; `cells` the markup of cells that stood in the columns.
    `head` and `tail` are the XML before and after the rows.
    """

    columns: tuple[int, ...]
    head: bytes = b""
    tail: bytes = b""
    rows: list[tuple[int, int, str | None]] = field(default_factory=list)
    closed: set[int] = field(default_factory=set)
    cells: dict[int, dict[int, bytes]] = field(default_factory=dict)

    @classmethod
    def read(cls, chunks: Iterable[bytes], columns: Collection[int], header_row: int) -> "NotedSheet":
        """Note a sheet; cells above the header row are never written and need no note. Raises: MarkupError."""
        noted = cls(tuple(sorted(columns)))
        stream = SheetStream(chunks)
        noted.head = stream.preamble + b"".join(child.markup for child in stream.head)
        opening = b"<" + stream.prefix + b"c"
        for number, piece in numbered(islice(stream.rows(), 1, None)):
            noted._note(number, piece, opening, stream.prefix, header_row)
        noted.tail = stream.tail()
        return noted

    def _note(self, number: int, piece: bytes, opening: bytes, prefix: bytes, header_row: int) -> None:
        tag, closed = start_tag(piece)
        written = attributes(tag).get(_SPANS) if _SPANS in tag else None
        spans = None if written is None else written.decode()
        if self.rows and self.rows[-1][1] == number - 1 and self.rows[-1][2] == spans:
            self.rows[-1] = (self.rows[-1][0], number, spans)
        else:
            self.rows.append((number, number, spans))
        if closed:
            self.closed.add(number)
        elif number >= header_row:
            cells = {
                column: markup[: end_of(markup, prefix)]
                for column, markup in cells_in(piece[len(tag) :], opening, self.columns)
            }
            if cells:
                self.cells[number] = cells

    def spans(self) -> Iterator[tuple[int, str | None]]:
        """Go through the rows that existed, each with its `spans`."""
        for first, last, spans in self.rows:
            for number in range(first, last + 1):
                yield number, spans
