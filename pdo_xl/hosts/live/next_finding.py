"""From finding to finding: which cell is next, and the cursor put there."""

from collections.abc import Iterator, Sequence

import xlwings as xw

from pdo_xl.domain.errors import PdoError
from pdo_xl.hosts.live.grid import LiveGrid
from pdo_xl.hosts.live.host import LiveHost
from pdo_xl.sheet.address import Address
from pdo_xl.sheet.names.buttons import Button
from pdo_xl.sheet.names.findings import FindingColumn
from pdo_xl.sheet.names.sheets import FINDINGS, HEADER_ROW
from pdo_xl.sheet.writing.gathered import cells_in

_GRAVITY, _WHAT, _CELL = (
    column.place - 1 for column in (FindingColumn.GRAVITY, FindingColumn.WHAT, FindingColumn.CELL)
)


class NoFinding(PdoError):
    """There is nothing to go to."""


def select(book: xw.Book, cell: Address) -> None:
    """Show a cell's sheet and put the cursor there."""
    sheet = book.sheets[cell.sheet]
    # The calling workbook is in front already: xlwings' own methods would first look for it in every open program.
    sheet.impl.activate()
    sheet.range((cell.row, cell.column)).impl.select()


def active_cell(book: xw.Book) -> Address | None:
    """The first selected cell; None where a chart or a button is selected."""
    selected = book.app.selection
    return None if selected is None else Address(selected.sheet.name, selected.row, selected.column)


def next_finding(book: xw.Book) -> str:
    """Select the next finding's cell after the active one, beginning again after the last. Raises: NoFinding."""
    grids = {grid.name: grid for grid in LiveHost(book).grids()}
    texts: dict[Address, str] = {}
    for place, text in _findings(grids[FINDINGS]) if FINDINGS in grids else ():
        # The gravest of a cell's findings comes first.
        texts.setdefault(place, text)
    cells = [cell for cell in texts if cell.sheet in grids]
    if not cells:
        raise NoFinding(f"Il foglio {FINDINGS} non ha segnalazioni: premere {Button.CALCULATE} per aggiornarlo.")
    gravest = [cell for cell in cells if _gravity(texts[cell]) == _gravity(texts[cells[0]])]
    cell = _following(cells, gravest, active_cell(book))
    select(book, cell)
    return f"{cell} ({cells.index(cell) + 1} di {len(cells)})\n{texts[cell]}"


def _gravity(text: str) -> str:
    return text.partition(":")[0]


def _following(cells: Sequence[Address], gravest: Sequence[Address], active: Address | None) -> Address:
    if active is None:
        return cells[0]
    if active in cells:
        return cells[(cells.index(active) + 1) % len(cells)]
    # From a cell that is in order now, to what weighs most.
    return min((cell for cell in gravest if cell.sheet == active.sheet and cell > active), default=gravest[0])


def _findings(grid: LiveGrid) -> Iterator[tuple[Address, str]]:
    """The cells in the order of the table, as often as a finding names them, with what it says."""
    for row, cells in enumerate(grid.rows(), start=1):
        if row <= HEADER_ROW or len(cells) <= _CELL or not isinstance(cells[_CELL], str):
            continue
        for cell in cells_in(str(cells[_CELL])):
            yield cell, f"{cells[_GRAVITY]}: {cells[_WHAT]}"
