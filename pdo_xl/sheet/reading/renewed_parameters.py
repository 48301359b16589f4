"""The sheet `Parametri` of an older version as it will be when it is made anew: which row becomes which."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice

from pdo_xl.domain.values.entry import Entry, Worded
from pdo_xl.sheet.address import Area
from pdo_xl.sheet.blocks import Grid
from pdo_xl.sheet.names.parameters import (
    FORMER_NAME_COLUMN,
    FORMER_PARAMETERS_HEADERS,
    FORMER_SOURCE_COLUMN,
    MEANING_COLUMN,
    NAME_COLUMN,
    PARAMETERS_HEADERS,
    VALUE_COLUMN,
)
from pdo_xl.sheet.names.sheets import HEADER_ROW, PARAMETERS
from pdo_xl.sheet.ours import is_former
from pdo_xl.sheet.reading.parameter_rows import known, new_rows, places_of_new

_COLUMNS = {VALUE_COLUMN: VALUE_COLUMN, MEANING_COLUMN: FORMER_SOURCE_COLUMN, NAME_COLUMN: FORMER_NAME_COLUMN}
"""Where each column that counts comes from: of the texts, where letters of columns are told."""


def is_former_parameters(grid: Grid) -> bool:
    """Whether a sheet is `Parametri` with the table of an older version."""
    return grid.name == PARAMETERS and is_former(grid)


def renewed_rows(rows: Sequence[Sequence[object]]) -> dict[int, int]:
    """The rows of the older sheet below its header that say anything, each with its row in the new one.

    A new sheet has its own place for what it knows; all else follows below, in its order.
    """
    places = places_of_new()
    free = max(new_rows()) + 1
    found: dict[int, int] = {}
    for number, cells in enumerate(rows, start=1):
        if number <= HEADER_ROW or not any(cell not in (None, "") for cell in cells[: len(FORMER_PARAMETERS_HEADERS)]):
            continue
        name = known(cells, FORMER_NAME_COLUMN)
        if name in places:
            found[number] = places.pop(name)
        else:
            found[number] = free
            free += 1
    return found


class RenewedParameters:
    """That sheet as it will be; implements `blocks.Grid`."""

    hidden = False

    def __init__(self, grid: Grid) -> None:
        self.name = grid.name
        self._grid = grid
        self._old = {number: list(cells) for number, cells in enumerate(grid.rows(), start=1)}
        self._from = {new: old for old, new in renewed_rows(list(self._old.values())).items()}

    def top(self, count: int) -> Iterator[Sequence[object]]:
        """The first of `rows`."""
        return islice(self.rows(), count)

    def rows(self) -> Iterator[Sequence[object]]:
        """The rows of the new sheet, with the values of the old one."""
        names = {row: name for name, row in places_of_new().items()}
        for row in range(1, max(*new_rows(), *self._from) + 1):
            cells: list[object] = [None] * len(PARAMETERS_HEADERS)
            if row == HEADER_ROW:
                cells = list(PARAMETERS_HEADERS)
            elif row in self._from:
                old = self._old[self._from[row]]
                for column, source in _COLUMNS.items():
                    cells[column - 1] = old[source - 1] if len(old) >= source else None
            elif row in names:
                cells[NAME_COLUMN - 1] = names[row]
            yield cells

    def merges(self) -> Sequence[Area]:
        """A new sheet has none."""
        return ()

    def marks(self) -> Mapping[str, tuple[int, int]]:
        """Those of the older one."""
        return self._grid.marks()

    def details(self, wanted: Collection[tuple[int, int]], columns: Collection[int]) -> Mapping[tuple[int, int], Entry]:
        """What the rows cannot tell of the values."""
        back = {(self._from[row], column): (row, column) for row, column in wanted if row in self._from}
        new = {old: row for row, old in self._from.items()}
        found = self._grid.details(set(back), columns)
        return {(new[row], column): entry for (row, column), entry in found.items() if row in new}

    def worded(self, cells: Iterable[tuple[tuple[int, int], Entry]]) -> Mapping[tuple[int, int], Worded]:  # noqa: ARG002 - the protocol's
        """None: a parameter is what its cell holds."""
        return {}

    def formulas(self) -> Collection[tuple[int, int]]:
        """A new sheet has none that are typed: a formula comes along as it stands, and is written over like a value."""
        return ()


def as_they_will_be(grids: Sequence[Grid]) -> list[Grid]:
    """The sheets of a workbook that is about to be written: one with the table of an older version is made anew."""
    return [RenewedParameters(grid) if is_former_parameters(grid) else grid for grid in grids]
