"""The fast lane for the rows that are written by the thousand.

Those are the rows that one block alone names, with the block's cells at the row's end and in the form in
which programs write them. Whatever else a row holds, the lane leaves to `RowSplicer`, which takes any form.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from pdo_xl.hosts.file.cells import EMPTY, CellWriter, holds, letters, plain_content, shared_text
from pdo_xl.hosts.file.markup import Written
from pdo_xl.hosts.file.rowtags import Spans, row_style
from pdo_xl.sheet.address import column_number
from pdo_xl.sheet.blocks import Value

_START = re.compile(rb' r="([A-Z]{1,3})[0-9]{1,7}"(?: s="([0-9]+)")?')
_ESCAPED_TEXT = rb"""(?=[^<])[^<>&"_\r]*(?:(?:&(?:amp|lt|gt|quot);|_(?!x))[^<>&"_\r]*)*"""
"""A text as `escaped` writes it, and nobody can write it in another way."""


class Lane:
    """Writes a block's rows, one at a time, into the rows of its sheet.

    Shape: `rows` maps a row to one value for each of the ascending `columns`; `column_styles` are written as by
    `style_of`; `shared` gives a shared text by its index.
    """

    def __init__(
        self,
        columns: Sequence[int],
        rows: Mapping[int, Sequence[Value]],
        writer: CellWriter,
        column_styles: Mapping[int, bytes],
        shared: Callable[[int], str | None],
    ) -> None:
        ascending = all(left < right for left, right in pairwise(columns))
        self._rows = rows if ascending else {}
        self._columns = columns
        self._positions = {letters(column): position for position, column in enumerate(columns)}
        self._starts = [b' r="' + letters(column) for column in columns]
        self._styles = [column_styles.get(column, b'"') for column in columns]
        self._writer = writer
        self._shared = shared
        self._spans = Spans()
        self._own_text = re.compile(re.escape(writer.text).replace(b"%s", _ESCAPED_TEXT))
        self._opening = b"<" + writer.prefix + b"c"
        self._cell_end = b"</" + writer.prefix + b"c>"
        self._row_end = b"</" + writer.prefix + b"row>"
        self._made_cells = self._opening + b"/>"
        self._made_row = b"<" + writer.prefix + b"row/>"

    def new_row(self, number: int) -> Written | None:
        """Write a row that the sheet does not have, with its `<row`; None where that is not for the lane."""
        values = self._values(number)
        if values is None:
            return None
        digits = b"%d" % number
        rest, opening = self._writer.rest, self._opening
        cells = b"".join(
            [
                opening + start + digits + style + markup
                for start, style, value in zip(self._starts, self._styles, values, strict=True)
                if value is not None and (markup := rest(value)) != EMPTY
            ]
        )
        if not cells:
            return b"", b""
        return self._made_row[:-2] + b' r="' + digits + b'">' + cells + self._row_end, self._made_row

    def row(self, row: bytes, number: int) -> Written | None:
        """Write into a row, given and returned from behind its `<row`; None where that is not for the lane.

        A row in which nothing changes is returned as it is, not as a copy.
        """
        values = self._values(number)
        if values is None or not row.endswith(self._row_end) or b"hidden" in row:
            return None
        pieces = row[: -len(self._row_end)].rsplit(self._opening, len(self._columns))
        last = pieces[-1]
        if not last.endswith(self._cell_end) and last.find(b">") != len(last) - 1:
            return None
        found = self._found(pieces)
        if found is None:
            return None
        before = self._opening.join(pieces[: len(pieces) - sum(cell is not None for cell in found)])
        return self._written(row, before, found, values)

    def _values(self, number: int) -> Sequence[Value] | None:
        values = self._rows.get(number)
        return values if values is not None and len(values) == len(self._columns) else None
