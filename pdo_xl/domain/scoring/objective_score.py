"""One objective scored from its indicators.

Source: design of the scoring, section 6.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from operator import attrgetter
from typing import NamedTuple

from pdo_xl.domain.kinds.threshold import adds_up_to
from pdo_xl.domain.plan import Objective
from pdo_xl.domain.quick import maker
from pdo_xl.domain.scoring.aggregate import aggregate, own_weighted_mean
from pdo_xl.domain.scoring.assess import Assessed, Assessor, State
from pdo_xl.domain.scoring.indicator_weight import are_of_one_row, indicator_weights
from pdo_xl.domain.scoring.weight import weight_of
from pdo_xl.domain.settings.choices import Mode
from pdo_xl.domain.settings.parameters import Parameters
from pdo_xl.domain.values.entry import Entry


class Status(StrEnum):
    """How an objective ended, by the bands `fasce_obiettivo`."""

    REACHED = "raggiunto"
    PARTLY = "raggiunto in parte"
    NOT_REACHED = "non raggiunto"

    __hash__ = str.__hash__


NOT_MEASURABLE = "non misurabile"
"""The grade of an objective without a score."""


class ObjectiveResult(NamedTuple):
    """One objective scored.

    Unit: points of a hundred; `points` is the score times the weight. `coverage` is a fraction:
    scored indicators of all those that are assessable; None where none is.
    """

    objective: Objective
    indicators: tuple[Assessed, ...]
    weight: float | None
    score: float | None
    points: float | None
    coverage: float | None
    status: Status | None

    @property
    def assessable(self) -> bool:
        """Whether one indicator at least is not NV."""
        return self.coverage is not None


_result = maker(ObjectiveResult)
_END = attrgetter("state", "score")


def grade_of(status: Status | None) -> str:
    """A status in words; without one the objective cannot be measured."""
    return NOT_MEASURABLE if status is None else status.value


class Counted(NamedTuple):
    """How many indicators are assessable, how many have a score; the scores that make a mean, and their rows."""

    assessable: int
    scored: int
    scores: list[float]
    rows: list[int]


_counted = maker(Counted)


def count(indicators: Sequence[Assessed], parameters: Parameters) -> Counted:
    """Tell what counts of some indicators: what is overdue, or missing in the end, counts 0."""
    final = parameters.mode is Mode.FINAL
    assessable = scored = 0
    scores: list[float] = []
    rows: list[int] = []
    for assessed in indicators:
        state, own = assessed.state, assessed.score
        if state is State.NOT_ASSESSABLE:
            continue
        assessable += 1
        if own is not None:
            scored += 1
        elif final or state is State.OVERDUE:
            own = 0.0
        else:
            continue
        scores.append(own)
        rows.append(assessed.indicator.row)
    return _counted((assessable, scored, scores, rows))


class ObjectiveScorer:
    """Scores the objectives of one plan; those that weigh alike, and whose indicators ended alike, are scored once."""

    def __init__(self, parameters: Parameters, assessor: Assessor) -> None:
        self._parameters, self._assessor = parameters, assessor
        self._known: dict[tuple[object, ...], _Figures] = {}

    def score(self, objective: Objective, own_weights: Mapping[int, Entry] | None) -> ObjectiveResult:
        """Score an objective; `own_weights` are those of its sheet's indicators, by row, where they count."""
        indicators = tuple(map(self._assessor.assess, objective.indicators))
        if objective.deadlines:
            both = (*indicators, *map(self._assessor.assess, objective.deadlines))
            indicators = tuple(sorted(both, key=lambda assessed: assessed.indicator.row))
        if own_weights is not None:
            return _result((objective, indicators, *self._figures(objective, indicators, own_weights)))
        weights = objective.weights
        weight = weights[0].entry if len(weights) == 1 else None
        # The class is part of the key because TRUE, 1 and 1.0 are equal and are not the same weight.
        key = (weight, weight.__class__, *map(_END, indicators))
        figures = self._known.get(key)
        if figures is None:
            figures = self._known[key] = self._figures(objective, indicators, None)
        return _result((objective, indicators, *figures))

    def _figures(
        self, objective: Objective, indicators: Sequence[Assessed], own_weights: Mapping[int, Entry] | None
    ) -> "_Figures":
        parameters = self._parameters
        assessable, scored, counted, rows = count(indicators, parameters)
        points_of_hundred: float | None = None
        if counted and (own_weights is None or are_of_one_row(indicators)):
            points_of_hundred = aggregate(counted, parameters.aggregation)
        elif counted and own_weights is not None:
            points_of_hundred = own_weighted_mean(counted, indicator_weights(indicators, own_weights), rows)
        weight = weight_of(objective, parameters.weights)
        points = None if weight is None or points_of_hundred is None else weight * points_of_hundred / 100
        coverage = scored / assessable if assessable else None
        status = None if points_of_hundred is None else status_of(points_of_hundred, parameters)
        return weight, points_of_hundred, points, coverage, status


_Figures = tuple[float | None, float | None, float | None, float | None, Status | None]
"""What an objective's result has after its indicators."""


def status_of(points: float, parameters: Parameters) -> Status:
    """Tell how an objective with so many points of a hundred ended."""
    reached, partly = parameters.objective_bands
    if adds_up_to(points, reached):
        return Status.REACHED
    return Status.PARTLY if adds_up_to(points, partly) else Status.NOT_REACHED
