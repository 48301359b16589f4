"""The cells of one row: read from their XML, written as XML. A cell's markup here starts behind its `<c`."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from functools import lru_cache
from math import isclose, isfinite
from typing import NamedTuple

from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.ooxml.escaping import clean, escaped, unescaped, written
from pdo_xl.ooxml.markup import ATTRIBUTES, MarkupError, OutsideSheet, UnwritableValue, attributes
from pdo_xl.ooxml.text_runs import joined_texts
from pdo_xl.ooxml.worksheet.column_numbers import COLUMN_NUMBERS
from pdo_xl.sheet.address import COLUMN, MAX_COLUMN, ROW, column_letters
from pdo_xl.sheet.blocks import Edited, Link, Value
from pdo_xl.sheet.serial import NoSerial, serial_of

_REFERENCE = late_pattern(rf"({COLUMN})({ROW})".encode())
_FAR = late_pattern(rb"[A-Za-z]+[0-9]+")
_TAG = late_pattern(ATTRIBUTES + rb"\s*(/?)>")
_LEADING = re.compile(rf"""\s+r=["']({COLUMN})[0-9]+["'](?:\s+s=["']([0-9]+)["'])?""".encode())
_PLAIN_REST = re.compile(rb"""(?: t="(\w+)")?(?:/>|><(?:[\w.-]+:)?v>([^<]*)</(?:[\w.-]+:)?v></(?:[\w.-]+:)?c>)""")
_VALUE = late_pattern(rb"<(?:[\w.-]+:)?v(?:\s[^<>]*)?>([^<]*)</")
_FORMULA = late_pattern(rb"<(?:[\w.-]+:)?f(?=[\s/>])(" + ATTRIBUTES + rb")")


class Content(NamedTuple):
    """What a cell of a file holds: its type as the file names it, its raw value, its formula's attributes."""

    style: bytes
    kind: bytes
    raw: bytes | None
    """The text of `<v>`, or of an inline string; None where there is none."""
    formula: bytes | None


def styled(style: bytes) -> bytes:
    """Write what stands between a cell's row number and its value: the end of the reference, the style's number."""
    return b'" s="' + style + b'"' if style and style != b"0" else b'"'


@lru_cache(maxsize=1024)
def letters(column: int) -> bytes:
    """Give a column's letters as bytes."""
    return column_letters(column).encode()


def leading(cell: bytes) -> tuple[int, bytes, int] | None:
    """Read a cell that begins with its reference and style, as every known program writes it.

    Shape: its column, its style's number, and how many bytes reference and style take.
    """
    start = _LEADING.match(cell)
    return (COLUMN_NUMBERS[start[1]], start[2] or b"", start.end()) if start else None


def column_of(cell: bytes) -> int | None:
    """Read a cell's column; None where it has no reference and stands by its position.

    Raises: MarkupError.
    """
    tag = _TAG.match(cell)
    if tag is None:
        raise MarkupError
    reference = attributes(tag[0]).get(b"r")
    if reference is None:
        return None
    parts = _REFERENCE.fullmatch(reference.upper())
    if parts is None:
        raise OutsideSheet if _FAR.fullmatch(reference) else MarkupError
    column = COLUMN_NUMBERS[parts[1]]
    if column > MAX_COLUMN:
        raise OutsideSheet
    return column


def end_of(cell: bytes, prefix: bytes) -> int:
    """Find where a cell ends: white space or the row's extensions may follow it.

    Raises: MarkupError.
    """
    tag_end = cell.find(b">")
    if cell[tag_end - 1 : tag_end] == b"/":
        return tag_end + 1
    close = b"</" + prefix + b"c"
    position = cell.find(close + b">")
    if position >= 0:
        return position + len(close) + 1
    closing = re.compile(re.escape(close) + rb"\s+>").search(cell)
    if closing is None:
        raise MarkupError
    return closing.end()


def plain_content(cell: bytes, style: bytes, size: int) -> Content | None:
    """Read a cell that holds a value and nothing else, from behind its reference and style."""
    value = _PLAIN_REST.fullmatch(cell, size)
    return Content(style, value[1] or b"n", value[2], None) if value else None


def content_of(cell: bytes) -> Content:
    """Read what a cell holds.

    Raises: MarkupError.
    """
    tag = _TAG.match(cell)
    if tag is None:
        raise MarkupError
    named = attributes(tag[0])
    style, kind = named.get(b"s", b""), named.get(b"t", b"n")
    if tag[1]:
        return Content(style, kind, None, None)
    body = cell[tag.end() :]
    formula = _FORMULA.search(body)
    if kind == b"inlineStr":
        raw: bytes | None = joined_texts(body)
    else:
        value = _VALUE.search(body)
        raw = value[1] if value else None
    return Content(style, kind, raw, formula[1] if formula else None)


def holds(content: Content, value: Value, date1904: bool, shared: Callable[[int], str | None]) -> bool:
    """Tell whether a cell already shows exactly this value; `shared` gives a shared text by its index."""
    if content.formula is not None:
        return False
    if isinstance(value, Link | Edited):
        value = value.text
    if isinstance(value, str):
        value = clean(value)
    if value is None or value == "":
        return content.raw is None or (content.kind == b"inlineStr" and not content.raw)
    if isinstance(value, str):
        if content.kind == b"s":
            return content.raw is not None and content.raw.isdigit() and shared(int(content.raw)) == value
        return content.kind in {b"inlineStr", b"str"} and unescaped(content.raw or b"") == value
    if content.kind != b"n" or not content.raw:
        return False
    try:
        # Programs that save the workbook again keep 15 or 16 digits.
        number = float(number_of(value, date1904)) if isinstance(value, date) else value
        return isclose(float(content.raw), number, rel_tol=1e-14)
    except ValueError:
        return False


def number_of(value: int | float | date, date1904: bool) -> str:
    """Write a number, or a date as its serial, as files do.

    Raises: UnwritableValue for what is not a number, and for a date that Excel cannot show.

    >>> number_of(12.5, False), number_of(7.0, False), number_of(date(2024, 12, 31), False)
    ('12.5', '7', '45657')
    """
    if isinstance(value, date):
        try:
            return repr(serial_of(value, date1904=date1904))
        except NoSerial:
            raise UnwritableValue(value) from None
    if isinstance(value, float):
        if not isfinite(value):
            raise UnwritableValue(value)
        # As Excel writes it, and as the whole number that it equals.
        return float.__repr__(value).removesuffix(".0")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    raise UnwritableValue(value)


_MOST_MADE = 4096

EMPTY = b"/>"
"""How the markup of a cell without a value ends."""


class _Made(dict[Value, bytes]):
    """What was made of values: a plan repeats its states, scores and findings on thousands of rows.

    Memory: some thousand values; then it begins anew, which costs less than to know the oldest one.
    """

    def __init__(self, make: Callable[[Value], bytes]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, value: Value) -> bytes:
        if len(self) >= _MOST_MADE:
            self.clear()
        made = self[value] = self._make(value)
        return made


class CellWriter:
    """Writes cells in a sheet's own dialect: its prefix, its calendar.

    `rest(value)` gives a cell's markup from behind its reference and style, `rests` that of many.
    Raises: UnwritableValue for a value that a cell cannot hold.
    """

    def __init__(self, prefix: bytes, date1904: bool) -> None:
        self.prefix = prefix
        self.date1904 = date1904
        self.rest = _Made(self._rest).__getitem__
        name = prefix.decode()
        self._number = f"><{name}v>%s</{name}v></{name}c>".encode()
        self._rich = f' t="inlineStr"><{name}is>%s</{name}is></{name}c>'.encode()
        self.text = f' t="inlineStr"><{name}is><{name}t>%s</{name}t></{name}is></{name}c>'.encode()
        """How the markup of a text's cell goes on from there; that of one with blanks at its ends says more."""
        self._blank_ended = self.text.replace(b">%s", b' xml:space="preserve">%s')

    def cell(self, row: bytes, column: int, style: bytes, value: Value) -> bytes:
        """Write a whole cell, from behind its `<c`."""
        return b' r="' + letters(column) + row + styled(style) + self.rest(value)

    def rests(self, values: Sequence[Value]) -> list[bytes]:
        """Give what `rest` gives of each; texts that hardly come twice are written together."""
        kinds = set(map(type, values))
        if kinds == {Link}:
            texts: Sequence[object] = [value.text for value in values if isinstance(value, Link)]
            kinds = set(map(type, texts))
        else:
            texts = values if len(set(values)) > len(values) // 2 else ()
        if kinds == {str} and texts:
            start, end = self.text.split(b"%s")
            each = written([text for text in texts if type(text) is str])
            if list(map(bytes.strip, each)) == each:
                return [start + text + end if text else EMPTY for text in each]
            return list(map(self._of_text, each))
        if kinds == {int} and texts:
            return [self._number % str(number).encode() for number in texts]
        return list(map(self.rest, values))

    def _rest(self, value: Value) -> bytes:
        if isinstance(value, Link | Edited):
            if isinstance(value, Edited) and value.runs:
                return self._rich % value.runs
            value = value.text
        if isinstance(value, str):
            return self._of_text(escaped(clean(value)))
        if value is None:
            return EMPTY
        return self._number % number_of(value, self.date1904).encode()

    def _of_text(self, text: bytes) -> bytes:
        if not text:
            return EMPTY
        return (self.text if text == text.strip() else self._blank_ended) % text
