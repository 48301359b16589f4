"""The plan as it stood on a day: which snapshot is the one."""

from datetime import date

from pdo_xl.domain.snapshot import NO_SNAPSHOTS, Snapshot, SnapshotKind, Snapshots

JANUARY, JUNE, JULY = date(2024, 1, 31), date(2024, 6, 30), date(2024, 7, 15)
APPROVED = Snapshot(JANUARY, SnapshotKind.APPROVAL, ())
CHECKED = Snapshot(JUNE, SnapshotKind.CHECK, ())
VARIED = Snapshot(JULY, SnapshotKind.APPROVAL, (), act="DGC 90/2024")
TAKEN = Snapshots((APPROVED, CHECKED, VARIED))


def test_the_approval_that_counts_is_the_last_one_up_to_the_day() -> None:
    assert TAKEN.approval is VARIED
    assert TAKEN.until(JUNE).approval is APPROVED
    assert TAKEN.until(date(2023, 1, 1)).approval is None
    assert NO_SNAPSHOTS.approval is None


def test_of_a_day_the_last_one_counts() -> None:
    again = CHECKED._replace(again=True)
    assert Snapshots((CHECKED, again)).on(JUNE) is again
    assert TAKEN.on(date(2024, 6, 29)) is None
