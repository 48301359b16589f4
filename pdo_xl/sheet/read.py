"""Blocks of cells in, a plan out.

Source: design of the workbook, section "The familiar format, loosely"; design of the scoring, section 6.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from pdo_xl.domain.entry import EarlyDate, Entry, Percent
from pdo_xl.domain.errors import NoPlan, UnknownType
from pdo_xl.domain.kinds import kind_of, percentage, promptness
from pdo_xl.domain.plan import Field, Indicator, Objective, Place, Plan, WeightCell
from pdo_xl.domain.rules.pdo101_no_plan import no_plan
from pdo_xl.domain.text import one_line
from pdo_xl.sheet.blocks import Grid, Host
from pdo_xl.sheet.names import Computed
from pdo_xl.sheet.locate import Layout, header_layout, plan_candidates

_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_IDENTITY = (Field.SECTOR, Field.MANAGER, Field.UNIT, Field.SERVICE, Field.OBJECTIVE)
_ENTRIES = (Field.TARGET, Field.ACTUAL, Field.WEIGHT)
_BEGINNING_OF_TIME = datetime(1900, 3, 1)


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


def read_plan(host: Host) -> ReadPlan:
    """Read the plan of a workbook, from one sheet or from one sheet per sector.

    Raises: NoPlan (PDO101) if there is none, or a column is missing.
    """
    builder = _Builder()
    incomplete_header: NoPlan | None = None
    sheets = []
    for grid in plan_candidates(host.grids()):
        try:
            sheet = _SheetReader(grid, builder).read()
        except NoPlan as error:
            incomplete_header = incomplete_header or error
            continue
        if sheet is not None:
            sheets.append(sheet)
    if not sheets:
        raise incomplete_header or no_plan(host.name)
    return ReadPlan(builder.plan(), tuple(sheets))


@dataclass
class _Builder:
    """The plan as it grows, row after row, sheet after sheet."""

    title: str = ""
    objectives: list[Objective] = field(default_factory=list)
    incomplete: list[tuple[Place, tuple[Field, ...]]] = field(default_factory=list)
    orphans: list[Place] = field(default_factory=list)
    repeated: list[Place] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)

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

    def __init__(self, grid: Grid, builder: _Builder) -> None:
        self.grid = grid
        self.builder = builder
        self.current: Objective | None = None
        self.rows: list[int] = []
        self.doubtful: set[tuple[int, int]] = set()
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
        last_row = self._read_rows(layout, rows, title, [one_line(cell) for cell in cells])
        self._apply_details(layout, self.builder.objectives[first_objective:])
        return SheetPlan(layout, tuple(self.rows), last_row, self.before)

    def _read_rows(
        self, layout: Layout, rows: Iterator[tuple[int, Sequence[object]]], title: str, header: Sequence[str]
    ) -> int:
        columns = [layout.columns[name] - 1 for name in Field if name in layout.columns]
        width = max(columns) + 1
        sector, manager, unit, service, objective = (layout.columns[name] - 1 for name in _IDENTITY)
        target_column, actual_column, weight_column = (layout.columns[name] - 1 for name in _ENTRIES)
        text_column, type_column = layout.columns[Field.INDICATOR] - 1, layout.columns[Field.TYPE] - 1
        header_sector = header[sector]
        computed = [layout.computed[name] - 1 for name in Computed if name in layout.computed][: len(Computed) - 1]
        name, builder, text = self.grid.name, self.builder, self.builder.text
        last_row = layout.header_row
        for number, cells in rows:
            if len(cells) < width:
                cells = [*cells, *[None] * (width - len(cells))]
            own = (
                text(cells[sector]),
                text(cells[manager]),
                text(cells[unit]),
                text(cells[service]),
                text(cells[objective]),
            )
            continues = not any(own)
            if continues and _all_blank(cells, columns):
                continue
            if self._is_repeated(cells, columns, header, header_sector, sector, title):
                builder.repeated.append(Place(name, number, Field.SECTOR))
                continue
            last_row = number
            if continues:
                self._continue(number)
            else:
                self._start(number, layout, own)
            if self.current is None:
                continue
            weight = entry_of(cells[weight_column])
            if weight is not None:
                self.current.weights.append(WeightCell(number, weight))
                if isinstance(weight, float) and 0 < weight <= 1:
                    self.doubtful.add((number, weight_column + 1))
            indicator = Indicator(
                name,
                number,
                one_line(cells[text_column]),
                text(cells[type_column]),
                entry_of(cells[target_column]),
                entry_of(cells[actual_column]),
            )
            if continues and not (indicator.text or indicator.type_text or indicator.target or indicator.actual):
                continue
            self._note_doubts(indicator, target_column + 1, actual_column + 1)
            self.current.indicators.append(indicator)
            self.rows.append(number)
            before = tuple([cells[column] if column < len(cells) else None for column in computed])
            if any(cell not in (None, "") for cell in before):
                self.before[number] = tuple([None if cell == "" else cell for cell in before])
        return last_row

    def _is_repeated(
        self,
        cells: Sequence[object],
        columns: Sequence[int],
        header: Sequence[str],
        header_sector: str,
        sector: int,
        title: str,
    ) -> bool:
        first = cells[sector]
        if not isinstance(first, str) or not first:
            first = next((cell for cell in cells if isinstance(cell, str) and cell), None)
            return bool(title) and first is not None and one_line(first) == title
        if one_line(first) == header_sector:
            return all(one_line(cells[column]) == header[column] for column in columns)
        return bool(title) and first[:8] == title[:8] and one_line(first) == title

    def _continue(self, number: int) -> None:
        if self.current is None:
            self.builder.orphans.append(Place(self.grid.name, number, Field.SECTOR))

    def _start(self, number: int, layout: Layout, own: tuple[str, ...]) -> None:
        """Begin an objective, or continue one where a merged area fills the row's first columns."""
        filled = own
        if "" in own:
            filled = tuple(
                text or self.builder.text(self._merged_value(number, layout.columns[name]))
                for name, text in zip(_IDENTITY[:-1], own, strict=False)
            ) + (own[-1],)
            blank = tuple(name for name, text in zip(_IDENTITY, filled, strict=True) if not text)
            if blank:
                self.builder.incomplete.append((Place(self.grid.name, number, blank[0]), blank))
            # Only a row with a sector or a text of its own starts an objective; any other part belongs to the one above.
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
            self.merged = _merged_values(self.grid)
        return self.merged.get((row, column))

    def _note_doubts(self, indicator: Indicator, target_column: int, actual_column: int) -> None:
        """Remember the cells whose value alone does not tell what they show: details are costly to read."""
        target, actual = indicator.target, indicator.actual
        if isinstance(target, EarlyDate):
            self.doubtful.add((indicator.row, target_column))
        if isinstance(actual, EarlyDate):
            self.doubtful.add((indicator.row, actual_column))
        if not isinstance(target, float) and not isinstance(actual, float):
            return
        try:
            kind = kind_of(indicator.type_text)
        except UnknownType:
            return
        if kind is percentage:
            if isinstance(target, float) and target > 1:
                self.doubtful.add((indicator.row, target_column))
            if isinstance(actual, float) and actual > 1:
                self.doubtful.add((indicator.row, actual_column))
        elif kind is promptness and isinstance(actual, float):
            self.doubtful.add((indicator.row, actual_column))

    def _apply_details(self, layout: Layout, objectives: Sequence[Objective]) -> None:
        columns = {name: layout.columns[name] for name in _ENTRIES}
        details = self.grid.details(self.doubtful, frozenset(columns.values()))
        if not details:
            return
        for objective in objectives:
            objective.indicators[:] = [
                indicator._replace(
                    target=details.get((indicator.row, columns[Field.TARGET]), indicator.target),
                    actual=details.get((indicator.row, columns[Field.ACTUAL]), indicator.actual),
                )
                for indicator in objective.indicators
            ]
            rows = {indicator.row for indicator in objective.indicators}
            known = {weight.row: weight.entry for weight in objective.weights}
            for row in sorted(rows):
                detail = details.get((row, columns[Field.WEIGHT]))
                if detail is not None:
                    known[row] = detail
            objective.weights[:] = [WeightCell(row, entry) for row, entry in sorted(known.items())]


def _merged_values(grid: Grid) -> dict[tuple[int, int], object]:
    """The value that each cell under a vertical merge shows: the one of the merge's first cell."""
    tall = [merge for merge in grid.merges() if merge.last_row > merge.first_row]
    firsts = {(merge.first_row, merge.first_column) for merge in tall}
    wanted = {row for row, _ in firsts}
    values = {
        (row, column): cells[column - 1]
        for row, cells in enumerate(grid.rows(), start=1)
        if row in wanted
        for column in range(1, len(cells) + 1)
        if (row, column) in firsts
    }
    return {
        (row, column): values.get((merge.first_row, merge.first_column))
        for merge in tall
        for row in range(merge.first_row + 1, merge.last_row + 1)
        for column in range(merge.first_column, merge.last_column + 1)
    }


def _all_blank(cells: Sequence[object], columns: Sequence[int]) -> bool:
    return all(cells[column] is None or not one_line(cells[column]) for column in columns)


def entry_of(cell: object) -> Entry:
    """A cell as the domain sees it; a time of day alone has no meaning in a plan and stays a text."""
    if cell is None or cell == "":
        return None
    if isinstance(cell, str):
        return cell if cell.strip() else None
    if isinstance(cell, bool | float | Percent | EarlyDate):
        return cell
    if isinstance(cell, int):
        return float(cell)
    if isinstance(cell, datetime):
        return _day(cell.date())
    if isinstance(cell, date):
        return _day(cell)
    if isinstance(cell, time) and cell == time(0):
        return EarlyDate(0)
    if isinstance(cell, time | timedelta):
        return str(cell)
    return cell if isinstance(cell, tuple) else str(cell)  # type: ignore[return-value]


def _day(day: date) -> date | EarlyDate:
    if day >= _BEGINNING_OF_TIME.date():
        return day
    return EarlyDate((day - date(1899, 12, 31)).days)

