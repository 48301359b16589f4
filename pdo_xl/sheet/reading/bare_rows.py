"""Rows with neither a type nor a target, among the rows of the plan or below them: sums, bands, signatures, notes.

Source: design of other bodies' plans, section 2. What such a row is, often only the next one tells.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pdo_xl.domain.errors import Unreadable
from pdo_xl.domain.kinds import is_kind, told_by_value
from pdo_xl.domain.plan import Objective
from pdo_xl.domain.scoring.assess import read_target
from pdo_xl.domain.scoring.weight import exclusion_reason
from pdo_xl.domain.values.entry import is_blank
from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.domain.values.text import fold, identity, one_line
from pdo_xl.sheet.blocks import Grid
from pdo_xl.sheet.columns.bands import sector_in_band
from pdo_xl.sheet.entries import entry_of
from pdo_xl.sheet.reading.places import Places, all_blank
from pdo_xl.sheet.reading.sums import Sums, number_in

_TITLE = late_pattern("obiettiv|piano|performance|indicator|allegat|pdo|peg|piao|strategi|operativ|gestion")
_ANY_YEAR = 2000
_FEWEST_ACROSS = 4


class Bare(NamedTuple):
    """Such a row; `after_blank` if a blank one stands above it, below the last row with a value.

    `loose`: it has a text where type and target stand, but none that can be read as one.
    """

    number: int
    cells: Sequence[object]
    own: tuple[str, ...]
    read: Sequence[object]
    after_blank: bool
    loose: bool


def is_loose(cells: Sequence[object], own: tuple[str, ...], places: Places) -> bool | None:
    """Whether a row has texts in place of type and target that are neither; False with none, None with one of them."""
    if places.deadline is not None and _is_target(cells[places.deadline]):
        return None
    type_cell, target = cells[places.type], cells[places.target]
    bare = (type_cell is None or is_blank(entry_of(type_cell))) and (target is None or is_blank(entry_of(target)))
    if bare or _is_written_across(cells, places):
        return False
    # What has a sector and an objective, or a weight, is a row of the plan with something to be put right.
    if (own[0] and own[-1]) or number_in(cells[places.weight]) is not None:
        return None
    return None if is_kind(one_line(type_cell)) or _is_target(target) else True


def _is_written_across(cells: Sequence[object], places: Places) -> bool:
    """Whether one text fills the row, as some programs leave a merged area."""
    texts = [text for place in {*places.before, *places.measures} if (text := one_line(cells[place]))]
    return len(texts) > _FEWEST_ACROSS and len(set(texts)) == 1


def _is_target(cell: object) -> bool:
    entry = entry_of(cell)
    if not isinstance(entry, str):
        return entry is not None
    for kind in told_by_value():
        try:
            read_target(kind, entry, _ANY_YEAR)
        except Unreadable:
            continue
        return True
    return False


class BareRows:
    """Holds such rows of one sheet until the next row with a value, or the end, tells what they are."""

    def __init__(self, grid: Grid, places: Places, objectives: list[Objective]) -> None:
        self.after_blank = False
        self._grid = grid
        self._places = places
        self._objectives, self._first = objectives, len(objectives)
        self.held: list[Bare] = []
        self._wide: set[tuple[int, int]] | None = None
        self._sums = Sums(len(objectives))

    @property
    def current(self) -> Objective | None:
        """The objective that the next row may continue."""
        return self._objectives[-1] if len(self._objectives) > self._first else None

    def begin_anew(self, row: Sequence[object]) -> None:
        """A sum that says it is one."""
        self._sums.begin_anew(number_in(row[self._places.weight]), self._objectives)

    def note_blank(self) -> None:
        """A blank row: what stands below it may be outside the plan."""
        self.after_blank = True

    def hold(self, row: Bare) -> None:
        """Hold one row."""
        self.held.append(row)

    def end_of_block(self) -> list[int]:
        """The numbers of the rows below a blank one, above a header that stands again: they are none of the plan's."""
        below = [row.number for row in self.held if row.after_blank]
        self.held = [row for row in self.held if not row.after_blank]
        return below

    def settle(self, following: tuple[str, ...] | None) -> Iterator[tuple[Bare, bool]]:
        """Each row that was held, and whether it is the plan's; `following` are the next row's first texts."""
        held, self.held = self.held, []
        followed = [*[row.own for row in held[1:]], following]
        for row, then in zip(held, followed, strict=False):
            outside = row.after_blank and (following is None or self._says_nothing(row))
            yield row, not (outside or self._is_none(row, then))

    def _says_nothing(self, row: Bare) -> bool:
        """Whether a row has neither an objective nor anything of an indicator."""
        return not row.own[-1] and all_blank(row.cells, self._places.measures)

    def head_of(self, row: Bare) -> tuple[str, ...]:
        """The first five texts that hold for the rows below: what a band names, or all that a heading has."""
        texts = self._texts(row)
        if len(texts) > 1:
            return (*row.own[:-1], "") if row.own[0] else ()
        place, text = texts[0] if texts else (-1, "")
        # In the column of sectors a text alone is one, unless it is a title.
        sector = sector_in_band(text) or (
            text if place == self._places.sector and not _TITLE.search(fold(text)) else ""
        )
        return (sector, *[""] * (len(row.own) - 1)) if sector else ()

    def _texts(self, row: Bare) -> list[tuple[int, str]]:
        """The filled cells of a row by place, those of a merged area or written across once."""
        places = dict.fromkeys((*self._places.before, *self._places.measures))
        filled = [(place, text) for place in places if (text := one_line(row.cells[place]))]
        return filled[:1] if len({text for _, text in filled}) == 1 else filled

    def _is_none(self, row: Bare, following: tuple[str, ...] | None) -> bool:
        """Whether a row is a sum or a band."""
        if row.loose:
            return False
        filled = self._texts(row)
        if len(filled) == 1 and number_in(filled[0][1]) is None:
            return self._is_band(row, *filled[0], following)
        return self._is_heading(row, following) or self._is_sum(row, following)

    def _is_heading(self, row: Bare, following: tuple[str, ...] | None) -> bool:
        """Whether a row has nothing but the texts that the objectives below it, without a sector, have in common."""
        alone = bool(row.own[0]) and self._says_nothing(row)
        return alone and following is not None and following[-1] != "" and not following[0]

    def _is_band(self, row: Bare, place: int, text: str, following: tuple[str, ...] | None) -> bool:
        places = self._places
        if place == places.weight:
            # A text that is no weight under one that is: a title, not a second weight.
            excluded = exclusion_reason(text) is not None
            return not excluded and self.current is not None and bool(self.current.weights)
        if place not in (places.objective, *places.described) or _is_written_across(row.cells, places):
            return True
        if sector_in_band(text) or self._is_wide(row.number, place + 1):
            return True
        # An objective on a row of its own has its indicators below; what none continues is a heading.
        return place == places.objective and (following is None or following[-1] != "")

    def _is_wide(self, row: int, column: int) -> bool:
        if self._wide is None:
            self._wide = {
                (merge.first_row, merge.first_column)
                for merge in self._grid.merges()
                if merge.last_column > merge.first_column
            }
        return (row, column) in self._wide

    def _is_sum(self, row: Bare, following: tuple[str, ...] | None) -> bool:
        places, cells = self._places, row.cells
        named = [text for text in row.own if text]
        current = self.current
        text = one_line(cells[places.text])
        # Under the indicators an Excel table's row of totals may count them.
        if current is None or (text and number_in(text) is None):
            return False
        # Beside a sum the sector that it is of may stand, and nothing else.
        if named and (len(named) > 1 or identity(named[0]) != identity(current.sector)):
            return False
        another = following is None or (following[0] != "" and identity(following[0]) != identity(current.sector))
        weight = number_in(cells[places.weight])
        actuals = [number for place in places.actuals if (number := number_in(cells[place])) is not None]
        if not self._sums.has(weight, actuals, self._objectives, ends=another or row.after_blank):
            return False
        self._sums.begin_anew(weight, self._objectives)
        return True
