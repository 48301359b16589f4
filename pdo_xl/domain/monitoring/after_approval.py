"""What changed of a plan since it was approved: since when, and whether a result had been there before.

Source: design of the reports, section 6.5; D.Lgs. 150/2009, art. 10, comma 3.
"""

import weakref
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from pdo_xl.domain.kinds.threshold import FULL
from pdo_xl.domain.monitoring.changes import ADDED, Changed, PlanChange, plan_changes
from pdo_xl.domain.monitoring.frozen import freeze
from pdo_xl.domain.plan import Indicator
from pdo_xl.domain.scoring.assess import Assessed, assess
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.snapshot import FrozenRow, Snapshot
from pdo_xl.domain.values.entry import Entry


class Later(NamedTuple):
    """A change after the approval.

    `since` is the last day on which a snapshot still shows the plan without it. `measured` is the actual value that
    had been there and that the new target is reached by, `due` the deadline that was over: None for neither.
    """

    change: PlanChange
    since: date
    measured: Entry = None
    due: date | None = None

    @property
    def after_the_event(self) -> bool:
        """Whether a target was changed when its result, or its lack, was known."""
        return self.measured is not None or self.due is not None


@dataclass
class _Kept:
    """What was worked out last, for the rules that ask one after the other; the results are not held on to."""

    of: "weakref.ref[Results] | None" = None
    changes: Sequence[Later] = ()


_kept = _Kept()


def changes_after_approval(results: Results) -> Sequence[Later]:
    """The changes between the plan as it was approved last and as it is; none where nobody froze it."""
    if not results.plan.snapshots.taken:
        return ()
    if _kept.of is None or _kept.of() is not results:
        _kept.changes = _changes(results)
        _kept.of = weakref.ref(results)
    return _kept.changes


def _changes(results: Results) -> list[Later]:
    snapshots = results.plan.snapshots.until(results.on)
    approval = snapshots.approval
    if approval is None:
        return []
    changes = plan_changes(approval.rows, freeze(results), results.year)
    if snapshots.unread:
        # Of a row that cannot be read nobody knows whether it had been there: PDO605 says which.
        changes = [change for change in changes if change.what not in ADDED]
    if not changes:
        return []
    later = [taken for taken in snapshots.taken if taken.day >= approval.day and taken is not approval]
    past = _Past(results)
    return [past.dated(change, without) for change, without in _last_without(changes, approval, later, results.year)]


def _last_without(
    changes: Sequence[PlanChange], approval: Snapshot, later: Sequence[Snapshot], year: int | None
) -> list[tuple[PlanChange, list[Snapshot]]]:
    """Each change, with the snapshots from the approval on that do not show it yet."""
    since = {change.identity: [approval] for change in changes}
    open_ones = set(since)
    for taken in later:
        open_ones -= {change.identity for change in plan_changes(approval.rows, taken.rows, year)}
        for identity in open_ones:
            since[identity].append(taken)
    return [(change, since[change.identity]) for change in changes]


class _Past:
    """What the snapshots from the approval on say of rows, found at once."""

    def __init__(self, results: Results) -> None:
        self._results = results
        self._actuals: dict[int, dict[str, Entry]] = {}
        self._days: dict[tuple[str, int], date] | None = None

    def dated(self, change: PlanChange, without: Sequence[Snapshot]) -> Later:
        """A change, with what had been known of its row by the last snapshot that does not show it."""
        since = without[-1].day
        if change.what is not Changed.TARGET or change.old is None or change.new is None:
            return Later(change, since)
        due = self._due(change.old, without[0])
        measured = self._measured(change.old, change.new, without)
        return Later(change, since, measured, due if due is not None and due < since else None)

    def _due(self, row: FrozenRow, approval: Snapshot) -> date | None:
        """The deadline of a row: its own target, or the second of its two tests."""
        if self._days is None:
            read = [(other[:2], self._assess(other, other.target, None).due) for other in approval.rows]
            self._days = {place: day for place, day in read if day is not None}
        return self._days.get(row[:2])

    def _measured(self, old: FrozenRow, new: FrozenRow, without: Sequence[Snapshot]) -> Entry:
        """The last actual value that had been there, if it reaches the new target and did not reach the old one."""
        had = (self._actuals_in(taken).get(old.key) for taken in reversed(without))
        actual = next((entry for entry in had if entry is not None), None)
        if actual is None:
            return None
        before, after = (self._assess(row, row.target, actual).score for row in (old, new))
        return actual if before is not None and after is not None and before < FULL <= after else None

    def _actuals_in(self, taken: Snapshot) -> dict[str, Entry]:
        if id(taken) not in self._actuals:
            self._actuals[id(taken)] = {row.key: row.actual for row in taken.rows}
        return self._actuals[id(taken)]

    def _assess(self, row: FrozenRow, target: Entry, actual: Entry) -> Assessed:
        indicator = Indicator(row.sheet, row.row, row.indicator, row.type_text, target, actual)
        return assess(indicator, self._results.parameters, self._results.year, self._results.on)
