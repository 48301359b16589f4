"""The cells whose value alone does not tell what they show. Details are costly to read, so only these are asked for."""

from collections.abc import Mapping, Sequence
from types import NoneType

from pdo_xl.domain.entry import EarlyDate, Entry
from pdo_xl.domain.errors import UnknownType
from pdo_xl.domain.kinds import kind_of, percentage, promptness
from pdo_xl.domain.plan import Field, Indicator, Objective, WeightCell
from pdo_xl.sheet.blocks import Grid

ENTRY_FIELDS = (Field.TARGET, Field.ACTUAL, Field.WEIGHT)
"""The fields whose cells are read for their value, and may hold an error."""

_LAST_OF_FEBRUARY = 59
"""The serial that a fast reader also gives for 60, a day that only Excel's calendar has."""

SURE = (str, NoneType, bool)
"""What shows as it is stored; most cells are, and need no closer look."""


class Doubts:
    """Collects the doubtful cells of one sheet while it is read, and puts them right in the end."""

    def __init__(self, columns: Mapping[Field, int]) -> None:
        self._columns = {name: columns[name] for name in ENTRY_FIELDS}
        self._cells: set[tuple[int, int]] = set()

    def note_weight(self, row: int, weight: Entry) -> None:
        """A weight up to 1 may be a percentage: 0.21 shown as 21 %."""
        if isinstance(weight, float) and 0 < weight <= 1:
            self._add(row, Field.WEIGHT)

    def note(self, indicator: Indicator) -> None:
        """A number may be a percentage; 28 and 29 February 1900 cannot be told apart."""
        _, row, _, _, target, actual = indicator
        if _is_ambiguous(target):
            self._add(row, Field.TARGET)
        if _is_ambiguous(actual):
            self._add(row, Field.ACTUAL)
        if not isinstance(target, float) and not isinstance(actual, float):
            return
        try:
            kind = kind_of(indicator.type_text)
        except UnknownType:
            return
        if kind is percentage:
            # Up to 1 a number is a fraction either way.
            if isinstance(target, float) and target > 1:
                self._add(row, Field.TARGET)
            if isinstance(actual, float) and actual > 1:
                self._add(row, Field.ACTUAL)
        elif kind is promptness:
            # 0.95 days, or 95 % of the cases: a term is the one, an actual may be either.
            if isinstance(target, float) and target <= 1:
                self._add(row, Field.TARGET)
            if isinstance(actual, float):
                self._add(row, Field.ACTUAL)

    def settle(self, grid: Grid, objectives: Sequence[Objective]) -> None:
        """Ask the host for the details, and give the objectives' cells their true content."""
        details = grid.details(self._cells, frozenset(self._columns.values()))
        if not details:
            return
        target, actual, weight = (self._columns[name] for name in ENTRY_FIELDS)
        rows = {row for row, _ in details}
        for objective in objectives:
            own = [indicator.row for indicator in objective.indicators] + [cell.row for cell in objective.weights]
            if rows.isdisjoint(own):
                continue
            objective.indicators[:] = [
                indicator._replace(
                    target=details.get((indicator.row, target), indicator.target),
                    actual=details.get((indicator.row, actual), indicator.actual),
                )
                for indicator in objective.indicators
            ]
            weights = {cell.row: cell.entry for cell in objective.weights}
            for row in own:
                detail = details.get((row, weight))
                if detail is not None:
                    weights[row] = detail
            objective.weights[:] = [WeightCell(row, entry) for row, entry in sorted(weights.items())]

    def _add(self, row: int, name: Field) -> None:
        self._cells.add((row, self._columns[name]))


def _is_ambiguous(entry: Entry) -> bool:
    return isinstance(entry, EarlyDate) and entry.serial == _LAST_OF_FEBRUARY
