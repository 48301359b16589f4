"""Blocks of cells in, a plan out.

Source: design of the workbook, section "The familiar format, loosely"; design of the scoring, section 6.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter

from pdo_xl.domain.errors import NoPlan
from pdo_xl.domain.plan import Field, Indicator, Objective, Place, Plan, WeightCell
from pdo_xl.domain.rules.pdo101_no_plan import no_plan
from pdo_xl.domain.text import one_line
from pdo_xl.sheet.blocks import Grid, Host
from pdo_xl.sheet.doubts import ENTRY_FIELDS, SURE, Doubts
from pdo_xl.sheet.entries import entry_of
from pdo_xl.sheet.locate import Layout, header_layout, plan_candidates
from pdo_xl.sheet.merged import merged_values
from pdo_xl.sheet.names import Computed
from pdo_xl.sheet.repeats import IDENTITY, Repeats

_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")


@dataclass(frozen=True)
class SheetPlan:
    """What one sheet gave: where its columns are, the rows of its indicators, its last filled row.

    `computed_before`: the computed columns as they were, without the findings, of the rows where any is filled.
    """

    layout: Layout
    rows: tuple[int, ...]
    last_row: int
    computed_before: Mapping[int, tuple[object, ...]]


@dataclass(frozen=True)
class ReadPlan:
    """A plan and the sheets it was read from."""

    plan: Plan
    sheets: tuple[SheetPlan, ...]


def read_plan(host: Host, *, to_be_written: bool = True) -> ReadPlan:
    """Read the plan of a workbook, from one sheet or from one sheet per sector.

    Only a workbook `to_be_written` has its computed columns remembered as they are.

    Raises: NoPlan (PDO101) if there is none, or a column is missing.
    """
    builder = _Builder()
    sheets: list[SheetPlan] = []
    lacking: NoPlan | None = None
    for grid in plan_candidates(host.grids()):
        try:
            sheet = _SheetReader(grid, builder, to_be_written).read()
        except NoPlan as error:
            lacking = lacking or error
        else:
            sheets += [sheet] if sheet is not None else []
    # Beside one whole plan, a sheet that lacks columns is an extract of it. Among one sheet per sector it is a sector,
    # which nobody would miss if it were left out in silence.
    if not sheets or (lacking is not None and len(sheets) > 1):
        raise lacking or no_plan(host.name)
    return ReadPlan(builder.plan(), tuple(sheets))


@dataclass
class _Builder:
    """The plan as it grows, row after row, sheet after sheet."""

    title: str = ""
    objectives: list[Objective] = field(default_factory=list)
    incomplete: list[tuple[Place, tuple[Field, ...]]] = field(default_factory=list)
    orphans: list[Place] = field(default_factory=list)
    repeated: list[Place] = field(default_factory=list)
    texts: dict[object, str] = field(default_factory=lambda: {None: "", "": ""})

    def text(self, cell: object) -> str:
        """A cell's text, one copy of each: a plan repeats its sectors, services and types on every row."""
        if not isinstance(cell, str):
            return one_line(cell)
        known = self.texts.get(cell)
        if known is None:
            known = self.texts[cell] = one_line(cell)
        return known

    def plan(self) -> Plan:
        found = _YEAR.search(self.title)
        return Plan(
            tuple(self.objectives),
            self.title,
            int(found[1]) if found else None,
            tuple(self.incomplete),
            tuple(self.orphans),
            tuple(self.repeated),
        )


class _SheetReader:
    """Reads one sheet from top to bottom."""

    def __init__(self, grid: Grid, builder: _Builder, to_be_written: bool) -> None:
        self.grid = grid
        self.to_be_written = to_be_written
        self.builder = builder
        self.current: Objective | None = None
        self.rows: list[int] = []
        self.before: dict[int, tuple[object, ...]] = {}
        self.merged: dict[tuple[int, int], object] | None = None

    def read(self) -> SheetPlan | None:
        """Read the sheet into the builder; None if it has no header row."""
        rows = enumerate(self.grid.rows(), start=1)
        above: list[str] = []
        for number, cells in rows:
            layout = header_layout(self.grid.name, number, cells)
            if layout is not None:
                break
            above.extend(one_line(cell) for cell in cells if isinstance(cell, str) and cell.strip())
        else:
            return None
        title = next((text for text in above if _YEAR.search(text)), above[0] if above else "")
        self.builder.title = self.builder.title or title
        first_objective = len(self.builder.objectives)
        doubts = Doubts(layout.columns)
        last_row = self._read_rows(layout, rows, Repeats(layout, cells, above), doubts)
        doubts.settle(self.grid, self.builder.objectives[first_objective:])
        return SheetPlan(layout, tuple(self.rows), last_row, self.before)

    def _read_rows(
        self, layout: Layout, rows: Iterator[tuple[int, Sequence[object]]], repeats: Repeats, doubts: Doubts
    ) -> int:
        columns = [column - 1 for column in layout.columns.values()]
        width = max(columns) + 1
        sector, manager, unit, service, objective = (layout.columns[name] - 1 for name in IDENTITY)
        service_of = itemgetter(sector, manager, unit, service)
        services: dict[tuple[object, ...], tuple[str, ...]] = {}
        target_column, actual_column, weight_column = (layout.columns[name] - 1 for name in ENTRY_FIELDS)
        text_column, type_column = layout.columns[Field.INDICATOR] - 1, layout.columns[Field.TYPE] - 1
        measures = (text_column, type_column, target_column, actual_column, weight_column)
        computed = (
            [layout.computed.get(name, 0) - 1 for name in Computed][:-1]
            if layout.computed and self.to_be_written
            else []
        )
        name, builder, text, known_texts = self.grid.name, self.builder, self.builder.text, self.builder.texts
        last_row = layout.header_row
        for number, read in rows:
            cells = read if len(read) >= width else [*read, *[None] * (width - len(read))]
            # A few rows in a hundred begin a new service: the four texts before the objective are read once for all.
            raw = service_of(cells)
            known = services.get(raw) or services.setdefault(raw, tuple(map(text, raw)))
            own = (*known, one_line(cells[objective]))
            continues = not any(own)
            if continues and _all_blank(cells, measures):
                continue
            if not continues and repeats.may_be_one(own) and repeats.is_one(cells):
                builder.repeated.append(Place(name, number, Field.SECTOR))
                continue
            last_row = number
            if continues:
                self._continue(number)
            else:
                self._start(number, layout, own)
            if self.current is None:
                continue
            typed = cells[weight_column]
            weight = typed if isinstance(typed, float) else entry_of(typed)
            if weight is not None:
                self.current.weights.append(WeightCell(number, weight))
                if not isinstance(weight, float) or weight <= 1:
                    doubts.note_weight(number, weight)
            type_text = cells[type_column]
            actual = cells[actual_column]
            indicator = Indicator(
                name,
                number,
                one_line(cells[text_column]),
                known_texts.get(type_text) or text(type_text),
                entry_of(cells[target_column]),
                None if actual == "" else entry_of(actual),
            )
            if continues and not any(indicator[2:4]) and indicator.target is None and indicator.actual is None:
                continue
            if not (isinstance(indicator.target, SURE) and isinstance(indicator.actual, SURE)):
                doubts.note(indicator)
            self.current.indicators.append(indicator)
            self.rows.append(number)
            if computed:
                self._remember(number, [cells[column] if 0 <= column < len(cells) else None for column in computed])
        return last_row

    def _remember(self, number: int, before: Sequence[object]) -> None:
        if any(cell not in (None, "") for cell in before):
            self.before[number] = tuple([None if cell == "" else cell for cell in before])

    def _continue(self, number: int) -> None:
        if self.current is None:
            self.builder.orphans.append(Place(self.grid.name, number, Field.SECTOR))

    def _start(self, number: int, layout: Layout, own: tuple[str, ...]) -> None:
        """Begin an objective, or continue one where a merged area fills the row's first columns."""
        filled = own
        if "" in own:
            # A merged text of an objective holds for its first row alone: the rows under it continue it.
            filled = (
                *[
                    text or self.builder.text(self._merged_value(number, layout.columns[name]))
                    for name, text in zip(IDENTITY[:-1], own[:-1], strict=True)
                ],
                own[-1],
            )
            blank = tuple(name for name, text in zip(IDENTITY, filled, strict=True) if not text)
            if blank:
                self.builder.incomplete.append((Place(self.grid.name, number, blank[0]), blank))
            # Only a sector or a text of its own starts an objective; any other part belongs to the one above.
            if not own[0] and not own[-1]:
                return
        sector, manager, unit, service, objective = filled
        if not sector and self.current is not None:
            sector, manager = self.current.sector, manager or self.current.manager
        self.current = Objective(
            len(self.builder.objectives) + 1, self.grid.name, number, sector, manager, unit, service, objective
        )
        self.builder.objectives.append(self.current)

    def _merged_value(self, row: int, column: int) -> object:
        if self.merged is None:
            self.merged = merged_values(self.grid)
        return self.merged.get((row, column))


def _all_blank(cells: Sequence[object], columns: Sequence[int]) -> bool:
    for column in columns:
        cell = cells[column]
        if cell is not None and cell != "" and one_line(cell):
            return False
    return True
