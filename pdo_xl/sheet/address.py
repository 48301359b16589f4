"""The one authority for cell references: nobody else spells `$A$2`."""

import re
from functools import lru_cache
from typing import NamedTuple, Self

MAX_ROW = 1_048_576
MAX_COLUMN = 16_384

_CELL = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})")
_AREA = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Z]{1,3})\$?([0-9]{1,7}))?")
_PLAIN_SHEET_NAME = re.compile(r"[^\W\d]\w*")
_ROW_AND_COLUMN = re.compile(r"R[0-9]*(?:C[0-9]*)?|C[0-9]*")
"""The other notation of references: a sheet named RC or R1C1 is quoted too."""


@lru_cache(maxsize=1024)
def column_letters(column: int) -> str:
    """Give the letters of a column counted from 1.

    >>> column_letters(1), column_letters(16), column_letters(27)
    ('A', 'P', 'AA')
    """
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


@lru_cache(maxsize=1024)
def column_number(letters: str) -> int:
    """Give the number, from 1, of a column's letters.

    >>> column_number("P"), column_number("AA")
    (16, 27)
    """
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def area(reference: str) -> tuple[int, int, int, int] | None:
    """Read `A3:E20` as first row, first column, last row, last column; None for anything else.

    >>> area("A3:E20"), area("B7"), area("A:A")
    ((3, 1, 20, 5), (7, 2, 7, 2), None)
    """
    found = _AREA.fullmatch(reference)
    if found is None:
        return None
    row, column = int(found[2]), column_number(found[1])
    return row, column, int(found[4] or row), column_number(found[3]) if found[3] else column


class Address(NamedTuple):
    """One cell of one sheet, row and column counted from 1."""

    sheet: str
    row: int
    column: int

    @classmethod
    def parse(cls, sheet: str, reference: str) -> Self:
        """Read `B7` or `$B$7`.

        Raises: ValueError for anything else.

        >>> Address.parse("Piano", "$H$46")
        Address(sheet='Piano', row=46, column=8)
        """
        found = _CELL.fullmatch(reference)
        if found is None:
            raise ValueError(reference)
        return cls(sheet, int(found[2]), column_number(found[1]))

    @property
    def local(self) -> str:
        """The reference inside its sheet: `H46`."""
        return f"{column_letters(self.column)}{self.row}"

    def __str__(self) -> str:
        """The reference as formulas and links write it: `Piano!H46`, `'Piano 2024'!H46`."""
        return f"{quoted(self.sheet)}!{self.local}"


def absolute(sheet: str, row: int, column: int) -> str:
    """Give the reference that a name stands for.

    >>> absolute("Piano 2024", 2, 11)
    "'Piano 2024'!$K$2"
    """
    return f"{quoted(sheet)}!${column_letters(column)}${row}"


def pointed(reference: str) -> Address | None:
    """Read what `absolute` gives; None for anything else.

    >>> pointed("'Piano 2024'!$K$2"), pointed("Piano!#REF!")
    (Address(sheet='Piano 2024', row=2, column=11), None)
    """
    sheet, _, cell = reference.strip().removeprefix("=").rpartition("!")
    if len(sheet) > 1 and sheet[0] == sheet[-1] == "'":
        sheet = sheet[1:-1].replace("''", "'")
    try:
        return Address.parse(sheet, cell)
    except ValueError:
        return None


@lru_cache(maxsize=256)
def quoted(sheet: str) -> str:
    """Quote a sheet's name where a reference needs it.

    >>> quoted("Piano"), quoted("Piano dell'anno")
    ('Piano', "'Piano dell''anno'")
    """
    upper = sheet.upper()
    if _PLAIN_SHEET_NAME.fullmatch(sheet) and not _CELL.fullmatch(upper) and not _ROW_AND_COLUMN.fullmatch(upper):
        return sheet
    return "'" + sheet.replace("'", "''") + "'"
