"""A plan's results as rows that can be kept, and kept rows as objectives that can be counted again.

Source: design of the reports, section 6.1.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from pdo_xl.domain.kinds.kind import Kind
from pdo_xl.domain.kinds.trend import Trend
from pdo_xl.domain.monitoring.keys import Keyed, indicator_keys, objective_keys
from pdo_xl.domain.plan import Indicator, Objective
from pdo_xl.domain.quick import maker
from pdo_xl.domain.scoring.assess import Assessed, State
from pdo_xl.domain.scoring.objective_score import ObjectiveResult, grade_of, status_of
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.scoring.sector_score import SectorResult, score_sector
from pdo_xl.domain.scoring.trajectory import SectorTrend, objective_trend, sector_trend
from pdo_xl.domain.settings.parameters import Parameters
from pdo_xl.domain.snapshot import FrozenRow, Notes
from pdo_xl.domain.values.entry import Entry, is_blank
from pdo_xl.domain.values.shown import shown
from pdo_xl.domain.values.text import identity

_row = maker(FrozenRow)
_NO_NOTES = Notes()


def as_typed(entry: Entry, kind: Kind | None = None) -> Entry:
    """What of a cell of some type can be kept: a number, or the text that a person sees.

    >>> from pdo_xl.domain.kinds import KINDS
    >>> as_typed(0.8, KINDS["PERCENTUALE"]), as_typed(650.0), as_typed("entro il 31.12"), as_typed(" ")
    ('80%', 650.0, 'entro il 31.12', None)
    """
    if is_blank(entry):
        return None
    if isinstance(entry, str):
        return entry
    seen = shown(entry) if kind is None else kind.seen(entry)
    plain = isinstance(entry, int | float) and not isinstance(entry, bool)
    return entry if plain and seen == shown(entry) else seen


def freeze(results: Results, notes: Mapping[str, Notes] | None = None) -> list[FrozenRow]:
    """Every indicator as it stands; `notes` are what people typed beside objectives, by the objective's key."""
    trajectory = results.trajectory
    keys = iter(indicator_keys(results.plan))
    rows = []
    for objective_key, result in zip(objective_keys(results.plan), results.objectives, strict=True):
        objective = result.objective
        own = (notes or {}).get(objective_key.key, _NO_NOTES)
        for assessed in result.indicators:
            indicator = assessed.indicator
            trend = "" if trajectory is None else str(trajectory.of_indicator(assessed, result))
            rows.append(
                _row(
                    (
                        indicator.sheet, indicator.row, objective_key.key, next(keys).key,
                        objective.sector, objective.manager, objective.number, objective.text, result.weight,
                        indicator.text, indicator.type_text, as_typed(indicator.target, assessed.kind),
                        as_typed(indicator.actual, assessed.kind),
                        assessed.score, str(assessed.state), assessed.delay, trend, result.score, own,
                    )
                )
            )  # fmt: skip
    return rows


def keyed(row: FrozenRow) -> Keyed:
    """A kept row as it is looked for in another list."""
    return Keyed(row.key, row.sheet, row.row, row.sector, row.objective, row.indicator)


class FrozenObjective(NamedTuple):
    """The rows of one objective; its result, and how it went, are counted again from what they say."""

    key: str
    rows: Sequence[FrozenRow]
    result: ObjectiveResult
    trend: Trend | None

    @property
    def keyed(self) -> Keyed:
        """The objective as it is looked for in another list."""
        at = self.result.objective
        return Keyed(self.key, at.sheet, at.row, at.sector, at.text, self.rows[0].indicator)

    @property
    def grade(self) -> str:
        """How far it had come, in words."""
        return grade_of(self.result.status)


class FrozenSector(NamedTuple):
    """A sector of a snapshot, counted again by the rules of today; None for how it went where nothing was told."""

    result: SectorResult
    trend: SectorTrend | None


def objectives_of(rows: Iterable[FrozenRow], parameters: Parameters) -> list[FrozenObjective]:
    """The objectives of a snapshot, in the order of their first rows."""
    groups: dict[str, list[FrozenRow]] = {}
    for row in rows:
        groups.setdefault(row.objective_key, []).append(row)
    return [_objective(key, members, parameters) for key, members in groups.items()]


def _objective(key: str, rows: Sequence[FrozenRow], parameters: Parameters) -> FrozenObjective:
    first = rows[0]
    weight = next((row.weight for row in rows if row.weight is not None), None)
    score = next((row.objective_score for row in rows if row.objective_score is not None), None)
    objective = Objective(first.number, first.sheet, first.row, first.sector, first.manager, "", "", first.objective)
    assessed = tuple(map(_assessed, rows))
    assessable = [each for each in assessed if each.state is not State.NOT_ASSESSABLE]
    scored = sum(each.score is not None for each in assessable)
    result = ObjectiveResult(
        objective,
        assessed,
        weight,
        score,
        None if weight is None or score is None else weight * score / 100,
        scored / len(assessable) if assessable else None,
        None if score is None else status_of(score, parameters),
    )
    trend = _worst(tuple([row.trend for row in rows]))
    return FrozenObjective(key, rows, result, trend)


@lru_cache(maxsize=4096)
def _worst(words: tuple[str, ...]) -> Trend | None:
    """How an objective went, from the words of its rows; None where none of them says."""
    trends = [_TRENDS[word] for word in words if word in _TRENDS]
    return objective_trend(trends).trend if trends else None


def _assessed(row: FrozenRow) -> Assessed:
    indicator = Indicator(row.sheet, row.row, row.indicator, row.type_text, row.target, row.actual)
    return Assessed(indicator, None, None, None, row.score, _STATES[row.state], row.delay)


_STATES = {str(state): state for state in State}
_TRENDS = {str(trend): trend for trend in Trend}


def sectors_of(objectives: Iterable[FrozenObjective], parameters: Parameters) -> list[FrozenSector]:
    """The sectors of a snapshot, in the order of their first rows."""
    groups: dict[str, list[FrozenObjective]] = {}
    for objective in objectives:
        groups.setdefault(identity(objective.result.objective.sector), []).append(objective)
    return [_sector(members, parameters) for members in groups.values()]


def _sector(members: Sequence[FrozenObjective], parameters: Parameters) -> FrozenSector:
    told = [(member.trend, member.result.weight) for member in members if member.trend is not None]
    weighed = [(trend, weight) for trend, weight in told if weight is not None]
    trend = sector_trend(weighed, parameters.sector_threshold) if told else None
    return FrozenSector(score_sector([member.result for member in members]), trend)
