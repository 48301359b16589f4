"""The whole plan scored: indicators, objectives, sectors, body.

Source: design of the scoring, section 6.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from math import fsum
from typing import NamedTuple

from pdo_xl.domain.aggregate import aggregate, own_weighted_mean, weighted_mean
from pdo_xl.domain.assess import Assessed, Assessor, State, read_target
from pdo_xl.domain.entry import Entry
from pdo_xl.domain.errors import ParameterError, Unreadable
from pdo_xl.domain.indicator_weight import indicator_weights
from pdo_xl.domain.kinds import deadline, kind_of
from pdo_xl.domain.parameters import Aggregation, BodyMean, Mode, Parameters
from pdo_xl.domain.plan import Objective, Plan
from pdo_xl.domain.text import fold
from pdo_xl.domain.weight import weight_of


class Status(StrEnum):
    """How an objective ended, by the bands `fasce_obiettivo`."""

    REACHED = "raggiunto"
    PARTLY = "parzialmente raggiunto"
    NOT_REACHED = "non raggiunto"


class ObjectiveResult(NamedTuple):
    """One objective scored.

    Unit: points of a hundred; `points` is the score times the weight. `coverage` is a fraction:
    scored indicators of all those that are assessable.
    """

    objective: Objective
    indicators: tuple[Assessed, ...]
    weight: float | None
    score: float | None
    points: float | None
    coverage: float
    status: Status | None


@dataclass(frozen=True, slots=True)
class SectorResult:
    """One sector scored.

    Unit: as of `ObjectiveResult`; `coverage` is the share of weight whose objectives have a score.
    """

    name: str
    manager: str
    objectives: tuple[ObjectiveResult, ...]
    total_weight: float
    points: float
    score: float | None
    coverage: float
    states: Counter[State]

    @property
    def indicator_count(self) -> int:
        """How many indicators the sector has."""
        return sum(self.states.values())


@dataclass(frozen=True)
class Results:
    """All that a calculation says of a plan at a day."""

    plan: Plan
    parameters: Parameters
    on: date
    year: int | None
    objectives: tuple[ObjectiveResult, ...]
    sectors: tuple[SectorResult, ...]
    body: float | None

    @cached_property
    def indicators(self) -> tuple[Assessed, ...]:
        """Every indicator in the order of the sheet."""
        return tuple(assessed for objective in self.objectives for assessed in objective.indicators)

    @cached_property
    def with_deadline(self) -> tuple[tuple[Assessed, date], ...]:
        """The DATA indicators whose target was read, and the day."""
        return tuple([(assessed, due) for assessed in self.indicators if (due := assessed.due) is not None])

    @cached_property
    def about_payments(self) -> tuple[ObjectiveResult, ...]:
        """The objectives about the time it takes to pay invoices (DL 13/2023, art. 4-bis)."""
        return tuple([result for result in self.objectives if result.objective.about_payments])

    @cached_property
    def with_problems(self) -> tuple[Assessed, ...]:
        """The indicators with a cell that could not be read or scored."""
        return tuple([assessed for assessed in self.indicators if assessed.problems])

    @cached_property
    def with_notes(self) -> tuple[Assessed, ...]:
        """The indicators that were read with something taken for granted."""
        return tuple([assessed for assessed in self.indicators if assessed.notes])

    @property
    def scored(self) -> int:
        """How many indicators have a score."""
        return sum(assessed.score is not None for assessed in self.indicators)


def score(plan: Plan, parameters: Parameters, on: date, progress: Callable[[int, int], None] | None = None) -> Results:
    """Score a plan at the day `on`. `progress` is told how many objectives of how many are done.

    Raises: ParameterError if the body's mean is weighted and a sector has no weight.
    """
    year = plan_year(plan, parameters)
    assessor = Assessor(parameters, year, on)
    objectives = []
    own_weights = plan.indicator_weights if parameters.aggregation is Aggregation.WEIGHTED else {}
    for done, objective in enumerate(plan.objectives):
        if progress is not None and done % 1000 == 0:
            progress(done, len(plan.objectives))
        objectives.append(_score_objective(objective, parameters, assessor, own_weights.get(objective.sheet)))
    # Objectives are numbered from 1 in their order.
    sectors = tuple(
        _score_sector([objectives[objective.number - 1] for objective in sector.objectives]) for sector in plan.sectors
    )
    return Results(plan, parameters, on, year, tuple(objectives), sectors, _score_body(sectors, parameters))


def plan_year(plan: Plan, parameters: Parameters) -> int | None:
    """The plan's year: the parameter, else the one in the title, else the commonest of the deadlines."""
    if parameters.year is not None:
        return parameters.year
    if plan.year is not None:
        return plan.year
    years: Counter[int] = Counter()
    for indicator in plan.indicators:
        try:
            if kind_of(indicator.type_text) is deadline:
                years[read_target(deadline, indicator.target, None).value.year] += 1
        except Unreadable:
            continue
    return years.most_common(1)[0][0] if years else None


def _score_objective(
    objective: Objective, parameters: Parameters, assessor: Assessor, own_weights: Mapping[int, Entry] | None
) -> ObjectiveResult:
    indicators = tuple(map(assessor.assess, objective.indicators))
    assessable = scored = 0
    counted: list[float] = []
    rows: list[int] = []
    for assessed in indicators:
        if assessed.state is State.NOT_ASSESSABLE:
            continue
        assessable += 1
        if assessed.score is not None:
            scored += 1
            counted.append(assessed.score)
            rows.append(assessed.indicator.row)
        elif parameters.mode is Mode.FINAL or assessed.state is State.OVERDUE:
            counted.append(0.0)
            rows.append(assessed.indicator.row)
    points_of_hundred: float | None = None
    if counted and (own_weights is None or assessable == 1):
        points_of_hundred = aggregate(counted, parameters.aggregation)
    elif counted and own_weights is not None:
        points_of_hundred = own_weighted_mean(counted, indicator_weights(indicators, own_weights), rows)
    weight = weight_of(objective)
    return ObjectiveResult(
        objective,
        indicators,
        weight,
        points_of_hundred,
        None if weight is None or points_of_hundred is None else weight * points_of_hundred / 100,
        scored / assessable if assessable else 0.0,
        None if points_of_hundred is None else _status(points_of_hundred, parameters),
    )


def _status(points: float, parameters: Parameters) -> Status:
    reached, partly = parameters.objective_bands
    if points >= reached:
        return Status.REACHED
    return Status.PARTLY if points >= partly else Status.NOT_REACHED


def _score_sector(members: list[ObjectiveResult]) -> SectorResult:
    weighted = [member for member in members if member.weight is not None]
    total = fsum(member.weight or 0.0 for member in weighted)
    scored = [(member.score, member.weight) for member in weighted if member.score is not None and member.weight]
    covered = fsum(weight for _, weight in scored)
    first = members[0].objective
    return SectorResult(
        first.sector,
        first.manager,
        tuple(members),
        total,
        fsum(member.points or 0.0 for member in weighted),
        weighted_mean([value for value, _ in scored], [weight for _, weight in scored]) if scored else None,
        covered / total if total else 0.0,
        Counter(assessed.state for member in members for assessed in member.indicators),
    )


def _score_body(sectors: Iterable[SectorResult], parameters: Parameters) -> float | None:
    scored = [(sector, sector.score) for sector in sectors if sector.score is not None]
    if not scored:
        return None
    if parameters.body is BodyMean.MEAN:
        weights = [1.0] * len(scored)
    else:
        weights = [_sector_weight(sector, parameters) for sector, _ in scored]
        if not fsum(weights):
            return None
    return weighted_mean([value for _, value in scored], weights)


def _sector_weight(sector: SectorResult, parameters: Parameters) -> float:
    weight = parameters.sector_weights.get(fold(sector.name))
    if weight is None:
        raise ParameterError(
            f"Il parametro ente vale «pesata», ma pesi_settori non dà il peso del settore {sector.name}: "
            f"aggiungerlo, per esempio {sector.name} = 15."
        )
    return weight
