"""The plan as it stood on a day: what the sheet `Fotografie` keeps of it, as plain data.

Source: design of the reports, section 6.1.
"""

from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from pdo_xl.domain.row import Place
from pdo_xl.domain.values.entry import Entry


class SnapshotKind(StrEnum):
    """What a snapshot is of: the approved plan, a check in the year, the final account."""

    APPROVAL = "approvazione"
    CHECK = "verifica"
    FINAL = "consuntivo"


class Notes(NamedTuple):
    """What people had typed in `Monitoraggio` beside an objective."""

    progress: Entry = None
    cause: Entry = None
    reason: Entry = None
    actions: Entry = None
    by: Entry = None
    evidence: Entry = None


class FrozenRow(NamedTuple):
    """One indicator as it stood.

    Shape: `target` and `actual` as typed; `number` is the objective's; `trend` is blank when there was none to tell.
    Unit: points of a hundred; days.
    """

    sheet: str
    row: int
    objective_key: str
    key: str
    sector: str
    manager: str
    number: int
    objective: str
    weight: float | None
    indicator: str
    type_text: str
    target: Entry
    actual: Entry
    score: float | None
    state: str
    delay: int | None
    trend: str
    objective_score: float | None
    notes: Notes = Notes()


class Snapshot(NamedTuple):
    """The plan as it stood on a day.

    `made` is when it was taken and `by` who took it; `again`: another of the same day and kind had been taken before.
    """

    day: date
    kind: SnapshotKind
    rows: Sequence[FrozenRow]
    made: datetime | None = None
    by: str = ""
    version: str = ""
    act: str = ""
    again: bool = False


class Unread(NamedTuple):
    """A row of `Fotografie` that does not say what it should: where, and why."""

    cell: str
    place: Place
    why: str


class Snapshots(NamedTuple):
    """The snapshots of a workbook, the oldest day first, of one day the one taken first; and what was unreadable."""

    taken: Sequence[Snapshot] = ()
    unread: Sequence[Unread] = ()

    def until(self, day: date) -> "Snapshots":
        """Those of days up to this one."""
        return self._replace(taken=[snapshot for snapshot in self.taken if snapshot.day <= day])

    @property
    def approval(self) -> Snapshot | None:
        """The plan as it was approved last; None if nobody froze it."""
        return next((taken for taken in reversed(self.taken) if taken.kind is SnapshotKind.APPROVAL), None)

    def on(self, day: date) -> Snapshot | None:
        """The snapshot of a day, the last of several; None if there is none."""
        return next((taken for taken in reversed(self.taken) if taken.day == day), None)


NO_SNAPSHOTS = Snapshots()
