"""Two days of one plan side by side: what moved, what of the plan itself changed, what still has no data.

Source: design of the reports, section 6.2.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from pdo_xl.domain.kinds import kind_or_none
from pdo_xl.domain.monitoring.changes import PlanChange, plan_changes
from pdo_xl.domain.monitoring.frozen import (
    FrozenObjective,
    FrozenSector,
    freeze,
    keyed,
    objectives_of,
    sectors_of,
)
from pdo_xl.domain.monitoring.keys import match
from pdo_xl.domain.scoring.assess import State
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.scoring.sector_score import Range, body_range, score_body
from pdo_xl.domain.settings.parameters import Parameters
from pdo_xl.domain.snapshot import FrozenRow, Snapshot, SnapshotKind, Unread
from pdo_xl.domain.values.text import identity


@dataclass(frozen=True)
class Side:
    """The plan on a day: as a snapshot has it, or as it stands; `kind` is None for that.

    Unit: points of a hundred.
    """

    day: date
    kind: SnapshotKind | None
    rows: Sequence[FrozenRow]
    parameters: Parameters
    source: str = ""
    """The file's name where two files are compared."""

    @classmethod
    def of(cls, snapshot: Snapshot, parameters: Parameters) -> "Side":
        """Take a snapshot, to be counted by the rules of `parameters`."""
        return cls(snapshot.day, snapshot.kind, snapshot.rows, parameters)

    @classmethod
    def now(cls, results: Results, source: str = "") -> "Side":
        """Take the plan as it stands."""
        return cls(results.on, None, freeze(results), results.parameters, source)

    @cached_property
    def objectives(self) -> Sequence[FrozenObjective]:
        """The objectives, counted again."""
        return objectives_of(self.rows, self.parameters)

    @cached_property
    def sectors(self) -> Sequence[FrozenSector]:
        """The sectors, counted again."""
        return sectors_of(self.objectives, self.parameters)

    @cached_property
    def body(self) -> float | None:
        """The body's score. Raises: ParameterError if its mean is weighted and a sector has no weight."""
        return score_body([sector.result for sector in self.sectors], self.parameters)

    @cached_property
    def body_range(self) -> Range | None:
        """What it would be if all that is missing ended at 0, and at 100."""
        return body_range([sector.result for sector in self.sectors], self.parameters)


class SectorPair(NamedTuple):
    """A sector on both days; None where the plan has no such sector on one of them."""

    name: str
    before: FrozenSector | None
    after: FrozenSector | None


class Moved(NamedTuple):
    """An objective whose grade or andamento is another one than before."""

    before: FrozenObjective
    after: FrozenObjective

    @property
    def otherwise(self) -> bool:
        """Whether it goes otherwise than before; when the year is over, or was not told, nobody can say."""
        before, after = self.before.trend, self.after.trend
        return before is not None and after is not None and before is not after


class Silent(NamedTuple):
    """An indicator that had no data on either day, and its objective as it is now."""

    row: FrozenRow
    objective: FrozenObjective


@dataclass(frozen=True)
class Comparison:
    """What a comparison says; days without a year, in targets, are of `year`.

    `unread` are the rows of snapshots that cannot be read: what seems added may only be among them.
    """

    before: Side
    after: Side
    year: int | None = None
    unread: Sequence[Unread] = ()

    @cached_property
    def sectors(self) -> Sequence[SectorPair]:
        """The sectors in the order of the later day, then those that are gone."""
        old, new = _by_name(self.before.sectors), _by_name(self.after.sectors)
        names = dict.fromkeys([*new, *old])
        return [SectorPair((new.get(name) or old[name]).result.name, old.get(name), new.get(name)) for name in names]

    @cached_property
    def changes(self) -> Sequence[PlanChange]:
        """What of the plan itself changed."""
        return plan_changes(self.before.rows, self.after.rows, self.year)

    @cached_property
    def moved(self) -> Sequence[Moved]:
        """The objectives that moved, in the order of the later day."""
        old = {objective.key: objective for objective in self.before.objectives}
        pairs = [
            Moved(old[was], objective)
            for objective in self.after.objectives
            if (was := self._was.get(objective.key)) is not None
        ]
        return [pair for pair in pairs if pair.before.grade != pair.after.grade or pair.otherwise]

    @cached_property
    def silent(self) -> Sequence[Silent]:
        """The indicators without data on both days; those that are due by a day are late or not, and wait for none."""
        objectives = {objective.key: objective for objective in self.after.objectives}
        return [
            Silent(now, objectives[now.objective_key])
            for was, now in self._pairs
            if _without_data(was) and _without_data(now)
        ]

    @cached_property
    def _pairs(self) -> Sequence[tuple[FrozenRow, FrozenRow]]:
        old, new = self.before.rows, self.after.rows
        found = match([keyed(row) for row in old], [keyed(row) for row in new]).same
        return [(old[pair.old], new[pair.new]) for pair in found]

    @cached_property
    def _was(self) -> Mapping[str, str]:
        """The key that each objective of the later day had before."""
        same = {row.objective_key for row in self.before.rows}
        found: dict[str, str] = {}
        for was, now in self._pairs:
            found.setdefault(now.objective_key, was.objective_key)
        return found | {row.objective_key: row.objective_key for row in self.after.rows if row.objective_key in same}


def _without_data(row: FrozenRow) -> bool:
    kind = kind_or_none(row.type_text)
    return row.actual is None and row.state != State.NOT_ASSESSABLE and not (kind is not None and kind.by_day)


def _by_name(sectors: Iterable[FrozenSector]) -> dict[str, FrozenSector]:
    return {identity(sector.result.name): sector for sector in sectors}
