"""What stands beside the ten columns of a plan: who gains, the source, where it started, how it weighs and grows.

Only plans that have such columns come here.
Source: design of other bodies' plans, sections 3 and 4.
"""

from collections.abc import Sequence
from math import isfinite

from pdo_xl.domain.plan import Field, Indicator, Objective
from pdo_xl.domain.values.entry import Entry, FromStart, Percent, is_blank
from pdo_xl.domain.values.shown import shown
from pdo_xl.domain.values.text import italian, one_line, plain
from pdo_xl.domain.values.variations import parse_variation
from pdo_xl.sheet.blocks import Grid
from pdo_xl.sheet.columns.locate import Layout
from pdo_xl.sheet.columns.other_columns import BASELINE_NAME, OF_THE_OBJECTIVE
from pdo_xl.sheet.entries import entry_of
from pdo_xl.sheet.names.plan_columns import OPTIONAL_FIELDS, PAIRED_FIELDS
from pdo_xl.sheet.reading.builder import Builder
from pdo_xl.sheet.reading.doubts import MAY_BE_FORMATTED, Doubts
from pdo_xl.sheet.reading.merged import MergedValues

_FIELDS = OPTIONAL_FIELDS - PAIRED_FIELDS.keys()


class Beside:
    """Collects one sheet's rows while they are read; in the end its texts, and the targets that need their start."""

    def __init__(self, grid: Grid, layout: Layout, doubts: Doubts) -> None:
        self._grid = grid
        self._doubts = doubts
        self._weight = layout.columns.get(Field.INDICATOR_WEIGHT)
        self._texts = sorted(layout.others.items(), key=lambda entry: entry[1])
        self._start = layout.columns.get(Field.BASELINE)
        self._way = layout.columns.get(Field.TREND)
        self._merged: MergedValues | None = None
        self._starts: dict[int, Entry] = {}
        self._ways: dict[int, Entry] = {}
        self._rows: dict[int, dict[str, str]] = {}
        self._parts: dict[tuple[int, int], str] = {}
        """The cells with parts of a whole, which may be shown as percentages, and what their columns are called."""
        self._objective: Objective | None = None
        self._of_objective: dict[str, str] = {}

    @staticmethod
    def of(grid: Grid, layout: Layout, doubts: Doubts) -> "Beside | None":
        """Make one for a sheet that has such columns."""
        return Beside(grid, layout, doubts) if layout.others or not _FIELDS.isdisjoint(layout.columns) else None

    def note(self, number: int, cells: Sequence[object], objective: Objective) -> None:
        """Take a row down; what is said of an objective holds for its other rows."""
        if self._weight is not None and self._weight <= len(cells):
            self._doubts.note_own_weight(number, entry_of(cells[self._weight - 1]))
        if self._way is not None:
            way = entry_of(self._cell(number, cells, self._way))
            if not is_blank(way):
                self._ways[number] = way
        if not self._texts and self._start is None:
            return
        if objective is not self._objective:
            self._objective, self._of_objective = objective, {}
        row = self._rows[number] = {}
        for name, column in self._texts:
            text = self._text(number, name, column, self._cell(number, cells, column))
            if name in OF_THE_OBJECTIVE:
                text = text or self._of_objective.get(name, "")
                self._of_objective[name] = text
            row[name] = text
        if self._start is not None:
            self._starts[number] = entry_of(self._cell(number, cells, self._start))

    def doubtful(self) -> list[tuple[int, int]]:
        """The cells whose value alone does not tell what they show."""
        starts = [(row, self._start or 0) for row, entry in self._starts.items() if isinstance(entry, MAY_BE_FORMATTED)]
        return [*starts, *self._parts]

    def settle(self, builder: Builder, objectives: Sequence[Objective]) -> None:
        """Give the builder the texts; and the targets that are changes their start, now that its format is known."""
        if self._start is not None:
            self._settle_starts(self._start, objectives)
        if self._ways:
            builder.ways[self._grid.name] = self._ways
        for (row, column), name in self._parts.items():
            self._rows[row][name] = shown(self._doubts.details.get((row, column), self._rows[row][name]))
        if self._rows:
            builder.others[self._grid.name] = self._rows

    def _text(self, number: int, name: str, column: int, cell: object) -> str:
        """What a cell shows; a whole number may be that of a chapter, and has no dots between its thousands."""
        if cell is None or isinstance(cell, str):
            return one_line(cell)
        entry = entry_of(cell)
        if not isinstance(entry, float) or not isfinite(entry):
            return shown(entry)
        if entry.is_integer():
            return one_line(entry)
        self._parts[number, column] = name
        return italian(entry)

    def _settle_starts(self, column: int, objectives: Sequence[Objective]) -> None:
        for row, entry in self._starts.items():
            self._starts[row] = self._doubts.details.get((row, column), entry)
            self._rows[row][BASELINE_NAME] = shown(self._starts[row])
        for objective in objectives:
            objective.indicators[:] = map(self._from_start, objective.indicators)

    def _from_start(self, indicator: Indicator) -> Indicator:
        target = indicator.target
        # A spreadsheet makes a percentage of "-10%" as soon as it is typed.
        written = shown(target) if isinstance(target, Percent) and target.fraction < 0 else target
        if not isinstance(written, str) or parse_variation(plain(written)) is None:
            return indicator
        return indicator._replace(target=FromStart.of(written, self._starts.get(indicator.row)))

    def _cell(self, number: int, cells: Sequence[object], column: int) -> object:
        """A cell, or what is shown over it by a merged area."""
        cell = cells[column - 1] if column <= len(cells) else None
        if cell is not None and not (isinstance(cell, str) and is_blank(cell)):
            return cell
        if self._merged is None:
            self._merged = MergedValues(self._grid)
        return self._merged.get((number, column))
