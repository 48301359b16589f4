"""8.2: T8, what of the plan changed after its approval.

Source: design of the reports, sections 4.3 and 6.5; D.Lgs. 150/2009, art. 10, comma 3.
"""

from collections.abc import Iterator

from pdo_xl.domain.monitoring.after_approval import Later, changes_after_approval
from pdo_xl.domain.monitoring.changes import Changed
from pdo_xl.domain.snapshot import Snapshot
from pdo_xl.domain.values.dates import italian_day
from pdo_xl.domain.values.entry import Entry
from pdo_xl.domain.values.plural import plural
from pdo_xl.domain.values.shown import shown
from pdo_xl.domain.values.text import italian_date
from pdo_xl.reports.papers.model import Block, Cell, Column, Paragraph, Table
from pdo_xl.reports.papers.texts import of_cell
from pdo_xl.reports.performance_report.by_sector import by_sector
from pdo_xl.reports.performance_report.figures import MISSING
from pdo_xl.reports.performance_report.source import Source

_COLUMNS = (
    Column("Data della verifica", 1.2),
    Column("Obiettivo", 3.2),
    Column("Che cosa", 1.6),
    Column("Prima", 2),
    Column("Dopo", 2),
    Column("Atto", 1.2),
)
_NOTE = "La data è della prima verifica in cui la variazione c'è; se è venuta dopo l'ultima, quella dei dati."
_WITHOUT_NAMES = "I cambi di responsabile non sono in elenco."
_OF_A_PERSON = frozenset({Changed.MANAGER})


def plan_changes_blocks(source: Source) -> Iterator[Block]:
    """The changes, or why there are none to list; who answers for a sector only where names may stand."""
    approval = source.snapshots.approval
    if approval is None:
        yield Paragraph("Le variazioni non si possono elencare: manca la fotografia del piano approvato.")
        return
    found = changes_after_approval(source.results)
    later = [change for change in found if source.names_people or change.change.what not in _OF_A_PERSON]
    when = italian_day(approval.day)
    if not later:
        others = f" {_WITHOUT_NAMES}" if found else ""
        yield Paragraph(f"Nessuna variazione dopo l'approvazione del {when}.{others}")
        return
    yield Paragraph(f"{plural(len(later), 'variazione', 'variazioni')} dopo l'approvazione del {when}.")
    columns, rows = by_sector(_COLUMNS, ((change.change.row.sector, _cells(source, change)) for change in later))
    yield Table(
        "Variazioni del piano dopo l'approvazione",
        columns,
        rows,
        note=_NOTE if len(later) == len(found) else f"{_NOTE} {_WITHOUT_NAMES}",
        name="T8",
        tight=True,
    )


def _cells(source: Source, later: Later) -> tuple[Cell, ...]:
    change = later.change
    seen = _seen(source, later)
    day = source.results.on if seen is None else seen.day
    what = str(change.what)
    if later.after_the_event and not source.for_citizens:
        what += ", quando il risultato era già noto"
    before, after = change.before, change.after
    if change.what is Changed.TARGET and change.old is not None and change.new is not None:
        before, after = _typed(change.old.target), _typed(change.new.target)
    objective = f"{change.row.number}. {of_cell(change.row.objective)}"
    return (
        Cell(italian_date(day), day.isoformat()),
        Cell(objective),
        Cell(what),
        Cell(of_cell(before) or MISSING),
        Cell(of_cell(after) or MISSING),
        Cell((of_cell(seen.act) if seen is not None else "") or MISSING),
    )


def _typed(entry: Entry) -> str:
    """A target in full: a sentence about it would shorten a long one."""
    return entry if isinstance(entry, str) else shown(entry)


def _seen(source: Source, later: Later) -> Snapshot | None:
    """The first snapshot that shows a change; None where only the plan as it stands does."""
    return next((taken for taken in source.snapshots.taken if taken.day > later.since), None)
