"""The fast lane for the rows that are written by the thousand.

Those are the rows that one block alone names, with the block's cells at the row's end and in the form in
which programs write them. Whatever else a row may be, the lane leaves it to `RowSplicer`, which takes any form.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain, compress, pairwise, repeat

from pdo_xl.hosts.file.splice.row_tags import Spans, row_style
from pdo_xl.ooxml.markup import Written
from pdo_xl.ooxml.worksheet.cells import EMPTY, CellWriter, holds, letters, plain_content, styled
from pdo_xl.sheet.address import COLUMN, ROW
from pdo_xl.sheet.blocks import Value

_START = re.compile(rf' r="({COLUMN}){ROW}"(?: s="([0-9]+)")?'.encode())
_OWN_TEXT = rb"""(?=[^<\s])[^<>&"_\r]*(?:(?:&(?:amp|lt|gt|quot);|_(?!x))[^<>&"_\r]*)*(?<!\s)"""
"""A text without blanks at its ends that `escaped` would write in these very bytes."""

_Cell = re.Match[bytes]
"""A cell's markup from behind its `<c`, matched up to its value; the groups are column and style."""


class _OtherFormError(Exception):
    """The row is not for the lane."""


class Lane:
    """Writes a block's rows into those of its sheet, one at a time, both from behind their `<row`.

    Shape: `rows` maps a row to one value for each of `columns`; `column_styles` as `styled` writes
    them; `shared` gives a shared text by its index.
    """

    def __init__(
        self,
        columns: Sequence[int],
        rows: Mapping[int, Sequence[Value]],
        writer: CellWriter,
        column_styles: Mapping[int, bytes],
        shared: Callable[[int], str | None],
    ) -> None:
        self._rows = rows if all(left < right for left, right in pairwise(columns)) else {}
        self._columns = columns
        self._positions = {letters(column): position for position, column in enumerate(columns)}
        self._earlier = frozenset(letters(column) for column in range(1, min(columns, default=1)))
        self._starts = [b' r="' + letters(column) for column in columns]
        self._styles = [column_styles.get(column, styled(b"")) for column in columns]
        self._writer = writer
        self._shared = shared
        self._spans = Spans()
        self._own_text = re.compile(re.escape(writer.text).replace(b"%s", _OWN_TEXT))
        self._opening = b"<" + writer.prefix + b"c"
        self._cell_end = b"</" + writer.prefix + b"c>"
        self._row_end = b"</" + writer.prefix + b"row>"
        self._next_row = self._row_end + b"<" + writer.prefix + b"row"
        self._made = self._opening + EMPTY

    def __contains__(self, number: object) -> bool:
        """Tell whether a row is for the lane if the sheet does not have it."""
        return number in self._rows

    def new_rows(self, numbers: Sequence[int], heights: Iterable[bytes]) -> bytes:
        """Write rows of the lane that the sheet does not have, column by column; empty ones are left out."""
        digits = [b"%d" % number for number in numbers]
        cells = self._columns_of(numbers, digits)
        if not cells:
            return b""
        tags: list[Iterable[bytes]] = [repeat(b' r="'), digits, repeat(b'"'), heights, repeat(b">")]
        written: Iterable[bytes] = map(b"".join, zip(*tags, *chain.from_iterable(cells), strict=False))
        if all(len(pieces) == 1 for pieces in cells):
            # No column is filled in every row: there may be rows with nothing.
            written = compress(written, map(any, zip(*chain.from_iterable(cells), strict=True)))
        return self._next_row.join(written) + self._row_end

    def _columns_of(self, numbers: Sequence[int], digits: Sequence[bytes]) -> list[list[Iterable[bytes]]]:
        """Write rows of the lane column by column; one that is blank throughout is left out.

        Shape: for each column the pieces of its cells, to be joined row by row: one, where some are blank.
        """
        cells: list[list[Iterable[bytes]]] = []
        columns = zip(*[self._rows[number] for number in numbers], strict=True)
        for start, style, values in zip(self._starts, self._styles, columns, strict=True):
            rests, opening = self._writer.rests(values), self._opening + start
            if EMPTY not in rests:
                cells.append([repeat(opening), digits, repeat(style), rests])
            elif any(rest != EMPTY for rest in rests):
                of_row = zip(digits, rests, strict=True)
                cells.append([[opening + row + style + rest if rest != EMPTY else b"" for row, rest in of_row]])
        return cells

    def row(self, row: bytes, number: int) -> Written | None:
        """Write into a row; None if it is not for the lane. A row in which nothing changes is returned itself."""
        values = self._rows.get(number)
        if values is None or not row.endswith(self._row_end) or b"hidden" in row:
            return None
        body = row[: -len(self._row_end)]
        last = body.rfind(self._opening)
        # Only a self-closing cell has just one end.
        if last < 0 or (not body.endswith(self._cell_end) and body.find(b">", last) != len(body) - 1):
            return None
        try:
            if self._start(body, last + len(self._opening))[1] in self._positions:
                return self._rewritten(row, body, b"%d" % number, values)
            return self._extended(row, body, b"%d" % number, values)
        except _OtherFormError:
            return None

    def _start(self, markup: bytes, position: int) -> _Cell:
        """Read a cell up to its value: one of the block's, or one that stands before all of these."""
        cell = _START.match(markup, position)
        if cell is None or (cell[1] not in self._earlier and cell[1] not in self._positions):
            raise _OtherFormError
        return cell

    def _new_cells(self, values: Sequence[Value], digits: bytes, styles: Sequence[bytes]) -> dict[int, bytes]:
        """Write cells where none are, by column."""
        rest, opening = self._writer.rest, self._opening
        return {
            column: opening + start + digits + style + markup
            for column, start, style, value in zip(self._columns, self._starts, styles, values, strict=True)
            if value is not None and (markup := rest(value)) != EMPTY
        }

    def _new_styles(self, row: bytes, tag_end: int) -> Sequence[bytes]:
        given = row_style(row[:tag_end]) if b"customFormat" in row else None
        return self._styles if given is None else [given] * len(self._styles)

    def _extended(self, row: bytes, body: bytes, digits: bytes, values: Sequence[Value]) -> Written:
        """Write into a row that has none of the block's cells."""
        tag_end = body.find(b">")
        cells = self._new_cells(values, digits, self._new_styles(body, tag_end))
        if not cells:
            return row, row
        body = self._spans.widened(body, tag_end, next(iter(cells)), next(reversed(cells)))
        return b"".join((body, *cells.values(), self._row_end)), b"".join((body, self._made, self._row_end))

    def _rewritten(self, row: bytes, body: bytes, digits: bytes, values: Sequence[Value]) -> Written:
        """Write into a row that has some of the block's cells."""
        before, present = self._present(body)
        tag_end = before.find(b">")
        styles = self._new_styles(before, tag_end)
        rest = self._writer.rest
        cells: dict[int, bytes] = {}
        foreign = b""
        changed = False
        for position, value in enumerate(values):
            cell = present.get(position)
            if cell is None:
                if value is not None and (markup := rest(value)) != EMPTY:
                    cells[position] = self._starts[position] + digits + styles[position] + markup
                    changed = True
                continue
            markup, old, style = rest(value), cell.string[cell.end() :], cell[2] or b""
            if old == markup:
                cells[position] = cell.string
            elif self._stays(cell, old, value):
                cells[position] = cell.string
                foreign += self._opening + cell.string
            else:
                changed = True
                if style or markup != EMPTY:
                    cells[position] = self._starts[position] + digits + styled(style) + markup
        if changed and cells:
            before = self._spans.widened(before, tag_end, self._columns[min(cells)], self._columns[max(cells)])
        proof = before + self._made + foreign + self._row_end
        return (self._opening.join([before, *cells.values()]) + self._row_end if changed else row), proof

    def _present(self, body: bytes) -> tuple[bytes, dict[int, _Cell]]:
        """Cut a row into what precedes the block's cells, and these by their positions in the block."""
        # One cell more than the block has: what precedes its cells must stand in an earlier column.
        pieces = body.rsplit(self._opening, len(self._columns) + 1)
        present: dict[int, _Cell] = {}
        following = len(self._columns)
        for piece in reversed(pieces[1:]):
            cell = self._start(piece, 0)
            position = self._positions.get(cell[1], -1)
            if position < 0:
                break
            if position >= following:
                raise _OtherFormError
            present[position] = cell
            following = position
        return self._opening.join(pieces[: len(pieces) - len(present)]), present

    def _stays(self, cell: _Cell, old: bytes, value: Value) -> bool:
        """Tell whether a cell that is not in our bytes, but in these, holds the value all the same."""
        if old == EMPTY or self._own_text.fullmatch(old):
            return False
        content = plain_content(cell.string, b"", cell.end())
        if content is None:
            raise _OtherFormError
        return holds(content, value, self._writer.date1904, self._shared)
