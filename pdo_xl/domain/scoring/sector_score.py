"""One sector scored from its objectives, and the body from its sectors.

Source: design of the scoring, section 6.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from math import fsum
from typing import NamedTuple

from pdo_xl.domain.errors import ParameterError
from pdo_xl.domain.scoring.aggregate import weighted_mean
from pdo_xl.domain.scoring.assess import State
from pdo_xl.domain.scoring.objective_score import ObjectiveResult, grade_of
from pdo_xl.domain.settings.choices import BodyMean
from pdo_xl.domain.settings.parameters import Parameters
from pdo_xl.domain.values.text import identity


class Range(NamedTuple):
    """What a score would be if every objective that has none yet ended at 0, and at 100.

    Unit: points of a hundred.
    """

    least: float
    most: float


class SectorResult(NamedTuple):
    """One sector scored.

    Unit: as of `ObjectiveResult`; `coverage` is the share of the assessable weight whose objectives have a score, None
    where nothing that weighs is assessable; `unassessable_weight` is the rest of the weight.
    """

    name: str
    manager: str
    objectives: tuple[ObjectiveResult, ...]
    total_weight: float
    points: float
    score: float | None
    coverage: float | None
    unassessable_weight: float
    score_range: Range | None
    states: Counter[State]
    grades: Counter[str]

    @property
    def indicator_count(self) -> int:
        """How many indicators the sector has."""
        return sum(self.states.values())


def score_sector(members: Sequence[ObjectiveResult]) -> SectorResult:
    """Score a sector from its objectives, of which there is one at least."""
    weights: list[float] = []
    scores: list[float] = []
    scored: list[float] = []
    missing: list[float] = []
    unassessable: list[float] = []
    for _, _, weight, score, _, coverage, _ in members:
        if weight is None:
            continue
        weights.append(weight)
        if coverage is None:
            unassessable.append(weight)
        elif score is None:
            missing.append(weight)
        elif weight:
            scores.append(score)
            scored.append(weight)
    assessable = fsum([*scored, *missing])
    first = members[0].objective
    grades = Counter([member.status for member in members])
    return SectorResult(
        first.sector,
        first.manager,
        tuple(members),
        fsum(weights),
        fsum([member.points for member in members if member.points is not None]),
        weighted_mean(scores, scored) if scored else None,
        fsum(scored) / assessable if assessable else _coverage_of_no_weight(members),
        fsum(unassessable),
        _range(scores, scored, fsum(missing)),
        Counter([assessed.state for member in members for assessed in member.indicators]),
        Counter({grade_of(status): count for status, count in grades.items()}),
    )


def _coverage_of_no_weight(members: Sequence[ObjectiveResult]) -> float | None:
    """Nothing assessable weighs: blank if all that weighs, or all there is, is NV; else nothing weighs at all."""
    weighing = [member for member in members if member.weight] or members
    return 0.0 if any(member.assessable for member in weighing) else None


def _range(scores: list[float], weights: list[float], missing: float) -> Range | None:
    """Give the range of a mean in which a weight is still missing; None where nothing weighs."""
    if not missing:
        whole = weighted_mean(scores, weights) if scores else None
        return None if whole is None else Range(whole, whole)
    least, most = (weighted_mean([*scores, end], [*weights, missing]) for end in (0.0, 100.0))
    return Range(least, most)


def score_body(sectors: Iterable[SectorResult], parameters: Parameters) -> float | None:
    """Give the mean of the sectors that have a score. Raises: ParameterError as `score` does."""
    return _body_mean([(sector, sector.score) for sector in sectors], parameters)


def _body_mean(values: Iterable[tuple[SectorResult, float | None]], parameters: Parameters) -> float | None:
    known = [(sector, value) for sector, value in values if value is not None]
    if not known:
        return None
    if parameters.body is BodyMean.MEAN:
        weights = [1.0] * len(known)
    else:
        weights = [_sector_weight(sector, parameters) for sector, _ in known]
        if not fsum(weights):
            return None
    return weighted_mean([value for _, value in known], weights)


def body_range(sectors: Iterable[SectorResult], parameters: Parameters) -> Range | None:
    """Give the means of the sectors' least and most; a sector without a score counts, for it may still get one."""
    ranged = [(sector, sector.score_range) for sector in sectors if sector.score_range is not None]
    if parameters.body is BodyMean.WEIGHTED and any(_given_weight(sector, parameters) is None for sector, _ in ranged):
        # Only a sector that has a score must have a weight.
        return None
    least = _body_mean([(sector, ends.least) for sector, ends in ranged], parameters)
    most = _body_mean([(sector, ends.most) for sector, ends in ranged], parameters)
    return None if least is None or most is None else Range(least, most)


def _given_weight(sector: SectorResult, parameters: Parameters) -> float | None:
    return parameters.sector_weights.get(identity(sector.name))


def _sector_weight(sector: SectorResult, parameters: Parameters) -> float:
    weight = _given_weight(sector, parameters)
    if weight is None:
        raise ParameterError(
            f"Il parametro ente vale «pesata», ma pesi_settori non dà il peso del settore {sector.name}: "
            f"aggiungerlo, per esempio {sector.name} = 15."
        )
    return weight
