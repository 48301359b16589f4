"""What changed since the approval: since when, and whether the result was known."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from pdo_xl.domain.monitoring.after_approval import Later, changes_after_approval
from pdo_xl.domain.monitoring.frozen import freeze
from pdo_xl.domain.plan import Field, Place
from pdo_xl.domain.scoring.score import Results, score
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.snapshot import Snapshot, SnapshotKind, Snapshots, Unread
from pdo_xl.domain.values.entry import Entry
from tests.support import END_OF_YEAR, plan_of, results_of, row

JANUARY, JUNE, SEPTEMBER = date(2024, 1, 31), date(2024, 6, 30), date(2024, 9, 30)


def with_snapshots(
    now: Sequence[Entry], *then: tuple[date, SnapshotKind, Sequence[Entry]], on: date = END_OF_YEAR
) -> Results:
    taken = [Snapshot(day, kind, freeze(results_of(cells, on=day))) for day, kind, cells in then]
    return score(replace(plan_of(now), snapshots=Snapshots(taken)), DEFAULTS, on)


def changed(
    now: Sequence[Entry], *then: tuple[date, SnapshotKind, Sequence[Entry]], on: date = END_OF_YEAR
) -> list[Later]:
    return list(changes_after_approval(with_snapshots(now, *then, on=on)))


APPROVED = (JANUARY, SnapshotKind.APPROVAL, row(target=200.0))


def test_a_plan_that_nobody_froze_or_approved_has_no_changes() -> None:
    assert changed(row(target=120.0)) == []
    assert changed(row(target=120.0), (JUNE, SnapshotKind.CHECK, row(target=200.0))) == []
    assert changed(row(target=200.0), APPROVED) == []
    assert changed(row(target=120.0), APPROVED, on=date(2024, 1, 1)) == []


def test_it_changed_after_the_last_day_that_does_not_show_it() -> None:
    june = (JUNE, SnapshotKind.CHECK, row(target=200.0))
    september = (SEPTEMBER, SnapshotKind.CHECK, row(target=120.0))
    for then, since in (((), JANUARY), ((june,), JUNE), ((june, september), JUNE)):
        (later,) = changed(row(target=120.0), APPROVED, *then)
        assert later.since == since
        assert not later.after_the_event


def test_a_new_approval_is_what_counts() -> None:
    again = (JUNE, SnapshotKind.APPROVAL, row(target=120.0))
    assert changed(row(target=120.0), APPROVED, again) == []


def test_a_target_lowered_to_what_had_been_measured() -> None:
    june = (JUNE, SnapshotKind.CHECK, row(target=200.0, actual=120.0))
    (later,) = changed(row(target=120.0, actual=130.0), APPROVED, june)
    assert (later.measured, later.due) == (120.0, None)
    (kept,) = changed(row(target=150.0, actual=150.0), APPROVED, june)
    assert kept.measured is None
    reached = (JUNE, SnapshotKind.CHECK, row(target=200.0, actual=210.0))
    (harmless,) = changed(row(target=120.0, actual=210.0), APPROVED, reached)
    assert harmless.measured is None


def test_a_measure_of_nothing_is_a_measure() -> None:
    approved = (JANUARY, SnapshotKind.APPROVAL, row(target=5.0))
    june = (JUNE, SnapshotKind.CHECK, row(target=5.0, actual=0.0))
    (later,) = changed(row(target=0.0, actual=0.0), approved, june)
    assert later.measured == 0.0


def test_a_deadline_moved_when_it_was_over() -> None:
    def dated(day: str) -> list[Entry]:
        return row(kind="Data", target=day)

    approved = (JANUARY, SnapshotKind.APPROVAL, dated("31.03.2024"))
    june = (JUNE, SnapshotKind.CHECK, dated("31.03.2024"))
    (later,) = changed(dated("31.12.2024"), approved, june)
    assert later.due == date(2024, 3, 31)
    (unknown,) = changed(dated("31.12.2024"), approved)
    assert unknown.due is None
    on_the_day = (date(2024, 3, 31), SnapshotKind.CHECK, dated("31.03.2024"))
    (not_over,) = changed(dated("31.12.2024"), approved, on_the_day)
    assert (not_over.since, not_over.due) == (date(2024, 3, 31), None)


def test_a_deadline_without_a_year_is_of_the_plans() -> None:
    def dated(day: str) -> list[Entry]:
        return row(kind="Data", target=day)

    results = with_snapshots(
        dated("31/12"), (JANUARY, SnapshotKind.APPROVAL, dated("31/03")), (JUNE, SnapshotKind.CHECK, dated("31/03"))
    )
    (later,) = changes_after_approval(replace(results, year=2024))
    assert later.due == date(2024, 3, 31)


def test_what_is_asked_again_is_not_worked_out_again() -> None:
    results = with_snapshots(row(target=120.0), APPROVED)
    assert changes_after_approval(results) is changes_after_approval(results)
    other = with_snapshots(row(target=100.0), APPROVED)
    assert [later.change.after for later in changes_after_approval(other)] == ["100"]
    assert [later.change.after for later in changes_after_approval(results)] == ["120"]


def test_what_seems_added_where_a_row_cannot_be_read_is_not_said() -> None:
    results = with_snapshots(row(objective="Tutt'altro", indicator="Metri", target=1.0), APPROVED)
    assert [later.change.what for later in changes_after_approval(results)] == ["obiettivo aggiunto", "obiettivo tolto"]
    unread = Unread("Fotografie!B4", Place("Fotografie", 4, Field.PARAMETER), "manca il tipo")
    snapshots = results.plan.snapshots._replace(unread=[unread])
    doubtful = score(replace(results.plan, snapshots=snapshots), DEFAULTS, END_OF_YEAR)
    assert [later.change.what for later in changes_after_approval(doubtful)] == ["obiettivo tolto"]
