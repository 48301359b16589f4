"""A sheet's cells read one row at a time from its XML, in no more memory than a row takes.

python-calamine is quicker, and fills the whole rectangle from the first cell to the last; what it cannot read, or
should not, is read here, as it would.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta
from itertools import repeat

from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.ooxml.book import uses_1904
from pdo_xl.ooxml.escaping import unescaped
from pdo_xl.ooxml.markup import MarkupError, TooManyElements
from pdo_xl.ooxml.number_formats import Shown, cell_formats
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.shared_strings import SharedTexts
from pdo_xl.ooxml.worksheet.cells import Content, content_of, leading, plain_content
from pdo_xl.ooxml.worksheet.row_cells import cells_of, row_number
from pdo_xl.ooxml.worksheet.stream import SheetStream
from pdo_xl.sheet.address import LAST_LOOKED_AT
from pdo_xl.sheet.serial import shown_day
from pdo_xl.xlwings_libreoffice.days import duration

MAX_CELLS = 4_000_000
"""Cells that are read in this way: a plan of 100,000 rows has a million."""

_NUMBER = late_pattern(rb"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
_LOOKED_AT = late_pattern(rb"(?:v|is)\s*>|[A-Za-z]{3}[0-9]")
"""The end of what a cell holds, whatever its prefix; a column so far to the right that it may be beyond the sheet."""
_SHORT = 4 * LAST_LOOKED_AT
"""Bytes in which no more cells stand than a row can have: each takes four at least."""


def sparse_rows(package: Package, part: str) -> Iterator[Sequence[object]]:
    """Give every row of a sheet from the first; a row without values is empty. Raises: FileRefused, MarkupError."""
    read = _Cells(package)
    stream = SheetStream(package.chunks(part))
    opening = b"<" + stream.prefix + b"c"
    pieces = stream.rows()
    next(pieces, None)
    number = given = count = 0
    for piece in pieces:
        number = row_number(piece, number)
        if opening not in piece or (len(piece) <= _SHORT and not _LOOKED_AT.search(piece)):
            # Formats alone, perhaps down to the sheet's end: no cell is looked at.
            continue
        cells: list[object] = []
        for column, markup in cells_of(piece, opening):
            value = read(markup) if column <= LAST_LOOKED_AT else ""
            if value != "":
                count += 1
                cells += [""] * (column - 1 - len(cells))
                cells.append(value)
        if count > MAX_CELLS:
            raise TooManyElements
        if cells:
            # Rows that are only formatted, perhaps to the sheet's end, are none.
            yield from repeat((), number - given - 1)
            yield cells
            given = number


class _Cells:
    """Reads what one cell of a workbook shows."""

    def __init__(self, package: Package) -> None:
        self._shared: Callable[[int], str | None] = SharedTexts(package)
        self._formats = cell_formats(package)
        self._1904 = uses_1904(package)

    def __call__(self, markup: bytes) -> object:
        start = leading(markup)
        content = (start and plain_content(markup, *start[1:])) or content_of(markup)
        raw = content.raw
        if raw is None or (content.kind != b"str" and not raw):
            return ""
        match content.kind:
            case b"n":
                return self._number(content, raw)
            case b"s":
                text = self._shared(int(raw)) if raw.isdigit() else None
                if text is None:
                    raise MarkupError
                return text
            case b"str" | b"inlineStr":
                return unescaped(raw)
            case b"b":
                return raw.strip() in {b"1", b"true"}
            case b"e":
                return ""
            case b"d":
                return _day(unescaped(raw))
            case _:
                raise MarkupError

    def _number(self, content: Content, raw: bytes) -> object:
        if not _NUMBER.fullmatch(raw):
            return unescaped(raw)
        number = float(raw)
        style = int(content.style) if content.style.isdigit() else 0
        match self._formats[style] if style < len(self._formats) else Shown.NUMBER:
            case Shown.DATE:
                return shown_day(number, date1904=self._1904)
            case Shown.DURATION:
                return _duration(number)
            case _:
                return number


def _duration(number: float) -> timedelta | float:
    try:
        return duration(number)
    except OverflowError:
        return number


def _day(text: str) -> object:
    for kind in (date, datetime):
        try:
            return kind.fromisoformat(text)
        except ValueError:
            continue
    return text
