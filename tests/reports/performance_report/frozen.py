"""What a document is made from of a plan that somebody froze in the year."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from pdo_xl.domain.monitoring.frozen import freeze
from pdo_xl.domain.scoring.score import score
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.snapshot import Snapshot, SnapshotKind, Snapshots
from pdo_xl.reports.performance_report.source import Audience, Source
from tests.reports.performance_report.sources import source_of
from tests.support import END_OF_YEAR, results_of

JANUARY, JUNE = date(2024, 1, 31), date(2024, 6, 30)
APPROVAL, CHECK = SnapshotKind.APPROVAL, SnapshotKind.CHECK


def frozen(
    now: Sequence[Sequence[object]],
    *then: tuple[date, SnapshotKind, Sequence[Sequence[object]]],
    audience: Audience = Audience.BOARD,
) -> Source:
    """The rows of today, and those of each snapshot; each was taken at nine the day after by Verdi."""
    taken = [
        Snapshot(
            day,
            kind,
            freeze(results_of(*rows, on=day)),
            datetime(day.year, day.month, day.day, 9),
            "Verdi",
            "0.2.0",
            "DGC 45/2024" if kind is APPROVAL else "",
        )
        for day, kind, rows in then
    ]
    source = source_of(*now, audience=audience)
    plan = replace(source.results.plan, snapshots=Snapshots(taken))
    return replace(source, results=score(plan, DEFAULTS, END_OF_YEAR))
