"""One row of a sheet: only the cells that the blocks name are touched, all other bytes stay."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby, islice

from pdo_xl.hosts.file.splice.fast_rows import Lane
from pdo_xl.hosts.file.splice.row_tags import Spans, row_style
from pdo_xl.hosts.file.splice.targets import KEEP, Keep, Targets
from pdo_xl.hosts.file.spreading_formulas import SpreadError
from pdo_xl.ooxml.markup import MarkupError, Written, attributes
from pdo_xl.ooxml.worksheet.cells import (
    EMPTY,
    CellWriter,
    Content,
    content_of,
    end_of,
    holds,
    leading,
    letters,
    plain_content,
    styled,
)
from pdo_xl.ooxml.worksheet.row_cells import cells_of, without_trailing
from pdo_xl.sheet.address import MAX_COLUMN
from pdo_xl.sheet.blocks import Value

_HIDDEN = re.compile(rb"""\s+hidden\s*=\s*(?:"[^"]*"|'[^']*')""")

_MANY = 512
"""Rows that are written at a time: enough that what is done once for all of them costs nothing."""

_Cell = tuple[bytes, bytes, int]
"""A cell's markup, its style's number, the size of its leading reference and style; 0 where these are unread."""


class RowSplicer:
    """Writes the targets of one sheet into its rows, one row at a time.

    `shared` gives a shared text by its index; `fast` allows the fast lane. After use, `changed` tells
    whether any byte differs.
    """

    def __init__(
        self,
        targets: Targets,
        writer: CellWriter,
        column_styles: Mapping[int, int],
        shared: Callable[[int], str | None],
        fast: bool,
    ) -> None:
        self.changed = False
        self._targets = targets
        self._writer = writer
        self._styles = targets.styles
        self._first = targets.first_column
        self._column_styles = {column: styled(b"%d" % style) for column, style in column_styles.items()}
        self._shared = shared
        self._lane = Lane(*(targets.main_rows() if fast else ((), {})), writer, self._column_styles, shared)
        self._spans = Spans()
        self._opening = b"<" + writer.prefix + b"c"
        self._closing = b"</" + writer.prefix + b"row"
        self._cell_end = b"</" + writer.prefix + b"c>"

    def new_rows(self, numbers: Iterable[int]) -> Iterator[Written]:
        """Write rows that the sheet does not have, from behind the first `<row`, one or many at a time.

        Those that would be empty are left out.
        """
        for in_lane, group in groupby(numbers, self._lane.__contains__):
            while some := [*islice(group, _MANY if in_lane else 1)]:
                heights = self._targets.new_heights(some)
                markup = self._lane.new_rows(some, heights) if in_lane else self._new_row(some[0], heights[0])
                if markup:
                    self.changed = True
                    yield markup, EMPTY if in_lane else markup

    def _new_row(self, number: int, height: bytes) -> bytes:
        digits = str(number).encode()
        cells = self._new_cells(number, digits, b"", self._targets.row(number), {})
        if not cells:
            return b""
        start = b' r="' + digits + b'"' + height + b">" + self._opening
        return start + self._opening.join(cells[column] for column in sorted(cells)) + self._closing + b">"

    def row(self, row: bytes, number: int) -> Written:
        """Write into a row, given and returned from behind its `<row`.

        Raises: MarkupError, UnwritableValue for a value that no cell can hold.
        """
        written = self._lane.row(row, number)
        if written is None:
            markup = self._row(row, number)
            return markup, markup
        self.changed |= written[0] is not row
        return written

    def _row(self, row: bytes, number: int) -> bytes:
        targets = self._targets.row(number)
        row = self._unhidden(row, number)
        if not targets:
            return row
        tag, body, rest = self._cut(row)
        before, present, trailing = self._examined(body)
        digits = str(number).encode()
        changes = self._changes(digits, targets, present) if present else {}
        added = self._new_cells(number, digits, tag, targets, present)
        if not changes and not added:
            return row
        self.changed = True
        if not present and not before.endswith(self._cell_end):
            before, trailing = without_trailing(before, self._opening, self._writer.prefix)
        cells = {column: cell[0] for column, cell in present.items()} | changes | added if present else added
        order = [column for column in sorted(cells) if cells[column]]
        written = self._opening.join([before, *[cells[column] for column in order]])
        if order:
            tag = self._spans.widened(tag, len(tag), order[0], order[-1])
        return tag + b">" + written + trailing + rest

    def _cut(self, row: bytes) -> tuple[bytes, bytes, bytes]:
        """Cut a row into its start tag without the end, its content, and its end tag with what follows."""
        end = row.find(b">")
        if row[end - 1 : end] == b"/":
            return row[: end - 1], b"", self._closing + b">" + row[end + 1 :]
        close = row.rfind(self._closing)
        if close < 0:
            raise MarkupError
        return row[:end], row[end + 1 : close], row[close:]

    def _unhidden(self, row: bytes, number: int) -> bytes:
        start = self._targets.table_start
        if start is None or number < start or b"hidden" not in row:
            return row
        end = row.find(b">")
        shown = _HIDDEN.sub(b"", row[:end])
        if len(shown) != end:
            self.changed = True
        return shown + row[end:]

    def _examined(self, body: bytes) -> tuple[bytes, dict[int, _Cell], bytes]:
        """Cut off the cells from the first column to be written on, looking at no more cells than these.

        Shape: what precedes them, the cells by column, what follows the last of them.
        """
        pieces = body.split(self._opening)
        examined: dict[int, _Cell] = {}
        position = len(pieces) - 1
        previous = MAX_COLUMN + 1
        trailing = b""
        while position:
            markup = pieces[position]
            start = leading(markup)
            if start is None:
                return self._examined_all(body)
            column, style, size = start
            if column >= previous:
                raise MarkupError
            if column < self._first:
                break
            if not examined:
                markup, trailing = self._parted(markup)
            previous = column
            examined[column] = markup, style, size
            position -= 1
        before = self._opening.join(pieces[: position + 1]) if examined else body
        return before, examined, trailing

    def _examined_all(self, body: bytes) -> tuple[bytes, dict[int, _Cell], bytes]:
        cells = cells_of(body, self._opening)
        kept = [markup for column, markup in cells if column < self._first]
        before = self._opening.join([body.split(self._opening, 1)[0], *kept])
        examined: dict[int, _Cell] = {column: (markup, b"", 0) for column, markup in cells if column >= self._first}
        trailing = b""
        if examined:
            markup, trailing = self._parted(cells[-1][1])
            examined[cells[-1][0]] = markup, b"", 0
        return before, examined, trailing

    def _parted(self, cell: bytes) -> tuple[bytes, bytes]:
        end = end_of(cell, self._writer.prefix)
        return cell[:end], cell[end:]

    def _changes(
        self, digits: bytes, targets: Mapping[int, Value | Keep], present: Mapping[int, _Cell]
    ) -> dict[int, bytes]:
        """Tell what becomes of the cells that exist: new markup, or none for one that goes."""
        changes: dict[int, bytes] = {}
        for column, value in targets.items():
            if value is KEEP or column not in present:
                continue
            markup, style, size = present[column]
            rest = self._writer.rest(value)
            if size and markup[size:] == rest:
                continue
            content = plain_content(markup, style, size) if size else None
            if content is None:
                content = content_of(self._parted(markup)[0])
            if holds(content, value, self._writer.date1904, self._shared):
                continue
            self._refuse_broken_formula(content, int(digits), column)
            if rest == EMPTY and not content.style and size:
                changes[column] = b""
            else:
                cell = self._writer.cell(digits, column, content.style, value)
                changes[column] = cell + markup[end_of(markup, self._writer.prefix) :]
        return changes

    def _refuse_broken_formula(self, content: Content, row: int, column: int) -> None:
        """Refuse to take away one cell's formula that others share."""
        area = attributes(content.formula).get(b"ref") if content.formula else None
        if area is not None and not self._targets.cover(area):
            raise SpreadError(row, column, area.decode("ascii", "replace"))

    def _new_cells(
        self,
        number: int,
        digits: bytes,
        tag: bytes,
        targets: Mapping[int, Value | Keep],
        present: Mapping[int, _Cell],
    ) -> dict[int, bytes]:
        added: dict[int, bytes] = {}
        row_given = row_style(tag)
        for column, value in targets.items():
            if column in present:
                continue
            rest = EMPTY if value is KEEP else self._writer.rest(value)
            given = self._styles.get((number, column)) if self._styles else None
            if given is not None:
                style = styled(b"%d" % given)
            elif rest == EMPTY:
                continue
            else:
                style = self._column_styles.get(column, styled(b"")) if row_given is None else row_given
            added[column] = b' r="' + letters(column) + digits + style + rest
        return added
