"""The cells whose value alone does not tell what they show. Details are costly to read, so only these are asked for."""

from collections.abc import Mapping, Sequence
from types import NoneType

from pdo_xl.domain.entry import EarlyDate, Entry
from pdo_xl.domain.errors import UnknownType
from pdo_xl.domain.kinds import kind_of, percentage, promptness
from pdo_xl.domain.plan import Field, Indicator, Objective, WeightCell
from pdo_xl.sheet.blocks import Grid
from pdo_xl.sheet.locate import Layout

ENTRY_FIELDS = (Field.TARGET, Field.ACTUAL, Field.WEIGHT)
"""The fields whose cells are read for their value, and may hold an error."""

_LAST_OF_FEBRUARY = 59
"""The serial that a fast reader also gives for 60, a day that only Excel's calendar has."""

SURE = (str, NoneType, bool)
"""What shows as it is stored; most cells are, and need no closer look."""


class Doubts:
    """Collects the doubtful cells of one sheet while it is read, and puts them right in the end.

    `actual_columns`: the rows whose actual value stands elsewhere than in the layout's column; `own_weights`: the
    weights of the indicators, by row. Both are filled and put right here.
    """

    def __init__(self, layout: Layout, actual_columns: dict[int, int], own_weights: dict[int, Entry]) -> None:
        self._columns = {name: layout.columns[name] for name in ENTRY_FIELDS}
        self._several = layout.actuals or ()
        self._own_weight = layout.columns.get(Field.INDICATOR_WEIGHT)
        self._actual_columns, self._own_weights = actual_columns, own_weights
        self._cells: set[tuple[int, int]] = set()

    def note_weight(self, row: int, weight: Entry) -> None:
        """A weight up to 1 may be a percentage: 0.21 shown as 21 %."""
        if isinstance(weight, float) and 0 < weight <= 1:
            self._add(row, Field.WEIGHT)

    def note_own_weight(self, row: int, weight: Entry) -> None:
        """Keep the weight of an indicator; up to 1 it may be a percentage as well."""
        if weight is not None:
            self._own_weights[row] = weight
            if isinstance(weight, float) and 0 < weight <= 1 and self._own_weight is not None:
                self._cells.add((row, self._own_weight))

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
        own_weight = {self._own_weight} if self._own_weight is not None else set()
        details = grid.details(self._cells, frozenset(self._columns.values()) | own_weight | set(self._several))
        if not details:
            return
        target, _, weight = (self._columns[name] for name in ENTRY_FIELDS)
        rows = {row for row, _ in details}
        for objective in objectives:
            own = [indicator.row for indicator in objective.indicators] + [cell.row for cell in objective.weights]
            if rows.isdisjoint(own):
                continue
            objective.indicators[:] = [
                indicator._replace(
                    target=details.get((indicator.row, target), indicator.target),
                    actual=self._actual(indicator, details),
                )
                for indicator in objective.indicators
            ]
            weights = {cell.row: cell.entry for cell in objective.weights}
            for row in own:
                detail = details.get((row, weight))
                if detail is not None:
                    weights[row] = detail
            objective.weights[:] = [WeightCell(row, entry) for row, entry in sorted(weights.items())]

            for row in own:
                detail = details.get((row, self._own_weight or 0))
                if detail is not None:
                    self._own_weights[row] = detail

    def _actual(self, indicator: Indicator, details: Mapping[tuple[int, int], Entry]) -> Entry:
        """The actual value; an error cell in a later column than the one that seemed the latest filled counts."""
        row, usual = indicator.row, self._columns[Field.ACTUAL]
        chosen = self._actual_columns.get(row, usual)
        for column in self._several if indicator.actual is None or chosen != usual else ():
            if column == chosen and indicator.actual is not None:
                break
            if (row, column) in details:
                self._actual_columns[row] = column
                return details[row, column]
        return details.get((row, chosen), indicator.actual)

    def _add(self, row: int, name: Field) -> None:
        column = self._columns[name]
        self._cells.add((row, self._actual_columns.get(row, column) if name is Field.ACTUAL else column))


def _is_ambiguous(entry: Entry) -> bool:
    return isinstance(entry, EarlyDate) and entry.serial == _LAST_OF_FEBRUARY
