"""Which row a person asks about: `H7`, `Piano!H7`, `'Foglio 1'!$H$7`, `7`, `7:7`, and `$Piano.H7` as Calc writes it."""

from collections.abc import Sequence
from typing import NamedTuple

from pdo_xl.domain.errors import PdoError
from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.domain.values.text import fold, one_line, plain, shorten
from pdo_xl.domain.values.visible import visible
from pdo_xl.sheet.address import MAX_COLUMN, MAX_ROW, Address, area, parted, unquoted
from pdo_xl.sheet.blocks import Grid
from pdo_xl.sheet.names.sheets import CONFIGURATION
from pdo_xl.sheet.ours import is_own_sheet
from pdo_xl.sheet.reading.read import ReadPlan, SheetPlan

_ROW = late_pattern("[0-9]{1,7}")
_LONGEST = 300
"""Characters: a sheet's name has 31 at most."""


class NotExplained(PdoError):
    """A cell that is none, or of no sheet of the plan: nothing can be said of it."""


class Asked(NamedTuple):
    """A row, and the column of the cell by which it was named; 0 for the whole row. Without a sheet, an empty name."""

    sheet: str
    row: int
    column: int = 0


def asked(text: str) -> Asked:
    """Read what a person typed or copied.

    Raises: NotExplained.

    >>> asked("piano!$h$7"), asked("7"), asked("'Foglio 1'!7:7")
    (Asked(sheet='piano', row=7, column=8), Asked(sheet='', row=7, column=0), Asked(sheet='Foglio 1', row=7, column=0))
    """
    typed = one_line(text).strip('«»"“”').removeprefix("=").removeprefix("#").strip() if len(text) <= _LONGEST else ""
    sheet, reference = _parted(typed)
    reference = reference.upper().replace(" ", "")
    if _ROW.fullmatch(reference):
        row, column = int(reference), 0
    else:
        cells = area(reference, whole=True)
        if cells is None:
            raise NotExplained(
                f"«{visible(shorten(one_line(text[:_LONGEST])))}» non è una cella: scrivere per esempio H7, Piano!H7 "
                "oppure il numero di una riga, 7."
            )
        if cells.first_row != cells.last_row:
            raise NotExplained(f"«{visible(shorten(typed))}» sono più righe: chiederne una alla volta, per esempio H7.")
        row = cells.first_row
        column = 0 if cells.shape[1] == MAX_COLUMN else cells.first_column
        if cells.last_column > MAX_COLUMN:
            raise NotExplained(f"«{visible(shorten(typed))}» non esiste: le colonne di un foglio arrivano a XFD.")
    if not 1 <= row <= MAX_ROW:
        raise NotExplained(f"Le righe di un foglio vanno da 1 a {MAX_ROW}: scrivere per esempio H7.")
    return Asked(sheet, row, column)


def _parted(typed: str) -> tuple[str, str]:
    """Part a reference into sheet and cell; Calc has a dot between them."""
    if "!" not in typed and "." in typed:
        sheet, _, reference = typed.rpartition(".")
        return unquoted(sheet.removeprefix("$").strip()), reference
    sheet, reference = parted(typed)
    # A workbook's name before the sheet's: the file is named anyway.
    return sheet.removeprefix("$").strip().rpartition("]")[2], reference


def sheet_of(wanted: Asked, read: ReadPlan, grids: Sequence[Grid]) -> SheetPlan:
    """The sheet of the plan that a row is of.

    Raises: NotExplained for another sheet, or where several sheets have such a row.
    """
    if wanted.sheet:
        return _named(wanted.sheet, read, grids)
    if len(read.sheets) == 1:
        return read.sheets[0]
    having = [sheet for sheet in read.sheets if wanted.row in sheet.rows]
    if len(having) == 1:
        return having[0]
    names = [sheet.layout.sheet for sheet in having or read.sheets]
    where = "c'è in più fogli" if having else "non è un indicatore in nessuno dei fogli del piano"
    raise NotExplained(
        f"La riga {wanted.row} {where} ({', '.join(names)}): dire quale foglio, per esempio "
        f"{Address(names[0], wanted.row, 1)}."
    )


def _named(name: str, read: ReadPlan, grids: Sequence[Grid]) -> SheetPlan:
    for same in (str, plain, fold):
        for sheet in read.sheets:
            if same(sheet.layout.sheet) == same(name):
                return sheet
    rows = ", ".join(f"«{sheet.layout.sheet}» (righe {_span(sheet)})" for sheet in read.sheets)
    ask = f"si può chiedere delle righe del piano, nel foglio {rows}"
    if len(read.sheets) > 1:
        ask = f"si può chiedere delle righe del piano, nei fogli {rows}"
    grid = next((grid for grid in grids if plain(grid.name) == plain(name)), None)
    if grid is None:
        raise NotExplained(f"Il foglio «{visible(shorten(name))}» non c'è: {ask}.")
    if grid.name == CONFIGURATION or is_own_sheet(grid):
        raise NotExplained(f"Il foglio «{grid.name}» lo scrive il programma: {ask}.")
    raise NotExplained(f"Il foglio «{grid.name}» non è del piano: {ask}.")


def _span(sheet: SheetPlan) -> str:
    first = sheet.rows[0] if sheet.rows else sheet.layout.header_row + 1
    return f"da {first} a {max(first, sheet.last_row)}"
