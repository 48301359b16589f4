"""The cells whose value alone does not tell what they show. Details are costly to read, so only these are asked for."""

from collections.abc import Mapping, Sequence

from pdo_xl.domain.entry import EarlyDate, Entry
from pdo_xl.domain.errors import UnknownType
from pdo_xl.domain.kinds import kind_of, percentage, promptness
from pdo_xl.domain.plan import Field, Indicator, Objective, WeightCell
from pdo_xl.sheet.blocks import Grid

ENTRY_FIELDS = (Field.TARGET, Field.ACTUAL, Field.WEIGHT)
"""The fields whose cells are read for their value, and may hold an error."""


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
        """A number may be a percentage, a date of early 1900 a number."""
        _, row, _, _, target, actual = indicator
        numeric_target, numeric_actual = isinstance(target, float), isinstance(actual, float)
        if isinstance(target, EarlyDate):
            self._add(row, Field.TARGET)
        if isinstance(actual, EarlyDate):
            self._add(row, Field.ACTUAL)
        if not numeric_target and not numeric_actual:
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
        elif kind is promptness and numeric_actual:
            self._add(row, Field.ACTUAL)

    def settle(self, grid: Grid, objectives: Sequence[Objective]) -> None:
        """Ask the host for the details, and give the objectives' cells their true content."""
        details = grid.details(self._cells, frozenset(self._columns.values()))
        if not details:
            return
        target, actual, weight = (self._columns[name] for name in ENTRY_FIELDS)
        for objective in objectives:
            objective.indicators[:] = [
                indicator._replace(
                    target=details.get((indicator.row, target), indicator.target),
                    actual=details.get((indicator.row, actual), indicator.actual),
                )
                for indicator in objective.indicators
            ]
            weights = {cell.row: cell.entry for cell in objective.weights}
            for indicator in objective.indicators:
                detail = details.get((indicator.row, weight))
                if detail is not None:
                    weights[indicator.row] = detail
            objective.weights[:] = [WeightCell(row, entry) for row, entry in sorted(weights.items())]

    def _add(self, row: int, name: Field) -> None:
        self._cells.add((row, self._columns[name]))
