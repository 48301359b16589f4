"""Plans whose sheets are looked at: a few rows in memory, with columns besides the ten and with `Monitoraggio`."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from pdo_xl.actions import examine
from pdo_xl.domain.scoring.objective_score import ObjectiveResult
from pdo_xl.domain.scoring.score import score
from pdo_xl.domain.settings.parameters import DEFAULTS, Parameters
from pdo_xl.domain.values.entry import Entry
from pdo_xl.reports.goal_sheets.formats import SheetFormat
from pdo_xl.reports.goal_sheets.source import Source, gather
from pdo_xl.reports.papers.model import Block, Fields, Paper, Section, Table
from pdo_xl.sheet.names.monitoring import MONITORING_HEADERS
from pdo_xl.sheet.run import Run
from tests.support import END_OF_YEAR, HEADER, TITLE, MemoryGrid, MemoryHost, row

RUN = Run(datetime(2025, 1, 15, 9, 30), "Verdi", "0.2.0")


DATED = [*HEADER[:8], "Valore effettivo al 30/06", "Valore effettivo al 30/09", "Valore effettivo al 31/12", HEADER[9]]


def dated(*actuals: object) -> list[object]:
    """A row with an actual value at each of three dates."""
    cells = row(weight=None)
    return [*cells[:8], *actuals, 100.0]


def source_of(
    *rows: Sequence[object],
    header: Sequence[object] = HEADER,
    typed: Sequence[dict[str, Entry]] = (),
    parameters: Parameters = DEFAULTS,
    on: date = END_OF_YEAR,
    file_format: SheetFormat = SheetFormat.PDF,
    blank: bool = False,
    without_names: bool = False,
) -> Source:
    """What the sheets of some rows are made from; `typed` are rows of `Monitoraggio`, by their headers."""
    grids = [MemoryGrid("Piano", [[TITLE], header, *rows])]
    if typed:
        lines = [[line.get(name) for name in MONITORING_HEADERS] for line in typed]
        grids.append(MemoryGrid("Monitoraggio", [["Monitoraggio"], [], MONITORING_HEADERS, *lines]))
    host = MemoryHost(*grids)
    read = examine(host, today=on, on=on).read
    results = score(read.plan, replace(parameters, reference_date=on), on)
    return gather(read, results, grids, RUN, file_format=file_format, blank=blank, without_names=without_names)


def first(source: Source) -> ObjectiveResult:
    """The first objective of a plan."""
    return source.results.objectives[0]


def texts_of(table: Table) -> list[list[str]]:
    """The words of a table's cells."""
    return [[cell.text for cell in row.cells] for row in table.rows]


def pairs_of(blocks: Sequence[Block]) -> dict[str, str]:
    """The labels of a sheet's head with what they say."""
    return dict(pair for block in blocks if isinstance(block, Fields) for pair in block.pairs)


def words_of(paper_or_sections: Paper | Sequence[Section]) -> str:
    """All that a document says, roughly: what stands in its parts."""
    return repr(paper_or_sections)
