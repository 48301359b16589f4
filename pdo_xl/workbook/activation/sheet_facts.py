"""What an office's sheet was like where activation changes it, so that it can be given back byte for byte."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from pdo_xl.ooxml.markup import attributes
from pdo_xl.ooxml.worksheet.cells import end_of
from pdo_xl.ooxml.worksheet.row_cells import cells_in, row_number, start_tag
from pdo_xl.ooxml.worksheet.stream import SheetStream
from pdo_xl.sheet.address import MAX_COLUMN, MAX_ROW
from pdo_xl.workbook.activation.typed_json import WrongContentError, listed, packed, string, table, unpacked, whole
from pdo_xl.workbook.activation.typed_json import field as field_of

_SPANS = b"spans"


@dataclass
class Facts:
    """One sheet before activation.

    Shape: `rows` are runs of existing rows with the same `spans`, as first, last, spans (None without);
    `closed` the rows that were a lone tag; `cells` the markup of cells that stood in the computed columns.
    `head` and `tail` are the XML before and after the rows.
    """

    columns: tuple[int, ...]
    head: bytes = b""
    tail: bytes = b""
    rows: list[tuple[int, int, str | None]] = field(default_factory=list)
    closed: set[int] = field(default_factory=set)
    cells: dict[int, dict[int, bytes]] = field(default_factory=dict)

    @classmethod
    def read(cls, chunks: Iterable[bytes], columns: Collection[int], header_row: int) -> "Facts":
        """Note a sheet's facts; cells above the header row are never written and need no note. Raises: MarkupError."""
        facts = cls(tuple(sorted(columns)))
        stream = SheetStream(chunks)
        facts.head = stream.preamble + b"".join(child.markup for child in stream.head)
        opening = b"<" + stream.prefix + b"c"
        number = 0
        pieces = stream.rows()
        next(pieces, None)
        for piece in pieces:
            number = row_number(piece, number)
            facts._note(number, piece, opening, stream.prefix, header_row)
        facts.tail = stream.tail()
        return facts

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
            found = {
                column: markup[: end_of(markup, prefix)]
                for column, markup in cells_in(piece[len(tag) :], opening, self.columns)
            }
            if found:
                self.cells[number] = found

    def spans(self) -> Iterator[tuple[int, str | None]]:
        """Go through the rows that existed, each with its `spans`."""
        for first, last, spans in self.rows:
            for number in range(first, last + 1):
                yield number, spans

    def dump(self) -> dict[str, Any]:
        """Give the facts as JSON can hold them."""
        return {
            "colonne": list(self.columns),
            "testa": packed(self.head),
            "coda": packed(self.tail),
            "righe": [list(run) for run in self.rows],
            "chiuse": sorted(self.closed),
            "celle": {
                str(row): {str(column): markup.decode("utf-8") for column, markup in cells.items()}
                for row, cells in self.cells.items()
            },
        }

    @classmethod
    def load(cls, noted: object) -> "Facts":
        """Read what `dump` gave. Raises: WrongContentError."""
        document = table(noted)
        return cls(
            tuple(listed(field_of(document, "colonne"), _column)),
            unpacked(field_of(document, "testa")),
            unpacked(field_of(document, "coda")),
            _runs(field_of(document, "righe")),
            set(listed(field_of(document, "chiuse"), _row)),
            {
                _row(row): {_column(column): string(markup).encode() for column, markup in table(cells).items()}
                for row, cells in table(field_of(document, "celle")).items()
            },
        )


def _row(value: object) -> int:
    return whole(value, MAX_ROW)


def _column(value: object) -> int:
    return whole(value, MAX_COLUMN)


def _runs(value: object) -> list[tuple[int, int, str | None]]:
    """Read runs of rows, each below the one before. Raises: WrongContentError."""
    runs: list[tuple[int, int, str | None]] = []
    for entry in listed(value, lambda run: listed(run, lambda part: part)):
        if len(entry) != 3:
            raise WrongContentError
        first, last = _row(entry[0]), _row(entry[1])
        if first > last or (runs and first <= runs[-1][1]):
            raise WrongContentError
        runs.append((first, last, None if entry[2] is None else string(entry[2])))
    return runs
