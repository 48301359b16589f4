"""What a plan says in pairs of columns: a deadline and the day it was done, a numerator and a denominator.

Only plans that have such columns come here.
Source: design of other bodies' plans, sections 3 and 4.
"""

from collections.abc import Iterator, Mapping, Sequence

from pdo_xl.domain.errors import Unreadable
from pdo_xl.domain.kinds import by_day, kind_or_none
from pdo_xl.domain.plan import Field, Indicator, Objective
from pdo_xl.domain.row import DeadlineOfValue, DeadlineTest, ValueTest
from pdo_xl.domain.scoring.assess import read_target
from pdo_xl.domain.values.entry import Counts, Entry, is_blank
from pdo_xl.domain.values.unreported import is_reported, not_assessable_reason
from pdo_xl.sheet.columns.locate import Layout
from pdo_xl.sheet.entries import entry_of
from pdo_xl.sheet.names.plan_columns import PAIRED_FIELDS
from pdo_xl.sheet.reading.builder import Builder
from pdo_xl.sheet.reading.doubts import AMBIGUOUS, MAY_BE_FORMATTED, settled
from pdo_xl.sheet.reading.plan_rows import PlanRow

_COUNTS = frozenset({Field.NUMERATOR, Field.DENOMINATOR})
_DAY = by_day()[0]


class Paired:
    """Watches the rows of one sheet while they are read; in the end it completes their indicators.

    `year`: the plan's, for days without one.
    """

    def __init__(self, layout: Layout, year: int | None) -> None:
        self._columns = {field: layout.columns[field] for field in PAIRED_FIELDS if field in layout.columns}
        self._year = year
        self._dated = layout.actuals is not None
        self._cells: dict[Field, dict[int, Entry]] = {field: {} for field in self._columns}
        self._reminders: list[DeadlineOfValue] = []

    @staticmethod
    def of(layout: Layout, year: int | None) -> "Paired | None":
        """Make one for a sheet that has such columns."""
        return Paired(layout, year) if layout.columns.keys() & PAIRED_FIELDS.keys() else None

    def watch(self, rows: Iterator[PlanRow]) -> Iterator[PlanRow]:
        """Let the plan's rows pass, and take their cells down."""
        places = [(column - 1, self._cells[field]) for field, column in self._columns.items()]
        for row in rows:
            number, cells = row[:2]
            for place, taken in places:
                entry = entry_of(cells[place])
                if entry is not None:
                    taken[number] = entry
            yield row

    @property
    def deadlines(self) -> Mapping[int, Entry]:
        """The deadlines that are tests, by row."""
        return self._cells[Field.DEADLINE] if {Field.DEADLINE, Field.DONE} <= self._columns.keys() else {}

    def doubtful(self) -> Iterator[tuple[int, int]]:
        """The cells whose value alone does not tell what they show."""
        for field, taken in self._cells.items():
            kinds = MAY_BE_FORMATTED if field in _COUNTS else AMBIGUOUS
            for row, entry in taken.items():
                if isinstance(entry, kinds):
                    yield row, self._columns[field]

    def settle(
        self, builder: Builder, objectives: Sequence[Objective], details: Mapping[tuple[int, int], Entry]
    ) -> None:
        """Complete the indicators, now that their types and the formats of these cells are known."""
        for (row, column), entry in details.items():
            for field, own in self._columns.items():
                if own == column:
                    self._cells[field][row] = settled(self._cells[field].get(row), entry)
        for objective in objectives:
            tests = [self._tests(self._counted(indicator)) for indicator in objective.indicators]
            objective.indicators[:] = [first for first, _ in tests]
            for first, _ in tests:
                if isinstance(first, DeadlineTest):
                    # Nothing had to tell its type.
                    builder.kinds_from.pop(first[:2], None)
            objective.deadlines = tuple([second for _, second in tests if second is not None])
        builder.reminders += self._reminders

    def _cell(self, field: Field, row: int) -> Entry:
        return self._cells.get(field, {}).get(row)

    def _counted(self, indicator: Indicator) -> Indicator:
        """An indicator with its numerator and denominator, if these count for its type."""
        part, whole = (self._cell(field, indicator.row) for field in (Field.NUMERATOR, Field.DENOMINATOR))
        if part is None and whole is None:
            return indicator
        kind, actual = kind_or_none(indicator.type_text), indicator.actual
        if kind is None or not kind.of_counts or _is_not_assessable(actual):
            return indicator
        written = actual if is_reported(actual) else None
        # What was reached by one of several days is no longer what the counts say, nor wrong for that.
        if written is not None and self._dated:
            return indicator
        return indicator._replace(actual=Counts.of(part, whole, written))

    def _tests(self, indicator: Indicator) -> tuple[Indicator, DeadlineTest | None]:
        """The test of a row, and its second one if it has two."""
        sheet, row, text, type_text, target, actual = indicator
        deadline, done = self._cell(Field.DEADLINE, row), self._cell(Field.DONE, row)
        if deadline is None:
            return indicator, None
        kind = kind_or_none(type_text)
        is_day = kind is not None and kind.by_day
        same = is_day and not is_blank(target) and self._day(target) == self._day(deadline) is not None
        alone = is_blank(target) and is_day
        if (alone and not is_blank(actual) and done is None) or (alone and Field.DONE not in self._columns):
            # The usual columns say all but the day.
            return DeadlineOfValue(sheet, row, text, type_text, deadline, actual), None
        if Field.DONE not in self._columns:
            if not same:
                self._reminders.append(DeadlineOfValue(sheet, row, text, _DAY.label, deadline, None))
            return indicator, None
        test = DeadlineTest(sheet, row, text, _DAY.label, deadline, done)
        if is_blank(target) and is_blank(actual) and (is_day or not type_text):
            return test, None
        # A day that stands twice is one test, which may be met in either column.
        if same and (done is None or done == actual):
            return indicator, None
        return (test, None) if same and is_blank(actual) else (ValueTest(*indicator), test)

    def _day(self, entry: Entry) -> object:
        """The day that a target is; None if it is none."""
        try:
            return read_target(_DAY, entry, self._year).value
        except Unreadable:
            return None


def _is_not_assessable(entry: Entry) -> bool:
    try:
        return not_assessable_reason(entry) is not None
    except Unreadable:
        return True
