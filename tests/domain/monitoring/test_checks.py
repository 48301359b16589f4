"""The checks during the year."""

from dataclasses import replace
from datetime import date

import pytest

from pdo_xl.domain.kinds.trend import YearSoFar
from pdo_xl.domain.monitoring.checks import last_check, outdated
from pdo_xl.domain.snapshot import Snapshot, SnapshotKind, Snapshots
from pdo_xl.domain.values.entry import Entry
from tests.support import results_of, row

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


@pytest.mark.parametrize(
    ("kind", "target", "actual", "old"),
    [
        ("Nr.", 10.0, 4.0, True),
        ("Nr.", 10.0, 12.0, False),
        ("Nr.", "al massimo 10", 4.0, True),
        ("Nr.", 10.0, "NV: gara deserta", False),
        ("Nr.", 10.0, "boh", False),
        ("Nr.", 10.0, "n.d.", False),
        ("Percentuale", "80%", "90%", True),
        ("si/no", "si", "si", False),
        ("si/no", "si", "in parte", True),
        ("Data", "31.05.2024", "10.06.2024", False),
        ("Data", "31.05.2024", "no", True),
        ("Tempestività", "30 gg", "20", True),
    ],
)
def test_what_was_done_stays_done_and_all_else_is_of_its_day(
    kind: str, target: Entry, actual: Entry, old: bool
) -> None:
    results = results_of(row(kind=kind, target=target, actual=actual))
    days = date(2024, 6, 30), END
    assert outdated(results.plan, results.indicators[0]) is None
    later = replace(results.plan, earlier={"Piano": {3: days}})
    assert outdated(later, results.indicators[0]) == (days if old else None)
