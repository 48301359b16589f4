"""The cells whose value alone does not tell what they show. Details are costly to read, so only these are asked for."""

from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from itertools import repeat
from math import inf
from sys import float_info
from types import NoneType

from pdo_xl.domain.kinds import KINDS, kind_or_none
from pdo_xl.domain.kinds.inferred import unit_kinds
from pdo_xl.domain.kinds.judgement import Judgement
from pdo_xl.domain.plan import Field, Indicator, Objective, Place, WeightCell
from pdo_xl.domain.values.entry import DateNumber, EarlyDate, Entry, Percent
from pdo_xl.sheet.blocks import Grid
from pdo_xl.sheet.columns.locate import Layout
from pdo_xl.sheet.names.plan_columns import PAIRED_FIELDS
from pdo_xl.sheet.reading.repeats import IDENTITY

ENTRY_FIELDS = (Field.TARGET, Field.ACTUAL, Field.WEIGHT)
"""The fields whose cells are read for their value, and may hold an error."""

TEXT_FIELDS = (*IDENTITY, Field.INDICATOR, Field.TYPE)
"""The fields whose cells are read for their text."""

SURE = (str, NoneType, bool)
"""What shows as it is stored; most cells are, and need no closer look."""

BESIDE_FIELDS = frozenset({Field.BASELINE, *PAIRED_FIELDS})
"""The fields that some plans have besides, whose cells are read for their value as well."""

_NO_COLUMN = 0

AMBIGUOUS = (EarlyDate, DateNumber)
"""Dates that may be others, as 28 and 29 February 1900, or hours that are counted on."""

MAY_BE_FORMATTED = (float, date, *AMBIGUOUS)
"""What a format may show as something else."""


_WORDED_BY_FORMATS = frozenset({float, int, Percent, date})
"""What a format may show in other words, "max 5" for 5; a number in disguise has its own finding."""


class Doubts:
    """Collects the doubtful cells of one sheet while it is read, and puts them right in the end.

    `actual_columns`: the rows whose actual value stands elsewhere than in the layout's column; `own_weights`: the
    weights of the indicators, by row. Both are filled and put right here.
    """

    def __init__(self, layout: Layout, actual_columns: dict[int, int], own_weights: dict[int, Entry]) -> None:
        self._columns = {name: layout.columns.get(name, _NO_COLUMN) for name in ENTRY_FIELDS}
        self._target = layout.columns[Field.TARGET]
        self._least = _least_of(layout)
        self._texts = {column: name for name, column in layout.columns.items() if name in TEXT_FIELDS}
        self._several = layout.actuals or ()
        self._own_weight = layout.columns.get(Field.INDICATOR_WEIGHT)
        self._beside = {column for name, column in layout.columns.items() if name in BESIDE_FIELDS}
        self._actual_columns, self._own_weights = actual_columns, own_weights
        self._cells: set[tuple[int, int]] = set()
        self.weights: list[int] = []
        """The rows whose weight may be a percentage, 0.21 shown as 21 %, or be shown as one, 25 as 2500 %."""
        self.details: Mapping[tuple[int, int], Entry] = {}
        """What the host told of the doubtful cells, in the end."""

    def note_own_weight(self, row: int, weight: Entry) -> None:
        """Keep the weight of an indicator, which may be a percentage as well."""
        if weight is not None:
            self._own_weights[row] = weight
            if isinstance(weight, MAY_BE_FORMATTED) and weight != 0 and self._own_weight is not None:
                self._cells.add((row, self._own_weight))

    def note(self, indicator: Indicator) -> None:
        """A number may be a percentage, a date of early 1900 another one or a duration."""
        _, row, _, type_text, target, actual = indicator
        least = self._least[type_text]
        if _is_doubtful(target, least):
            self._cells.add((row, self._target))
        if actual is not None and _is_doubtful(actual, least):
            self._cells.add((row, self._actual_columns.get(row, self._columns[Field.ACTUAL])))

    def settle(
        self, grid: Grid, objectives: Sequence[Objective], beside: Collection[tuple[int, int]] = ()
    ) -> Mapping[Place, Entry]:
        """Ask the host for the details, and give the objectives' cells their true content.

        `beside` has doubtful cells that are no part of the objectives.
        Shape: the cells that should have a text and hold an error, or a formula never calculated.
        """
        own_weight = {self._own_weight} if self._own_weight is not None else set()
        self._cells.update(zip(self.weights, repeat(self._columns[Field.WEIGHT])))
        self._cells.update(beside)
        columns = {*self._columns.values(), *own_weight, *self._several, *self._texts, *self._beside} - {_NO_COLUMN}
        details = self.details = grid.details(self._cells, frozenset(columns))
        if details:
            self._put_right(objectives, details)
        self._put_in_words(grid, objectives)
        return {
            Place(grid.name, row, self._texts[column]): entry
            for (row, column), entry in details.items()
            if column in self._texts
        }

    def _put_right(self, objectives: Sequence[Objective], details: Mapping[tuple[int, int], Entry]) -> None:
        target, _, weight = (self._columns[name] for name in ENTRY_FIELDS)
        rows = {row for row, _ in details}
        # The rows of an objective stand between its first one and the next objective's.
        firsts = [objective.row for objective in objectives]
        for place in sorted({bisect_right(firsts, row) for row in rows} - {0}):
            objective = objectives[place - 1]
            # Each row once: what was settled is not to be settled again.
            own = {indicator.row for indicator in objective.indicators} | {cell.row for cell in objective.weights}
            if rows.isdisjoint(own):
                continue
            objective.indicators[:] = [
                indicator._replace(
                    target=settled(indicator.target, details.get((indicator.row, target))),
                    actual=self._actual(indicator, details),
                )
                for indicator in objective.indicators
            ]
            weights = {cell.row: cell.entry for cell in objective.weights}
            for row in own:
                detail = details.get((row, weight))
                if detail is not None:
                    weights[row] = settled(weights.get(row), detail)
            objective.weights[:] = [WeightCell(row, entry) for row, entry in sorted(weights.items())]

            for row in own:
                detail = details.get((row, self._own_weight or 0))
                if detail is not None:
                    self._own_weights[row] = settled(self._own_weights.get(row), detail)

    def _put_in_words(self, grid: Grid, objectives: Sequence[Objective]) -> None:
        """Give the numbers and days that are shown in other words together with these."""
        usual, weight = self._columns[Field.ACTUAL], self._columns[Field.WEIGHT]
        worded = grid.worded(self._numbers(objectives))
        rows = {row for row, _ in worded}
        for objective in objectives if rows else ():
            objective.indicators[:] = [
                indicator._replace(
                    target=worded.get((indicator.row, self._target), indicator.target),
                    actual=worded.get(
                        (indicator.row, self._actual_columns.get(indicator.row, usual)), indicator.actual
                    ),
                )
                if indicator.row in rows
                else indicator
                for indicator in objective.indicators
            ]
            # The words around a weight do not change it; only one that is not shown is worth a remark.
            objective.weights[:] = [
                WeightCell(
                    row, found if (found := worded.get((row, weight))) is not None and not found.tells else entry
                )
                for row, entry in objective.weights
            ]

    def _numbers(self, objectives: Sequence[Objective]) -> Iterator[tuple[tuple[int, int], Entry]]:
        usual, weight = self._columns[Field.ACTUAL], self._columns[Field.WEIGHT]
        for objective in objectives:
            for _, row, _, _, target, actual in objective.indicators:
                if target.__class__ in _WORDED_BY_FORMATS:
                    yield (row, self._target), target
                if actual.__class__ in _WORDED_BY_FORMATS:
                    yield (row, self._actual_columns.get(row, usual)), actual
            for row, entry in objective.weights:
                if entry.__class__ in _WORDED_BY_FORMATS:
                    yield (row, weight), entry

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
        return settled(indicator.actual, details.get((row, chosen)))


_UNTOLD = -float_info.max
"""Of no certain type: every number is asked for, but a day is a day."""


class _Least(dict[str, float]):
    """Beyond which number a format matters, by the text of the type of value; infinity where none does."""

    def __missing__(self, type_text: str) -> float:
        kind = kind_or_none(type_text)
        least = kind.format_matters_above if kind is not None else None
        self[type_text] = inf if least is None else least
        return self[type_text]


def _least_of(layout: Layout) -> _Least:
    if Field.JUDGEMENT in layout.columns:
        return _Least({"": _Least()[KINDS[Judgement.name].label]})
    return _LeastOfUnits() if layout.infers_types else _Least()


class _LeastOfUnits(_Least):
    """The same by the unit of measure; without one that tells the type, any number may be a percentage."""

    def __missing__(self, type_text: str) -> float:
        kinds = unit_kinds(type_text)
        if len(kinds) == 1:
            return super().__missing__(kinds[0].label)
        self[type_text] = _UNTOLD
        return _UNTOLD


def _is_doubtful(entry: Entry, least: float) -> bool:
    """Whether a value may be shown as something else than it is, and be meant so."""
    if isinstance(entry, float):
        # Below zero it may be a fall, "-10%", which is no number.
        return not 0 <= entry <= least
    return isinstance(entry, AMBIGUOUS) or (isinstance(entry, date) and least < inf and least != _UNTOLD)


def settled(read: Entry, detail: Entry) -> Entry:
    """What a cell holds, from what was read of it and its detail; a number whose day was read keeps both."""
    if detail is None:
        return read
    if isinstance(read, date) and isinstance(detail, int | float):
        return DateNumber(float(detail), read)
    # The number of such a date is known; only another date or a duration is more than that. Of a number nothing new is
    # told by the number itself, which may be a whole one where all others are not.
    return read if isinstance(read, float | EarlyDate | DateNumber) and isinstance(detail, int | float) else detail
