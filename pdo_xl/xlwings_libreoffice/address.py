"""The one authority for references: nobody else spells `$A$2`, counts in letters or quotes a sheet's name."""

import re
from functools import lru_cache
from typing import NamedTuple, Self

MAX_ROW = 1_048_576
MAX_COLUMN = 16_384

COLUMN = "[A-Z]{1,3}"
"""The pattern of a column's letters, for those who look for references in longer texts."""
ROW = "[1-9][0-9]{0,6}"
"""The pattern of a row's number."""
CELL = re.compile(rf"\$?({COLUMN})\$?({ROW})")
"""One cell inside its sheet."""

_AREA = re.compile(rf"\$?({COLUMN})\$?({ROW})(?::\$?({COLUMN})\$?({ROW}))?")
_WHOLE_COLUMNS = re.compile(rf"\$?({COLUMN}):\$?({COLUMN})")
_WHOLE_ROWS = re.compile(rf"\$?({ROW}):\$?({ROW})")
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


def cell_name(row: int, column: int, *, fixed_row: bool = False, fixed_column: bool = False) -> str:
    """Give a cell's reference inside its sheet.

    >>> cell_name(46, 8), cell_name(46, 8, fixed_row=True), cell_name(46, 8, fixed_row=True, fixed_column=True)
    ('H46', 'H$46', '$H$46')
    """
    return f"{'$' if fixed_column else ''}{column_letters(column)}{'$' if fixed_row else ''}{row}"


class Area(NamedTuple):
    """Some cells of a sheet that make a rectangle, rows and columns counted from 1, ends included."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int

    @classmethod
    def between(cls, row: int, column: int, other_row: int, other_column: int) -> Self:
        """Give the area between two of its corners, whichever they are."""
        rows, columns = sorted((row, other_row)), sorted((column, other_column))
        return cls(rows[0], columns[0], rows[1], columns[1])

    @property
    def shape(self) -> tuple[int, int]:
        """How many rows and columns it has."""
        return self.last_row - self.first_row + 1, self.last_column - self.first_column + 1

    @property
    def is_cell(self) -> bool:
        """Whether it is one cell alone."""
        return self.first_row == self.last_row and self.first_column == self.last_column

    @property
    def local(self) -> str:
        """The reference inside its sheet: `A3:E20`, of one cell `A3`."""
        return self.named()

    def named(self, *, fixed_rows: bool = False, fixed_columns: bool = False) -> str:
        """Give the reference inside its sheet.

        >>> Area(3, 1, 20, 5).named(), Area(3, 1, 20, 5).named(fixed_rows=True), Area(3, 1, 3, 1).named()
        ('A3:E20', 'A$3:E$20', 'A3')
        """
        first = cell_name(self.first_row, self.first_column, fixed_row=fixed_rows, fixed_column=fixed_columns)
        if self.is_cell:
            return first
        return f"{first}:{cell_name(self.last_row, self.last_column, fixed_row=fixed_rows, fixed_column=fixed_columns)}"

    def on(self, sheet: str) -> str:
        """Give the reference that a name, a chart or a formula anywhere stands for.

        >>> Area(3, 1, 20, 5).on("Piano 2024")
        "'Piano 2024'!$A$3:$E$20"
        """
        return f"{quoted(sheet)}!{self.named(fixed_rows=True, fixed_columns=True)}"

    def contains(self, other: "Area") -> bool:
        """Tell whether another area lies inside."""
        return self.union(other) == self

    def overlaps(self, other: "Area") -> bool:
        """Tell whether they have a cell in common."""
        return (
            self.first_row <= other.last_row
            and other.first_row <= self.last_row
            and self.first_column <= other.last_column
            and other.first_column <= self.last_column
        )

    def union(self, other: "Area") -> "Area":
        """Give the smallest area around both.

        >>> Area(3, 1, 20, 5).union(Area(2, 7, 2, 7)).local
        'A2:G20'
        """
        return Area(*map(min, self[:2], other[:2]), *map(max, self[2:], other[2:]))


def area(reference: str, *, whole: bool = False) -> Area | None:
    """Read `A3:E20` or `$B$7`; `whole` columns and rows too, where asked. None for anything else.

    >>> area("A3:E20") == Area(3, 1, 20, 5), area("$B$7") == Area(7, 2, 7, 2), area("A:A")
    (True, True, None)
    >>> area("$A:$C", whole=True) == Area(1, 1, MAX_ROW, 3), area("3:5", whole=True) == Area(3, 1, 5, MAX_COLUMN)
    (True, True)
    """
    corners = _AREA.fullmatch(reference)
    if corners is not None:
        letters, digits, last_letters, last_digits = corners.groups()
        row, column = int(digits), column_number(letters)
        if last_letters is None:
            return Area(row, column, row, column)
        return Area(row, column, int(last_digits), column_number(last_letters))
    if not whole:
        return None
    if columns := _WHOLE_COLUMNS.fullmatch(reference):
        return Area(1, column_number(columns[1]), MAX_ROW, column_number(columns[2]))
    rows = _WHOLE_ROWS.fullmatch(reference)
    return Area(int(rows[1]), 1, int(rows[2]), MAX_COLUMN) if rows else None


def parted(reference: str) -> tuple[str, str]:
    """Part a reference into its sheet's name, empty without one, and the rest.

    >>> parted("'Piano dell''anno'!$A$1:$B$2"), parted("A1")
    (("Piano dell'anno", '$A$1:$B$2'), ('', 'A1'))
    """
    sheet, _, rest = reference.rpartition("!")
    return unquoted(sheet), rest


@lru_cache(maxsize=256)
def quoted(sheet: str) -> str:
    """Quote a sheet's name where a reference needs it.

    >>> quoted("Piano"), quoted("Piano dell'anno")
    ('Piano', "'Piano dell''anno'")
    """
    upper = sheet.upper()
    if _PLAIN_SHEET_NAME.fullmatch(sheet) and not CELL.fullmatch(upper) and not _ROW_AND_COLUMN.fullmatch(upper):
        return sheet
    return in_quotes(sheet)


def in_quotes(name: str) -> str:
    """Quote a name, of a sheet or of a workbook, whether a reference needs it or not."""
    return f"'{doubled(name)}'"


def unquoted(sheet: str) -> str:
    """Read a sheet's name as `quoted` and `in_quotes` give it.

    >>> unquoted("'Piano dell''anno'"), unquoted("Piano")
    ("Piano dell'anno", 'Piano')
    """
    return undoubled(sheet[1:-1]) if len(sheet) > 1 and sheet[0] == sheet[-1] == "'" else sheet


def doubled(name: str) -> str:
    """Write a name's apostrophes as they stand inside quotes: twice."""
    return name.replace("'", "''")


def undoubled(text: str) -> str:
    """Read what stands inside quotes."""
    return text.replace("''", "'")
