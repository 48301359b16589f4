"""Where the plan is: its sheets, its header row, its columns.

Source: design of the workbook, section "The familiar format, loosely": columns are found by their header texts,
wherever the header row stands and in whatever order.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pdo_xl.domain.plan import Field
from pdo_xl.domain.rules.pdo101_no_plan import missing_columns
from pdo_xl.domain.text import fold
from pdo_xl.sheet.blocks import Grid
from pdo_xl.sheet.names import CONFIGURATION, FIELD_LABELS, OWN_SHEETS, PLAN, PLAN_HEADERS, Computed

_FEWEST_TO_RECOGNISE = 5
"""A row with fewer of the familiar headers is not taken for a header row that lacks some."""

_COMPUTED = {fold(name): name for name in Computed}


@dataclass(frozen=True, slots=True)
class Layout:
    """Where one sheet keeps the plan. Rows and columns are counted from 1.

    `computed` has the computed columns that exist, found by their names; `last_column` is the last filled header.
    """

    sheet: str
    header_row: int
    columns: Mapping[Field, int]
    computed: Mapping[Computed, int]
    last_column: int


def match_headers(cells: Sequence[object]) -> dict[Field, int]:
    r"""Match a row's texts to the columns of the plan; a longer beginning wins over a shorter, then the leftmost.

    Shape: column numbers from 1 for the fields that were found.

    >>> match_headers(["Settore", "Note", "OBIETTIVO\nstrategico"])[Field.OBJECTIVE]
    3
    """
    found: dict[Field, tuple[int, int]] = {}
    for column, cell in enumerate(cells, start=1):
        if not isinstance(cell, str) or not cell:
            continue
        folded = fold(cell)
        if folded in _COMPUTED:
            continue
        matches = [
            (len(beginning), field)
            for field, beginnings in PLAN_HEADERS.items()
            for beginning in beginnings
            if folded.startswith(beginning)
        ]
        if matches:
            length, field = max(matches)
            if field not in found or length > found[field][0]:
                found[field] = (length, column)
    return {field: column for field, (_, column) in found.items()}


def header_layout(sheet: str, row: int, cells: Sequence[object]) -> Layout | None:
    """Read a row as a header row; None if it is none.

    Raises: NoPlan (PDO101) if it is one, but lacks columns.
    """
    columns = match_headers(cells)
    if len(columns) < _FEWEST_TO_RECOGNISE or not {Field.TARGET, Field.ACTUAL} & columns.keys():
        return None
    missing = [FIELD_LABELS[field] for field in PLAN_HEADERS if field not in columns]
    if missing:
        raise missing_columns(sheet, row, missing)
    filled = [column for column, cell in enumerate(cells, start=1) if isinstance(cell, str) and cell.strip()]
    computed = {
        _COMPUTED[fold(cell)]: column
        for column, cell in enumerate(cells, start=1)
        if isinstance(cell, str) and fold(cell) in _COMPUTED
    }
    return Layout(sheet, row, columns, computed, max(filled))


def plan_candidates(grids: Iterable[Grid]) -> list[Grid]:
    """The sheets that may hold the plan: `Piano` alone if it is there, else all but our own and the hidden ones."""
    others = [grid for grid in grids if grid.name not in OWN_SHEETS and grid.name != CONFIGURATION]
    for grid in others:
        if fold(grid.name) == fold(PLAN):
            return [grid]
    visible = [grid for grid in others if not grid.hidden]
    return visible or others
