"""All that the sheets of a plan's objectives are made from, gathered once from its workbook.

Source: design of the reports, section 5.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from pdo_xl.domain.plan import Field, Objective
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.scoring.sector_score import SectorResult
from pdo_xl.domain.scoring.summary import sector_names
from pdo_xl.domain.values.entry import Entry
from pdo_xl.domain.values.text import identity, one_line
from pdo_xl.reports.goal_sheets.formats import SheetFormat
from pdo_xl.sheet.blocks import Grid
from pdo_xl.sheet.columns.locate import Layout
from pdo_xl.sheet.entries import entry_of
from pdo_xl.sheet.names.monitoring import Typed
from pdo_xl.sheet.reading.monitoring import read_monitoring
from pdo_xl.sheet.reading.read import ReadPlan
from pdo_xl.sheet.run import Run

UNIT = "unita_di_misura"
"""The name of the column of units, beside the types of value or in their place."""


@dataclass(frozen=True)
class Source:
    """What the sheets are made from.

    `file_format` says how large pages are. `blank`: what has no data is printed all the same, to be filled in by
    hand. `headers` are the office's own words for the columns that are only handed on, by sheet and name; `cells`
    what the columns hold that are read for the sheets alone, by sheet, row and column. `notes` is what people typed
    in `Monitoraggio`, by the objective's number.
    """

    results: Results
    run: Run
    file_format: SheetFormat = SheetFormat.PDF
    blank: bool = False
    without_names: bool = False
    headers: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    layouts: Mapping[str, Layout] = field(default_factory=dict)
    cells: Mapping[str, Mapping[tuple[int, int], Entry]] = field(default_factory=dict)
    notes: Mapping[int, Mapping[Typed, Entry]] = field(default_factory=dict)

    @cached_property
    def sectors(self) -> Mapping[str, SectorResult]:
        """The sectors by the `identity` of their names."""
        return {identity(sector.name): sector for sector in self.results.sectors}

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The name of each sector as its sheets say it, by the spellings of the plan."""
        return sector_names(self.results)

    @cached_property
    def reminders(self) -> Mapping[tuple[str, int], Entry]:
        """The deadlines that nobody is measured by, by sheet and row."""
        return {(test.sheet, test.row): test.target for test in self.results.plan.reminders}

    def sector_of(self, objective: Objective) -> SectorResult:
        """The sector that an objective is of."""
        return self.sectors[identity(objective.sector)]

    def other(self, sheet: str, row: int, name: str) -> str:
        """What a row says in a column that is only handed on; empty where there is none."""
        return self.results.plan.others.get(sheet, {}).get(row, {}).get(name, "")

    def header(self, sheet: str, name: str, usual: str) -> str:
        """What the office calls such a column; its `usual` name where the plan has none."""
        return self.headers.get(sheet, {}).get(name) or usual

    def cell(self, sheet: str, row: int, column: int) -> Entry:
        """What was read of a cell for the sheets alone."""
        return self.cells.get(sheet, {}).get((row, column))

    def dated(self, sheet: str) -> Sequence[tuple[int, date]]:
        """The columns of actual values with a day, the earliest first; none where there is only one column."""
        layout = self.layouts.get(sheet)
        return layout.dated if layout is not None else ()

    def unit_column(self, sheet: str) -> int:
        """The column of types, where it says units of measure instead; 0 for none."""
        layout = self.layouts.get(sheet)
        return layout.columns.get(Field.TYPE, 0) if layout is not None and layout.infers_types else 0


def gather(
    read: ReadPlan,
    results: Results,
    grids: Sequence[Grid],
    run: Run,
    *,
    file_format: SheetFormat = SheetFormat.PDF,
    blank: bool = False,
    without_names: bool = False,
) -> Source:
    """Read from an examined workbook what the sheets say beyond the calculation."""
    by_name = {grid.name: grid for grid in grids}
    headers, cells, layouts = {}, {}, {}
    for sheet in read.sheets:
        layout = layouts[sheet.layout.sheet] = sheet.layout
        columns = {entry.column for entry in layout.dated}
        if layout.infers_types and Field.TYPE in layout.columns:
            columns.add(layout.columns[Field.TYPE])
        if not columns and not layout.others:
            continue
        headers[layout.sheet], cells[layout.sheet] = _read(by_name[layout.sheet], layout, {*sheet.rows}, columns)
    monitoring = read_monitoring(grids)
    typed = monitoring.by_number(results.plan) if monitoring is not None else {}
    notes = {number: row.typed for number, row in typed.items() if row.typed}
    return Source(results, run, file_format, blank, without_names, headers, layouts, cells, notes)


def _read(
    grid: Grid, layout: Layout, rows: set[int], columns: set[int]
) -> tuple[dict[str, str], dict[tuple[int, int], Entry]]:
    """The headers of the columns that are handed on, and the cells of those that are read here."""
    header_rows = range(layout.first_header_row or layout.header_row, layout.header_row + 1)
    parts: dict[str, list[str]] = {name: [] for name in layout.others}
    cells: dict[tuple[int, int], Entry] = {}
    last = max([layout.header_row, *rows])
    for number, read in enumerate(grid.rows(), start=1):
        if number in header_rows:
            for name, column in layout.others.items():
                parts[name] += [text for cell in read[column - 1 : column] if (text := one_line(cell))]
        elif number in rows:
            for column in columns:
                entry = entry_of(read[column - 1]) if column <= len(read) else None
                if entry is not None:
                    cells[number, column] = entry
        if number >= last:
            break
    numbers = {place for place, entry in cells.items() if isinstance(entry, float)}
    if numbers:
        cells.update(grid.details(numbers, frozenset()))
    return {name: " ".join(dict.fromkeys(texts)) for name, texts in parts.items()}, cells
