"""What the cells under a header say of its columns: a sample of the first rows, taken only if somebody asks."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain, islice
from math import fsum, isclose
from typing import NamedTuple

from pdo_xl.domain.errors import Unreadable
from pdo_xl.domain.kinds import KINDS, by_day, kind_of, told_by_value
from pdo_xl.domain.kinds.inferred import unit_kinds
from pdo_xl.domain.kinds.kind import Kind
from pdo_xl.domain.plan import Field
from pdo_xl.domain.scoring.weight import Weight, exclusion_reason, points_of
from pdo_xl.domain.values.entry import Entry
from pdo_xl.domain.values.shown import shown
from pdo_xl.domain.values.text import fold, plain
from pdo_xl.domain.values.unreported import not_assessable_reason
from pdo_xl.sheet.entries import entry_of

SAMPLE_ROWS = 300
_FEWEST_TO_REPEAT = 2
_FEWEST_TO_ADD = 2
_CLOSE = 1e-4
_LONGEST = 300
"""Characters of a text that is looked at: a longer one is no value."""
_ANY_YEAR = 2000
"""For a day and month alone, where the plan's year is not known: whether it can be read is all that matters."""


Details = Callable[[Collection[tuple[int, int]], Collection[int]], Mapping[tuple[int, int], Entry]]
"""A sheet's way to tell of cells what their values alone do not."""

_SHOWN_ROWS = 12
"""Enough for the first different cells of nearly every column."""


class Share(NamedTuple):
    """How many of a column's filled cells can be read as what the column would be."""

    read: int
    filled: int

    @property
    def too_few(self) -> bool:
        """Whether under a third can be read."""
        return self.read * 3 < self.filled


class Evidence:
    """The rows under a header: the first of them to be looked at, and all of them still to be read.

    What repeats a row of the `header` is not looked at. `details` tells what a number's format makes of it, as the
    sheet's own does: asked once, for the few cells that are shown to a person.
    """

    def __init__(
        self,
        rows: Iterable[tuple[int, Sequence[object]]] = (),
        year: int | None = None,
        header: Iterable[Sequence[object]] = (),
        details: Details | None = None,
    ) -> None:
        self._rows = iter(rows)
        self._year = year or _ANY_YEAR
        self._header = header
        self._details = details

    @cached_property
    def _first(self) -> list[tuple[int, Sequence[object]]]:
        return list(islice(self._rows, SAMPLE_ROWS))

    @cached_property
    def _sample(self) -> list[tuple[int, Sequence[object]]]:
        headers = [[fold(cell) if isinstance(cell, str) else "" for cell in cells] for cells in self._header]
        return [row for row in self._first if not any(_repeats(row[1], header) for header in headers)]

    def rest(self) -> Iterator[tuple[int, Sequence[object]]]:
        """Every row under the header, whether it was looked at or not."""
        return chain(self._first, self._rows) if "_first" in self.__dict__ else self._rows

    def share(self, field: Field, column: int, type_column: int | None = None) -> Share:
        """How many cells of a column can be read as a field's values, by the types of `type_column` if it is known."""
        read = filled = 0
        for _, cells in self._sample:
            entry = _entry(cells, column)
            if entry is None:
                continue
            filled += 1
            kinds = _kinds(_entry(cells, type_column)) if type_column is not None else told_by_value()
            read += _is_readable(field, entry, kinds, self._year)
        return Share(read, filled)

    def share_of_units(self, column: int) -> Share:
        """How many cells of a column are units of measure that say something of the type of their values."""
        entries = [entry for _, cells in self._sample if (entry := _entry(cells, column)) is not None]
        return Share(sum(isinstance(entry, str) and bool(unit_kinds(entry)) for entry in entries), len(entries))

    def adds_up(self, column: int) -> bool:
        """Whether a column's numbers add up to hundreds, or to ones, as the weights of some sectors do."""
        entries = [entry for _, cells in self._sample if (entry := _entry(cells, column)) is not None]
        numbers = [number for entry in entries if (number := points_of(entry)) is not None]
        if len(numbers) < max(_FEWEST_TO_ADD, len(entries)):
            return False
        whole, total = (1.0 if max(numbers) <= 1 else 100.0), fsum(numbers)
        sectors = round(total / whole)
        return 0 < sectors < len(numbers) and isclose(total, whole * sectors, rel_tol=_CLOSE)

    def filled(self, column: int) -> bool:
        """Whether a column has any filled cell."""
        return any(_entry(cells, column) is not None for _, cells in self._sample)

    def rows_of(self, columns: Sequence[int]) -> Iterator[tuple[int, tuple[str, ...]]]:
        """The first rows' numbers, and what some columns say in each, to be compared."""
        for row, cells in self._sample:
            entries = (_entry(cells, column) for column in columns)
            yield row, tuple(plain(entry) if isinstance(entry, str) else shown(entry) for entry in entries)

    def texts(self, column: int) -> list[str]:
        """The filled cells of a column, as texts to be compared; numbers are none."""
        entries = (_entry(cells, column) for _, cells in self._sample)
        return [fold(entry) for entry in entries if isinstance(entry, str) and fold(entry).strip("0123456789")]

    def example(self, column: int) -> str:
        """The first filled cell of a column, as it stands."""
        return next(self.examples(column, 1), "")

    def examples(self, column: int, most: int) -> Iterator[str]:
        """The first filled cells of a column that differ, as they stand."""
        entries = ((row, _entry(cells, column)) for row, cells in self._sample)
        texts = (shown(self._formatted.get((row, column), entry)) for row, entry in entries if entry is not None)
        return islice(dict.fromkeys(texts), most)

    @cached_property
    def _formatted(self) -> Mapping[tuple[int, int], Entry]:
        """The numbers of the first rows that a format shows as something else."""
        if self._details is None:
            return {}
        numbers = {
            (row, column)
            for row, cells in self._sample[:_SHOWN_ROWS]
            for column, cell in enumerate(cells, start=1)
            if isinstance(cell, int | float)
        }
        return self._details(numbers, frozenset())

    @property
    def is_empty(self) -> bool:
        """Whether there is no row with a filled cell."""
        return not any(entry_of(cell) is not None for _, cells in self._sample for cell in cells)


def _repeats(cells: Sequence[object], header: Sequence[str]) -> bool:
    """Whether a row has nothing but texts of a header, each in its column; the header may have more by now."""
    filled = [(place, cell) for place, cell in enumerate(cells) if cell is not None and cell != ""]
    if len(filled) < _FEWEST_TO_REPEAT or len(filled) > len(header):
        return False
    return all(isinstance(cell, str) and place < len(header) and fold(cell) == header[place] for place, cell in filled)


def _entry(cells: Sequence[object], column: int) -> Entry:
    return entry_of(cells[column - 1]) if column <= len(cells) else None


def _kinds(type_cell: Entry) -> Iterable[Kind]:
    try:
        return (kind_of(type_cell),) if isinstance(type_cell, str) else told_by_value()
    except Unreadable:
        return told_by_value()


def _is_readable(field: Field, entry: Entry, kinds: Iterable[Kind], year: int) -> bool:
    if isinstance(entry, str) and len(entry) > _LONGEST:
        return False
    if field in (Field.TARGET, Field.ACTUAL):
        return any(_reads(field, kind, entry, year) for kind in kinds)
    if field in (Field.DEADLINE, Field.DONE):
        value = Field.TARGET if field is Field.DEADLINE else Field.ACTUAL
        return any(_reads(value, kind, entry, year) for kind in by_day())
    if field in (Field.NUMERATOR, Field.DENOMINATOR):
        return any(_reads(Field.ACTUAL, kind, entry, year) for kind in KINDS.values() if kind.unit_in_text)
    try:
        if field is Field.TYPE:
            kind_of(entry if isinstance(entry, str) else "")
        elif exclusion_reason(entry) is None:
            Weight.read(entry)
    except Unreadable:
        return False
    return True


def _reads(field: Field, kind: Kind, entry: Entry, year: int) -> bool:
    try:
        if field is Field.TARGET:
            kind.read_target(entry, year)
        elif not_assessable_reason(entry) is None:
            kind.read_actual(entry, year)
    except Unreadable as error:
        # "NV" without a reason is an actual value all the same.
        return error.code == "PDO308"
    return True
