"""What the year's checks do: freeze the plan as it stands on a day, set two days side by side.

Host, clock and user are arguments; nothing here writes by itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

from pdo_xl.actions import Examined, examine
from pdo_xl.domain.errors import FileRefused, PdoError
from pdo_xl.domain.monitoring.comparison import Comparison, Side
from pdo_xl.domain.monitoring.frozen import freeze
from pdo_xl.domain.scoring.score import score
from pdo_xl.domain.settings.choices import Mode
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.snapshot import Snapshot, SnapshotKind, Snapshots
from pdo_xl.domain.values.text import all_of, italian_date
from pdo_xl.sheet.blocks import Host, Writing
from pdo_xl.sheet.names.own_sheets import PHOTOGRAPHED
from pdo_xl.sheet.names.sheets import MONITORING, SNAPSHOTS
from pdo_xl.sheet.ours import choose_own_sheets, refuse_foreign_sheets
from pdo_xl.sheet.reading.load import load
from pdo_xl.sheet.reading.monitoring import read_monitoring
from pdo_xl.sheet.run import Progress, Run, silent
from pdo_xl.sheet.writing.monitoring import MonitoringWriting, monitoring_writing
from pdo_xl.sheet.writing.snapshots import notes_of, snapshot_blocks, verified_of

_STALE = 45
"""Days; what stood in a column without a date so long ago cannot be told from what stands there now."""
_LONGEST_ACT = 200
_MODES = {
    SnapshotKind.APPROVAL: Mode.MONITORING,
    SnapshotKind.CHECK: Mode.MONITORING,
    SnapshotKind.FINAL: Mode.FINAL,
}


class SnapshotRefused(PdoError):
    """A snapshot that will not be taken, or a comparison that cannot be made; nothing was written."""


class AlreadyTaken(SnapshotRefused):
    """There is one of that day and kind: `taken`."""

    def __init__(self, taken: Snapshot) -> None:
        made = f", fatta il {italian_date(taken.made.date())}" if taken.made is not None else ""
        super().__init__(
            f"C'è già una fotografia al {italian_date(taken.day)} ({taken.kind}{made}). Per farne un'altra, che da lì "
            "in poi vale al suo posto, dirlo con --di-nuovo: quella di prima resta nel foglio."
        )
        self.taken = taken


@dataclass(frozen=True)
class Photograph:
    """A snapshot that was taken: what is to be written, what the person should know."""

    examined: Examined
    snapshot: Snapshot
    warnings: Sequence[str]
    writing: Writing


def photograph(
    host: Host,
    run: Run,
    day: date,
    *,
    kind: SnapshotKind = SnapshotKind.CHECK,
    act: str = "",
    again: bool = False,
    progress: Progress = silent,
) -> Photograph:
    """Freeze the plan as it stands on a day, without writing it: `host.write(photograph.writing)` does.

    `again` allows another one of the same day and kind; `act` is the act of approval.
    Raises: SnapshotRefused, NoPlan, ParameterError, FileRefused.
    """
    today = run.now.date()
    if day > today:
        raise SnapshotRefused(
            f"Il {italian_date(day)} deve ancora venire: si fotografa il piano a oggi ({italian_date(today)}) o a un "
            "giorno passato."
        )
    if len(act) > _LONGEST_ACT:
        raise SnapshotRefused(f"L'atto è troppo lungo: scriverlo in {_LONGEST_ACT} caratteri, per esempio DGC 45/2024.")
    refuse_foreign_sheets(host.name, host.grids())
    examined = examine(host, today=today, on=day, mode=_MODES[kind], progress=progress, to_be_written=True)
    plan, grids = examined.read.plan, host.grids()
    own = choose_own_sheets(grids, plan, activating=True)
    if SNAPSHOTS not in own.there:
        raise FileRefused(
            f"«{host.name}» ha già un foglio «{SNAPSHOTS}» che non è di questo programma: rinominarlo e riprovare, "
            "perché le fotografie del piano stanno in un foglio con questo nome."
        )
    earlier = [taken for taken in plan.snapshots.taken if (taken.day, taken.kind) == (day, kind)]
    if earlier and not again:
        raise AlreadyTaken(earlier[-1])
    monitoring = read_monitoring(grids)
    notes = notes_of(monitoring.by_objective(plan)) if monitoring is not None else {}
    rows = freeze(examined.results, notes)
    snapshot = Snapshot(day, kind, rows, run.now, run.user, run.version, act.strip(), again=bool(earlier))
    shown = MonitoringWriting()
    if MONITORING in own.there:
        shown = _shown_today(host, today, [*plan.snapshots.taken, snapshot])
    writing = Writing(
        (*snapshot_blocks(grids, snapshot, len(plan.snapshots.taken)), *shown.blocks),
        new_sheets=tuple(name for name in own.new if name in PHOTOGRAPHED),
        essential=(SNAPSHOTS,),
        moves=shown.moves,
        shown=shown.shown,
        copies_kept=examined.results.parameters.copies_kept,
    )
    return Photograph(examined, snapshot, _warnings(examined, day, kind, today), writing)


def _shown_today(host: Host, today: date, taken: Sequence[Snapshot]) -> MonitoringWriting:
    """What `Monitoraggio` shows now: the new snapshot beside the figures of today."""
    read = load(host, to_be_written=True, today=today)
    parameters = read.plan.parameters or DEFAULTS
    results = score(read.plan, parameters, parameters.reference_date or today)
    in_order = sorted(taken, key=attrgetter("day"))
    return monitoring_writing(host.grids(), read, results, verified_of(results, in_order))


def _warnings(examined: Examined, day: date, kind: SnapshotKind, today: date) -> list[str]:
    said = []
    dated = any(sheet.layout.actuals is not None for sheet in examined.read.sheets)
    if not dated and (today - day).days > _STALE:
        said.append(
            f"Il {italian_date(day)} è passato da {(today - day).days} giorni, e nel piano non c'è una colonna dei "
            "valori effettivi con una data: sono fotografati i valori che ci sono oggi, quelli di allora non si "
            "possono sapere."
        )
    year = examined.results.year
    usual = {SnapshotKind.APPROVAL: -1, SnapshotKind.CHECK: 0, SnapshotKind.FINAL: 1}[kind]
    if year is not None and day.year not in (year, year + usual):
        said.append(f"Il {italian_date(day)} non è nell'anno del piano ({year}): controllare la data.")
    return said


def compare(
    host: Host,
    *,
    today: date,
    since: date | None = None,
    until: date | None = None,
    progress: Progress = silent,
) -> Comparison:
    """Set two days of a plan side by side: snapshots, or the last one and the plan as it stands.

    Raises: SnapshotRefused, NoPlan, ParameterError, FileRefused.
    """
    examined = examine(host, today=today, progress=progress)
    results = examined.results
    before, after = _chosen(results.plan.snapshots.until(today), since, until)
    side = Side.now(results) if after is None else Side.of(after, results.parameters)
    return Comparison(Side.of(before, results.parameters), side, results.year, results.plan.snapshots.unread)


def compare_two(host: Host, other: Host, *, today: date, progress: Progress = silent) -> Comparison:
    """Set two workbooks of one plan side by side, each as it stands.

    Raises: NoPlan, ParameterError, FileRefused.
    """
    before, after = (
        Side.now(examine(each, today=today, progress=progress).results, each.name) for each in (host, other)
    )
    return Comparison(before, after)


def _chosen(snapshots: Snapshots, since: date | None, until: date | None) -> tuple[Snapshot, Snapshot | None]:
    """Which two; None for the plan as it stands. Raises: SnapshotRefused."""
    if not snapshots.taken:
        raise SnapshotRefused(
            "Nel file non c'è ancora nessuna fotografia del piano: farne una con pdo-xl fotografa FILE --al DATA, "
            "oppure confrontare due file con pdo-xl confronta PRIMA.xlsm DOPO.xlsm."
        )
    if since is not None and until is not None and since >= until:
        raise SnapshotRefused(f"--da ({italian_date(since)}) deve venire prima di --a ({italian_date(until)}).")
    after = _on(snapshots, until) if until is not None else None
    if since is not None:
        return _on(snapshots, since), after
    last = after or snapshots.taken[-1]
    earlier = snapshots.until(last.day).taken
    before = next((taken for taken in reversed(earlier) if taken.day < last.day), None)
    if before is not None:
        return before, last
    if after is not None:
        raise SnapshotRefused(
            f"Prima del {italian_date(last.day)} non c'è nessuna fotografia con cui confrontare: senza --a si "
            "confronta quella con il piano com'è oggi."
        )
    return last, None


def _on(snapshots: Snapshots, day: date) -> Snapshot:
    taken = snapshots.on(day)
    if taken is None:
        days = list(dict.fromkeys(italian_date(each.day) for each in snapshots.taken))
        there = "c'è quella" if len(days) == 1 else "ci sono quelle"
        raise SnapshotRefused(f"Non c'è una fotografia al {italian_date(day)}: {there} al {all_of(days)}.")
    return taken
