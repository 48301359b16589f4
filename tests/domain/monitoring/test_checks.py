"""The checks during the year."""

from datetime import date

import pytest

from pdo_xl.domain.kinds.trend import YearSoFar
from pdo_xl.domain.monitoring.checks import last_check
from pdo_xl.domain.snapshot import Snapshot, SnapshotKind, Snapshots

END = date(2024, 12, 31)


@pytest.mark.parametrize(
    ("on", "start", "check"),
    [
        (date(2024, 6, 29), date(2024, 1, 1), None),
        (date(2024, 6, 30), date(2024, 1, 1), date(2024, 6, 30)),
        (date(2024, 9, 29), date(2024, 1, 1), date(2024, 6, 30)),
        (date(2024, 12, 30), date(2024, 1, 1), date(2024, 9, 30)),
        (date(2024, 8, 1), date(2024, 7, 15), None),
        (date(2024, 10, 1), date(2024, 7, 15), date(2024, 9, 30)),
        (date(2023, 11, 1), date(2024, 1, 1), None),
    ],
)
def test_the_last_one_since_the_plan_holds(on: date, start: date, check: date | None) -> None:
    assert last_check(YearSoFar(start, END, on, (90, 60), 30)) == check


@pytest.mark.parametrize(
    ("day", "kind", "check"),
    [
        (date(2024, 7, 31), SnapshotKind.CHECK, date(2024, 7, 31)),
        (date(2024, 7, 31), SnapshotKind.APPROVAL, date(2024, 6, 30)),
        (date(2024, 3, 31), SnapshotKind.CHECK, date(2024, 6, 30)),
        (date(2024, 8, 31), SnapshotKind.CHECK, date(2024, 6, 30)),
    ],
)
def test_what_somebody_froze_is_a_check_too(day: date, kind: SnapshotKind, check: date) -> None:
    so_far = YearSoFar(date(2024, 1, 1), END, date(2024, 8, 1), (90, 60), 30)
    assert last_check(so_far, Snapshots([Snapshot(day, kind, ())])) == check
