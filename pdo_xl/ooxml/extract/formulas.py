"""A formula once rows, and perhaps sheets, that it may name are gone: moved along, or not to be kept."""

import re
from collections.abc import Callable, Collection, Mapping

from pdo_xl.ooxml.extract.kept_rows import KeptRows
from pdo_xl.sheet.address import COLUMN, MAX_ROW, ROW, Area, column_number, parted

_CELLS = re.compile(rf"(\$?)({COLUMN})(\$?)({ROW})(?::(\$?)({COLUMN})(\$?)({ROW}))?", re.IGNORECASE)
_ROWS = re.compile(rf"(\$?)({ROW}):(\$?)({ROW})")
_COLUMNS = re.compile(rf"\$?{COLUMN}:\$?{COLUMN}", re.IGNORECASE)
_FAR = frozenset({"INDIRECT(", "OFFSET("})
"""Functions that reach cells which the formula does not name."""

_Row = Callable[[int, bool, KeptRows], int | None]
"""Where a row is then that a formula names; told whether it is fixed."""


class MovedFormulas:
    """Formulas as they are to be in what is left: `sheets` are those that stay, with their rows.

    `names` are the defined names and the tables that stay.
    """

    def __init__(self, sheets: Mapping[str, KeptRows], names: Collection[str] = ()) -> None:
        self._sheets = {name.casefold(): rows for name, rows in sheets.items()}
        self.names = {name.casefold() for name in names}

    def moved(self, formula: str, sheet: str) -> str | None:
        """Give a formula of a sheet, without its `=`, whose cells all stay at least in part; None for any other."""
        return self._changed(formula, sheet, _whole)

    def relative(self, formula: str, sheet: str, down: int) -> str | None:
        """Give a formula of a format or a validation, whose first cell goes `down` so many rows (up if negative).

        What it names by its place beside that cell stays beside it.
        """

        def row(number: int, fixed: bool, rows: KeptRows) -> int | None:
            if fixed:
                return rows.moved(number)
            return number + down if 1 <= number + down <= MAX_ROW else None

        return self._changed(formula, sheet, row)

    def _changed(self, formula: str, sheet: str, row: _Row) -> str | None:
        # Imported here: openpyxl takes a quarter of a second, and few plans have formulas.
        from openpyxl.formula import Tokenizer
        from openpyxl.formula.tokenizer import Token, TokenizerError

        try:
            tokens = Tokenizer(f"={formula}").items
        except (TokenizerError, IndexError):
            return None
        written: list[str] = []
        for token in tokens:
            value: str | None = token.value
            if token.type == Token.FUNC and (token.value.upper() in _FAR or ":" in token.value or "!" in token.value):
                return None
            if token.type == Token.OPERAND and token.subtype == Token.RANGE:
                value = self._operand(token.value, sheet, row)
            if token.type == Token.OPERAND and token.value == "#REF!":
                return None
            if value is None:
                return None
            written.append(value)
        return "".join(written)

    def _operand(self, operand: str, sheet: str, row: _Row) -> str | None:
        """Give a reference or a name; None for one to what is gone, or to another workbook."""
        before, mark, _ = operand.rpartition("!")
        if mark:
            name, rest = parted(operand)
            if "[" in before or (not before.startswith("'") and ":" in before):
                return None
        else:
            name, rest = sheet, operand
            if rest.partition("[")[0].casefold() in self.names:
                return operand
        rows = self._sheets.get(name.casefold())
        if rows is None:
            return None
        if _COLUMNS.fullmatch(rest):
            return operand
        local = _moved_cells(rest, rows, row)
        return None if local is None else f"{before}{mark}{local}"


def _whole(number: int, _fixed: bool, rows: KeptRows) -> int | None:
    return rows.moved(number)


def _moved_cells(reference: str, rows: KeptRows, row: _Row) -> str | None:
    """Give cells or whole rows where they then are; an area keeps those of its rows that stay."""
    cells = _CELLS.fullmatch(reference)
    if cells is not None:
        fixed, column, fixed_row, number, last_fixed, last_column, last_fixed_row, last = cells.groups()
        if last is None:
            moved = row(int(number), bool(fixed_row), rows)
            return None if moved is None else f"{fixed}{column}{fixed_row}{moved}"
        ends = _ends(int(number), bool(fixed_row), int(last), bool(last_fixed_row), rows, row)
        if ends is None:
            return None
        return f"{fixed}{column}{fixed_row}{ends[0]}:{last_fixed}{last_column}{last_fixed_row}{ends[1]}"
    whole = _ROWS.fullmatch(reference)
    if whole is None:
        return None
    ends = _ends(int(whole[2]), bool(whole[1]), int(whole[4]), bool(whole[3]), rows, row)
    return None if ends is None else f"{whole[1]}{ends[0]}:{whole[3]}{ends[1]}"


def _ends(
    first: int, first_fixed: bool, last: int, last_fixed: bool, rows: KeptRows, row: _Row
) -> tuple[int, int] | None:
    """Give the first and the last row of an area then."""
    first, last = min(first, last), max(first, last)
    if row is _whole or (first_fixed and last_fixed):
        left = rows.area(Area(first, 1, last, 1))
        return None if left is None else (left.first_row, left.last_row)
    ends = row(rows.next_kept(first) if first_fixed else first, first_fixed, rows), row(last, last_fixed, rows)
    if ends[0] is None or ends[1] is None or ends[0] > ends[1]:
        return None
    return ends[0], MAX_ROW if last == MAX_ROW else ends[1]


def area_of(reference: str) -> tuple[str, Area] | None:
    """Read a reference to one area, with its sheet's name, blank for its own; None for anything else.

    >>> area_of("Liste!$A$1:$A$4")
    ('Liste', Area(first_row=1, first_column=1, last_row=4, last_column=1))
    """
    sheet, rest = parted(reference.strip())
    cells = _CELLS.fullmatch(rest)
    if cells is None or "[" in sheet:
        return None
    row, column = int(cells[4]), column_number(cells[2].upper())
    if cells[8] is None:
        return sheet, Area(row, column, row, column)
    return sheet, Area.between(row, column, int(cells[8]), column_number(cells[6].upper()))
