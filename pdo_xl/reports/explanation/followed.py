"""The row of the plan that a row of our own sheets speaks of: of a finding, of a thing to do, of an objective."""

from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from pdo_xl.domain.monitoring.keys import objective_keys
from pdo_xl.domain.plan import Objective, Plan
from pdo_xl.domain.values.text import one_line, plain
from pdo_xl.reports.explanation.asked import Asked, NotExplained
from pdo_xl.sheet.address import pointed
from pdo_xl.sheet.blocks import Grid
from pdo_xl.sheet.names.buttons import Button
from pdo_xl.sheet.names.findings import FindingColumn
from pdo_xl.sheet.names.objectives import ObjectiveColumn
from pdo_xl.sheet.names.sheets import FINDINGS, HEADER_ROW, MONITORING, OBJECTIVES, TO_DO
from pdo_xl.sheet.names.to_do import ToDoColumn
from pdo_xl.sheet.ours import is_own_sheet
from pdo_xl.sheet.reading.monitoring import read_monitoring
from pdo_xl.sheet.writing.shown_texts import shown_text


class Followed(NamedTuple):
    """The row that is meant, and how it was come to from the one that was asked about; empty where they are one."""

    wanted: Asked
    how: str = ""


def followed(wanted: Asked, grids: Sequence[Grid], plan: Plan) -> Followed:
    """Follow a row of a sheet of ours to the plan's; any other stays as it is.

    Raises: NotExplained where such a row names an objective that the plan does not have.
    """
    for name, follow in _FOLLOW.items():
        if plain(wanted.sheet) == plain(name):
            grid = next((grid for grid in grids if plain(grid.name) == plain(name)), None)
            if grid is not None and is_own_sheet(grid):
                return follow(wanted, grid, grids, plan)
    return Followed(wanted)


def _finding(wanted: Asked, grid: Grid, _grids: Sequence[Grid], _plan: Plan) -> Followed:
    return _by_cell(wanted, grid, FindingColumn.CELL.place, f"È la riga della segnalazione alla riga {wanted.row} di")


def _to_do(wanted: Asked, grid: Grid, _grids: Sequence[Grid], _plan: Plan) -> Followed:
    found = _by_cell(wanted, grid, ToDoColumn.CELL.place, f"È la riga di cui parla la riga {wanted.row} di")
    if not found.how:
        raise _names_none(wanted, grid)
    return found


def _by_cell(wanted: Asked, grid: Grid, column: int, how: str) -> Followed:
    cell = pointed(one_line(_cell(_cells(grid, wanted.row), column)))
    return Followed(wanted) if cell is None else Followed(Asked(*cell), f"{how} {grid.name}.")


def _objective(wanted: Asked, grid: Grid, _grids: Sequence[Grid], plan: Plan) -> Followed:
    cells = _cells(grid, wanted.row)
    number, text = (_cell(cells, column.place) for column in (ObjectiveColumn.NUMBER, ObjectiveColumn.TEXT))
    if wanted.row <= HEADER_ROW or not isinstance(number, int | float):
        raise _names_none(wanted, grid)
    place, said = int(number) - 1, one_line(text)
    if 0 <= place < len(plan.objectives) and shown_text(plan.objectives[place].text) == said:
        return _of(plan.objectives[place], wanted, grid)
    # Rows may have come between since the sheet was written.
    same = [one for one in plan.objectives if shown_text(one.text) == said]
    if len(same) != 1:
        raise NotExplained(
            f"L'obiettivo alla riga {wanted.row} di {grid.name} non è più così nel piano: premere {Button.CALCULATE} e "
            "riprovare."
        )
    return _of(same[0], wanted, grid)


def _monitored(wanted: Asked, grid: Grid, grids: Sequence[Grid], plan: Plan) -> Followed:
    monitoring = read_monitoring(grids)
    rows = monitoring.by_objective(plan) if monitoring is not None else {}
    for key, objective in zip(objective_keys(plan), plan.objectives, strict=True):
        if key.key in rows and rows[key.key].row == wanted.row:
            return _of(objective, wanted, grid)
    raise _names_none(wanted, grid)


def _of(objective: Objective, wanted: Asked, grid: Grid) -> Followed:
    how = f"È la prima riga dell'obiettivo alla riga {wanted.row} di {grid.name}."
    return Followed(Asked(objective.sheet, objective.row), how)


def _names_none(wanted: Asked, grid: Grid) -> NotExplained:
    return NotExplained(
        f"La riga {wanted.row} di {grid.name} non è di un obiettivo: sceglierne una che lo è; se il piano è cambiato, "
        f"premere prima {Button.CALCULATE}."
    )


def _cells(grid: Grid, row: int) -> Sequence[object]:
    return next(islice(grid.rows(), row - 1, None), ())


def _cell(cells: Sequence[object], column: int) -> object:
    return cells[column - 1] if column <= len(cells) else None


_FOLLOW: Mapping[str, Callable[[Asked, Grid, Sequence[Grid], Plan], Followed]] = {
    FINDINGS: _finding,
    TO_DO: _to_do,
    OBJECTIVES: _objective,
    MONITORING: _monitored,
}
