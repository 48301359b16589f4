"""The sheet `Monitoraggio`, read: what people typed beside each objective, wherever the plan's rows went since."""

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from pdo_xl.domain.monitoring.keys import Keyed, match, objective_keys
from pdo_xl.domain.plan import Plan
from pdo_xl.domain.values.entry import Entry, is_blank
from pdo_xl.domain.values.text import fold, one_line
from pdo_xl.sheet.address import Address
from pdo_xl.sheet.blocks import Grid
from pdo_xl.sheet.entries import entry_of
from pdo_xl.sheet.names.monitoring import (
    LEFTOVER_TITLE,
    SNAPSHOT_SCORE,
    SNAPSHOT_TRAJECTORY,
    Shown,
    Typed,
)
from pdo_xl.sheet.names.sheets import HEADER_ROW, MONITORING
from pdo_xl.sheet.ours import is_own_sheet

_TYPED = {fold(header): header for header in Typed}
_SHOWN = {fold(header): header for header in Shown}


_SNAPSHOTS = (fold(SNAPSHOT_SCORE), fold(SNAPSHOT_TRAJECTORY))


class Columns(NamedTuple):
    """Where the sheet's columns stand, from 1; those that somebody took away are not among them.

    `snapshots` are the pairs of columns for the last snapshots, from left to right.
    """

    shown: Mapping[Shown, int]
    snapshots: tuple[tuple[int, int], ...]
    typed: Mapping[Typed, int]

    @property
    def computed(self) -> frozenset[int]:
        """All columns that are ours to write."""
        return frozenset([*self.shown.values(), *[column for pair in self.snapshots for column in pair]])

    @property
    def title(self) -> int | None:
        """Where the title of the notes without an objective stands."""
        return min(self.shown.values(), default=None)

    @property
    def tell_objectives(self) -> bool:
        """Whether a row can be known to be of an objective."""
        return Shown.KEY in self.shown or Shown.OBJECTIVE in self.shown

    @classmethod
    def of(cls, headers: Sequence[str]) -> "Columns":
        """Find the columns by their headers: people move them, and add their own between them."""
        folded = [fold(header) for header in headers]
        fixed = {text: column for column, text in reversed([*enumerate(folded, start=1)])}
        shown = {name: fixed[fold(name)] for name in Shown if fold(name) in fixed}
        typed = {name: fixed[fold(name)] for name in Typed if fold(name) in fixed}
        known = {*shown.values(), *typed.values()}
        score, trajectory = _SNAPSHOTS
        pairs = [
            (column, column + 1)
            for column, (text, following) in enumerate(pairwise([*folded, ""]), start=1)
            if text.startswith(score) and following == trajectory + text.removeprefix(score)
        ]
        return cls(shown, tuple(pair for pair in pairs if not known & {*pair}), typed)


class MonitoringRow(NamedTuple):
    """One row of the sheet: which objective it is of, as it says itself, and what was typed beside it.

    Shape: `typed` has the filled cells only. `filled`: whether any cell that is not ours holds something, in columns of
    the office's own too; of a row without a key every cell is the office's. `cells` as the host read them.
    """

    row: int
    key: str
    sector: str
    objective: str
    typed: Mapping[Typed, Entry]
    filled: bool
    cells: Sequence[object]

    @property
    def keyed(self) -> Keyed:
        """The row as it is looked for among the plan's, whose places it does not know."""
        return Keyed(self.key or f"{MONITORING} {self.row}", MONITORING, self.row, self.sector, self.objective, "")

    def cell(self, column: int | None) -> object:
        """What a cell of the row holds."""
        return self.cells[column - 1] if column is not None and column <= len(self.cells) else None


class Monitoring(NamedTuple):
    """The sheet as it stands: its columns, its rows that hold anything, where the notes without objective begin."""

    columns: Columns
    headers: Sequence[str]
    rows: Sequence[MonitoringRow]
    title_row: int | None = None

    @property
    def last_row(self) -> int:
        """The last row that holds anything."""
        return max([HEADER_ROW, self.title_row or 0, *[row.row for row in self.rows[-1:]]])

    def address(self, row: int, column: Typed) -> Address:
        """Where the cell of a typed column stands. Raises: KeyError for a column that is not there."""
        return Address(MONITORING, row, self.columns.typed[column])

    def by_objective(self, plan: Plan) -> dict[str, MonitoringRow]:
        """The row of each objective of a plan, by the objective's key; those without a row are not in it."""
        new = objective_keys(plan)
        # The sheet knows nothing of indicators: only the objective's own text tells whether it was reworded.
        pairs = match([row.keyed for row in self.rows], [key._replace(indicator="") for key in new]).same
        return {new[pair.new].key: self.rows[pair.old] for pair in pairs}

    def by_number(self, plan: Plan) -> dict[int, MonitoringRow]:
        """The row of each objective of a plan, by the objective's number, which counts from 1."""
        rows = self.by_objective(plan)
        return {number: rows[new.key] for number, new in enumerate(objective_keys(plan), 1) if new.key in rows}


def read_monitoring(grids: Sequence[Grid]) -> Monitoring | None:
    """Read the sheet; None where there is none of ours."""
    grid = next((grid for grid in grids if grid.name == MONITORING), None)
    if grid is None or not is_own_sheet(grid):
        return None
    cells = list(grid.rows())
    headers = [one_line(cell) for cell in cells[HEADER_ROW - 1]] if len(cells) >= HEADER_ROW else []
    columns = Columns.of(headers)
    below = list(enumerate(cells[HEADER_ROW:], start=HEADER_ROW + 1))
    details = _details(grid, below, columns.typed)
    rows: list[MonitoringRow] = []
    title_row = None
    for number, row in below:
        if columns.title and len(row) >= columns.title and one_line(row[columns.title - 1]) == LEFTOVER_TITLE:
            title_row = number
        elif any(not is_blank(entry_of(cell)) for cell in row):
            rows.append(_row(number, row, columns, details))
    return Monitoring(columns, headers, rows, title_row)


def _row(
    number: int, cells: Sequence[object], columns: Columns, details: Mapping[tuple[int, int], Entry]
) -> MonitoringRow:
    texts = {
        name: one_line(cells[column - 1]) if column <= len(cells) else "" for name, column in columns.shown.items()
    }
    entries = {
        name: details.get((number, column), entry_of(cells[column - 1]))
        for name, column in columns.typed.items()
        if column <= len(cells)
    }
    key = texts.get(Shown.KEY, "").partition(" ")[0]
    ours = columns.computed if key or Shown.KEY not in columns.shown else ()
    return MonitoringRow(
        number,
        key,
        texts.get(Shown.SECTOR, ""),
        texts.get(Shown.OBJECTIVE, ""),
        {name: entry for name, entry in entries.items() if not is_blank(entry)},
        any(column not in ours and not is_blank(entry_of(cell)) for column, cell in enumerate(cells, start=1)),
        cells,
    )


def _details(
    grid: Grid, rows: Collection[tuple[int, Sequence[object]]], typed: Mapping[Typed, int]
) -> Mapping[tuple[int, int], Entry]:
    """Ask which typed percentages are shown as such, and for error cells; nothing is asked where no number stands."""
    share = typed.get(Typed.SHARE)
    if share is None:
        return {}
    wanted = {
        (number, share) for number, cells in rows if len(cells) >= share and isinstance(cells[share - 1], int | float)
    }
    return grid.details(wanted, {share}) if wanted else {}
