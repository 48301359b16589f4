"""Which objective a row starts or continues, by its first five texts; what a blank one of them stands for.

Source: design of the workbook, section "The familiar format, loosely". A plan may fill sector, manager, sigla and
service row by row, or on the first row of a group alone: a blank then holds what stands above, and is no gap.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from pdo_xl.domain.plan import Field, Objective, Place
from pdo_xl.domain.values.text import identity
from pdo_xl.sheet.blocks import Grid
from pdo_xl.sheet.columns.locate import Layout
from pdo_xl.sheet.reading.builder import Builder
from pdo_xl.sheet.reading.merged import MergedValues
from pdo_xl.sheet.reading.repeats import IDENTITY

_GROUP = IDENTITY[:-1]
_FEWEST = 2
"""So many blanks show that a column is filled by groups, even where the others are filled row by row."""


class _FromAbove(NamedTuple):
    """An objective with blank texts that those above may stand for; whether it repeats any of the others."""

    objective: Objective
    blank: tuple[Field, ...]
    repeats: bool


class Objectives:
    """Starts the objectives of one sheet; `current` is the one that the next row may continue."""

    def __init__(self, grid: Grid, layout: Layout, builder: Builder) -> None:
        self.current: Objective | None = None
        self._grid, self._layout, self._builder = grid, layout, builder
        self._first = len(builder.objectives)
        self._merged: MergedValues | None = None
        self._from_above: list[_FromAbove] = []
        self._incomplete: list[tuple[Place, tuple[Field, ...]]] = []

    def start(self, number: int, own: tuple[str, ...], head: Callable[[], tuple[str, ...]]) -> None:
        """Begin an objective, or continue one where a merged area fills the row's first columns.

        `head` tells what a band above the row names, in the order of the columns.
        """
        if "" not in own:
            objectives = self._builder.objectives
            sector, manager, unit, service, text = own
            of = len(objectives) + 1
            self.current = Objective(of, self._grid.name, number, sector, manager, unit, service, text)
            objectives.append(self.current)
            return
        # A merged text of an objective holds for its first row alone: the rows under it continue it.
        filled = (*[text or self._shown(number, name) for name, text in zip(IDENTITY, own, strict=True)],)
        if not own[-1]:
            if filled[-1] and self._is_of_current(filled[0]):
                return
            filled = (*filled[:-1], filled[-1] if own[0] else "")
        filled = (*[typed or above or text for typed, above, text in zip(own, head(), filled, strict=True)],)
        blank = tuple(
            name for name, text in zip(IDENTITY, filled, strict=True) if not text and name not in self._layout.absent
        )
        # Only a sector or a text of its own starts an objective; any other part belongs to the one above.
        if not own[0] and not own[-1]:
            self._note_incomplete(number, blank)
            return
        above = self.current
        self.current = self._objective(number, filled)
        if blank and above is not None and self._may_hold(above, filled, blank):
            repeats = any(text and text == str(getattr(above, name)) for name, text in zip(_NAMES, own, strict=False))
            for name in blank:
                setattr(self.current, _NAMES[_GROUP.index(name)], getattr(above, _NAMES[_GROUP.index(name)]))
            self._from_above.append(_FromAbove(self.current, blank, repeats))
        else:
            self._note_incomplete(number, blank)
        self._builder.objectives.append(self.current)

    def settle(self) -> None:
        """At the end of the sheet: tell the blanks that hold what stands above from those that are gaps."""
        blanks = Counter(name for row in self._from_above for name in row.blank)
        repeats = self._repeats() if blanks else {}
        for objective, blank, repeating in self._from_above:
            # The first of a row's blanks tells how the row is filled.
            first = blank[0]
            if blanks[first] > repeats[first] and (blanks[first] >= _FEWEST or not repeating):
                continue
            for name in blank:
                if name in (Field.UNIT, Field.SERVICE):
                    setattr(objective, _NAMES[_GROUP.index(name)], "")
            self._note_incomplete(objective.row, blank)
        self._builder.incomplete += sorted(self._incomplete, key=lambda entry: entry[0].row)

    def _repeats(self) -> Counter[Field]:
        """How often each column has the text of the objective above again, written out."""
        blank = {(row.objective.number, name) for row in self._from_above for name in row.blank}
        return Counter(
            field
            for above, objective in pairwise(self._builder.objectives[self._first :])
            for field, name in zip(_GROUP, _NAMES, strict=True)
            if (objective.number, field) not in blank and getattr(above, name) == getattr(objective, name) != ""
        )

    def _objective(self, number: int, filled: tuple[str, ...]) -> Objective:
        sector, manager, unit, service, text = filled
        if not sector and self.current is not None:
            sector, manager = self.current.sector, manager or self.current.manager
        return Objective(
            len(self._builder.objectives) + 1, self._grid.name, number, sector, manager, unit, service, text
        )

    def _may_hold(self, above: Objective, filled: tuple[str, ...], blank: Sequence[Field]) -> bool:
        """Whether each blank may stand for the text above: as long as nothing before it in the row is another's."""
        if Field.OBJECTIVE in blank:
            return False
        same = True
        for field, name, text in zip(_GROUP, _NAMES, filled, strict=False):
            before = getattr(above, name)
            if field in blank and not (same and before):
                return False
            same = same and (not text or identity(text) == identity(before))
        return True

    def _note_incomplete(self, number: int, blank: tuple[Field, ...]) -> None:
        if blank:
            self._incomplete.append((Place(self._grid.name, number, blank[0]), blank))

    def _is_of_current(self, sector: str) -> bool:
        """Whether a row under a merged objective, of this sector, continues the objective above."""
        return self.current is not None and (not sector or identity(sector) == identity(self.current.sector))

    def _shown(self, row: int, name: Field) -> str:
        """What a blank cell of the first columns shows: a merged area's text, or what holds for the whole sheet."""
        if name in self._layout.absent:
            return self._layout.absent[name]
        if self._merged is None:
            self._merged = MergedValues(self._grid)
        return self._builder.text(self._merged.get((row, self._layout.columns[name])))


_NAMES = ("sector", "manager", "unit", "service")
"""The attributes of an objective for the columns of a group."""
