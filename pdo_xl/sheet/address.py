"""The one authority for references: nobody else spells `$A$2`, counts in letters or quotes a sheet's name.

Those that are about no plan are the engine's, which has them for others too.
"""

from typing import NamedTuple, Self

from pdo_xl.xlwings_libreoffice.address import (
    CELL,
    COLUMN,
    MAX_COLUMN,
    MAX_ROW,
    ROW,
    Area,
    area,
    cell_name,
    column_letters,
    column_number,
    doubled,
    in_quotes,
    parted,
    quoted,
    undoubled,
    unquoted,
)

__all__ = [
    "COLUMN",
    "LAST_LOOKED_AT",
    "MAX_COLUMN",
    "MAX_ROW",
    "ROW",
    "Address",
    "Area",
    "absolute",
    "area",
    "cell_name",
    "column_letters",
    "column_number",
    "doubled",
    "in_quotes",
    "parted",
    "pointed",
    "quoted",
    "undoubled",
    "unquoted",
]

LAST_LOOKED_AT = 1024
"""The last column that is looked at: a plan has 20, and a stray cell further right is none of its."""


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
        cell = CELL.fullmatch(reference)
        if cell is None:
            raise ValueError(reference)
        return cls(sheet, int(cell[2]), column_number(cell[1]))

    @property
    def local(self) -> str:
        """The reference inside its sheet: `H46`."""
        return cell_name(self.row, self.column)

    def __str__(self) -> str:
        """The reference as formulas and links write it: `Piano!H46`, `'Piano 2024'!H46`."""
        return f"{quoted(self.sheet)}!{column_letters(self.column)}{self.row}"


def absolute(sheet: str, row: int, column: int) -> str:
    """Give the reference that a name stands for.

    >>> absolute("Piano 2024", 2, 11)
    "'Piano 2024'!$K$2"
    """
    return f"{quoted(sheet)}!{cell_name(row, column, fixed_row=True, fixed_column=True)}"


def pointed(reference: str) -> Address | None:
    """Read what `absolute` gives, or an `Address` as a text; None for anything else.

    >>> pointed("'Piano 2024'!$K$2"), pointed("Piano!#REF!")
    (Address(sheet='Piano 2024', row=2, column=11), None)
    """
    sheet, cell = parted(reference.strip().removeprefix("="))
    try:
        return Address.parse(sheet, cell)
    except ValueError:
        return None
