"""A row's markup cut into its cells, which may say where they stand or leave it to be counted."""

import re
from collections.abc import Iterable, Iterator

from pdo_xl.ooxml.markup import MarkupError, OutsideSheet, attributes
from pdo_xl.ooxml.worksheet.cells import column_of, end_of, leading
from pdo_xl.sheet.address import MAX_COLUMN, MAX_ROW

_NUMBER = re.compile(rb"""\s+r=["']([1-9][0-9]{0,6})["']""")
_WHITE = b" \t\r\n"
_DIGITS = 20
"""More of them are no number of a row, and dear to read."""


def numbered(rows: Iterable[bytes]) -> Iterator[tuple[int, bytes]]:
    """Give each row with its number; `rows` are a stream's, without what stands before the first one.

    Raises: MarkupError.
    """
    number = 0
    for row in rows:
        number = row_number(row, number)
        yield number, row


def row_number(row: bytes, previous: int) -> int:
    """Read a row's number; one without follows its predecessor.

    Raises: MarkupError, also where the rows do not ascend.
    """
    if row == b"/>" and previous < MAX_ROW:
        # Files of nothing but these have them by the million.
        return previous + 1
    plain = _NUMBER.match(row)
    if plain is None:
        end = row.find(b">")
        if end < 0 or (row[:1] not in b"/>" and row[:1] not in _WHITE):
            raise MarkupError
        written = attributes(row[:end]).get(b"r")
        if written is not None and not written.isdigit():
            raise MarkupError
        if written is not None and len(written) > _DIGITS:
            raise OutsideSheet
        number = previous + 1 if written is None else int(written)
    else:
        number = int(plain[1])
    if number > MAX_ROW:
        raise OutsideSheet
    if number <= previous:
        raise MarkupError
    return number


def cells_in(body: bytes, opening: bytes, columns: Iterable[int]) -> Iterator[tuple[int, bytes]]:
    """Find a row's cells in some columns, looking at few others.

    Raises: MarkupError.
    """
    pieces = body.split(opening)
    for column in columns:
        # Cells ascend, so none stands further on than its column's number.
        position = min(column, len(pieces) - 1)
        while position:
            start = leading(pieces[position])
            if start is None:
                yield from (cell for cell in cells_of(body, opening) if cell[0] == column)
                break
            if start[0] <= column:
                if start[0] == column:
                    yield column, pieces[position]
                break
            position -= 1


def cells_of(body: bytes, opening: bytes) -> list[tuple[int, bytes]]:
    """Cut a row's content into its cells and count their columns; what precedes the first is left out.

    Raises: MarkupError where the cells do not ascend.
    """
    pieces: list[bytes] = []
    for piece in body.split(opening)[1:]:
        if piece[:1] in b"/>" or piece[:1] in _WHITE:
            pieces.append(piece)
        elif pieces:
            # An element of the cell's own content whose name begins with a c too: `<color …/>`.
            pieces[-1] += opening + piece
        else:
            raise MarkupError
    numbered: list[tuple[int, bytes]] = []
    column = 0
    for piece in pieces:
        written = column_of(piece)
        if written is not None and written <= column:
            raise MarkupError
        column = column + 1 if written is None else written
        if column > MAX_COLUMN:
            raise OutsideSheet
        numbered.append((column, piece))
    return numbered


def without_trailing(body: bytes, opening: bytes, prefix: bytes) -> tuple[bytes, bytes]:
    """Part a row's content from what follows its last cell: white space, the row's extensions.

    Raises: MarkupError.
    """
    cells = cells_of(body, opening)
    if not cells:
        return b"", body
    markup = cells[-1][1]
    end = len(body) - len(markup) + end_of(markup, prefix)
    return body[:end], body[end:]


def start_tag(piece: bytes) -> tuple[bytes, bool]:
    """Give a row's start tag from behind its `<row`, without its end, and whether it is all of the row.

    Raises: MarkupError.
    """
    end = piece.find(b">")
    if end < 0:
        raise MarkupError
    closed = piece[end - 1 : end] == b"/"
    return piece[: end - 1 if closed else end], closed


def cells_from(rest: bytes, opening: bytes, prefix: bytes, first: int) -> tuple[bytes, list[tuple[int, bytes]], bytes]:
    """Cut a row's content, from behind its start tag, before the cells from column `first` on and after the last one.

    Cells further to the left, which are most, are not looked at.
    """
    close = rest.rfind(b"</" + prefix + b"row")
    if close < 0:
        raise MarkupError
    body, trailing = rest[:close], rest[close:]
    pieces = body.split(opening)
    position = len(pieces) - 1
    cells: list[tuple[int, bytes]] = []
    while position:
        start = leading(pieces[position])
        if start is None:
            # Cells that leave their place to be counted, or a name that begins like a cell's: all are looked at.
            counted = cells_of(body, opening)
            cells = [cell for cell in counted if cell[0] >= first]
            position = len(counted) - len(cells)
            pieces = [pieces[0], *(markup for _, markup in counted)]
            break
        if start[0] < first:
            break
        cells.insert(0, (start[0], pieces[position]))
        position -= 1
    if cells:
        column, markup = cells[-1]
        end = end_of(markup, prefix)
        cells[-1] = (column, markup[:end])
        trailing = markup[end:] + trailing
    return opening.join(pieces[: position + 1]), cells, trailing
