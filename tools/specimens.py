"""The specimens of the rules, run through the whole program: what a workbook like each of them is told."""

from collections.abc import Iterator, Sequence
from datetime import datetime, time
from typing import NamedTuple

from pdo_xl.actions import examine
from pdo_xl.domain.errors import PdoError
from pdo_xl.domain.monitoring.frozen import freeze
from pdo_xl.domain.monitoring.keys import objective_keys
from pdo_xl.domain.rules import ON_PUBLICATION, check
from pdo_xl.domain.rules.specimen import COLUMNS, Specimen
from pdo_xl.domain.settings.settings import SETTINGS
from pdo_xl.domain.snapshot import Snapshot, SnapshotKind
from pdo_xl.domain.values.entry import Entry
from pdo_xl.sheet.address import Area
from pdo_xl.sheet.names.monitoring import MONITORING_HEADERS, Shown, Typed
from pdo_xl.sheet.names.parameters import PARAMETERS_HEADERS
from pdo_xl.sheet.names.plan_columns import FIELD_LABELS, OPTIONAL_FIELDS
from pdo_xl.sheet.names.sheets import MONITORING, PARAMETERS, PLAN, SNAPSHOTS, TITLES
from pdo_xl.sheet.names.snapshots import SNAPSHOTS_HEADERS, SnapshotColumn
from pdo_xl.sheet.reading.read import read_plan
from pdo_xl.sheet.writing.findings import locate_findings
from pdo_xl.sheet.writing.snapshots import snapshot_rows
from tests.support import MemoryGrid, MemoryHost

FIRST_ROW = 3
"""The sheet's row of the first of a specimen's rows."""


class Said(NamedTuple):
    """A finding as a person sees it; without a cell if it stopped everything."""

    code: str
    cell: str
    message: str
    suggestion: str


def workbook(specimen: Specimen) -> MemoryHost:
    """A workbook with the specimen's plan, and a sheet of parameters."""
    filled = {number for row in specimen.rows for number, cell in enumerate(row) if cell is not None}
    kept = [
        number
        for number, field in enumerate(COLUMNS)
        if field not in specimen.without and (number in filled or field not in OPTIONAL_FIELDS)
    ]
    header = [FIELD_LABELS[COLUMNS[number]] for number in kept]
    rows = [[row[number] for number in kept if number < len(row)] for row in specimen.rows]
    settings = {setting.name: setting.default for setting in SETTINGS} | dict(specimen.parameters)
    frozen = [MemoryGrid(SNAPSHOTS, [[TITLES[SNAPSHOTS]], [], SNAPSHOTS_HEADERS, *_frozen(specimen)])]
    columns = [number for number, place in enumerate(kept, start=1) if COLUMNS[place] in specimen.merged]
    merges = [Area(FIRST_ROW, column, FIRST_ROW + 1, column) for column in columns]
    plan = MemoryGrid(PLAN, [[specimen.title], header, *rows], merges=merges)
    beside = [MemoryGrid(specimen.beside, [[], header, _another(rows[0])])] if specimen.beside else []
    return MemoryHost(
        plan,
        *beside,
        MemoryGrid(PARAMETERS, [[TITLES[PARAMETERS]], [], PARAMETERS_HEADERS, *settings.items()]),
        *(frozen if specimen.frozen else []),
        *([_monitoring(plan, specimen.progress)] if specimen.progress is not None else []),
    )


def _another(cells: Sequence[object]) -> list[object]:
    """A row of another sheet, of another sector."""
    return ["GT", *cells[1:]]


def _monitoring(plan: MemoryGrid, progress: Entry) -> MemoryGrid:
    """The sheet `Monitoraggio` with what is said of how far the plan's first objective is."""
    key = objective_keys(read_plan(MemoryHost(plan)).plan)[0].key
    told: dict[str, Entry] = {Shown.KEY: key, Typed.SHARE: progress}
    cells = [told.get(header) for header in MONITORING_HEADERS]
    return MemoryGrid(MONITORING, [[TITLES[MONITORING]], [], MONITORING_HEADERS, cells])


def _frozen(specimen: Specimen) -> Iterator[Sequence[object]]:
    """The rows of `Fotografie` of a specimen's snapshots."""
    for frozen in specimen.frozen:
        then = specimen._replace(rows=frozen.rows, on=frozen.on, frozen=())
        results = examine(workbook(then), today=frozen.on).results
        made = datetime.combine(frozen.on, time(9))
        for row in snapshot_rows(Snapshot(frozen.on, SnapshotKind.CHECK, freeze(results), made, "Rossi", "0.2.0")):
            cells = list(row)
            cells[SnapshotColumn.KIND.place - 1] = frozen.kind
            yield cells


def said_of(specimen: Specimen) -> list[Said]:
    """Everything that is said of it, in the order in which it is said."""
    try:
        examined = examine(workbook(specimen), today=specimen.on)
    except PdoError as error:
        return [Said(str(error).partition(":")[0], "", str(error), "")]
    on_publication = locate_findings(examined.read, check(examined.results, ON_PUBLICATION))
    return [
        Said(finding.code, str(cell or ""), finding.message, finding.suggestion)
        for finding, cell in [*examined.located, *on_publication]
    ]
