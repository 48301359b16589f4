"""How a plan goes before the year's end: its indicators, its objectives, its sectors.

Source: design of the reports, section 6.3. Nothing here is worked out unless somebody asks: a calculation does without.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from math import fsum
from typing import NamedTuple

from pdo_xl.domain.errors import ParameterError
from pdo_xl.domain.kinds.threshold import adds_up_to
from pdo_xl.domain.kinds.trend import Course, Trend, Way, YearSoFar, due_on, read_way
from pdo_xl.domain.plan import Plan
from pdo_xl.domain.scoring.assess import Assessed, State
from pdo_xl.domain.scoring.objective_score import ObjectiveResult
from pdo_xl.domain.scoring.sector_score import SectorResult
from pdo_xl.domain.settings.choices import Mode, Window
from pdo_xl.domain.settings.parameters import Parameters
from pdo_xl.domain.values.entry import Entry
from pdo_xl.domain.values.text import italian_date

_WITHOUT_DATA = frozenset({Trend.NO_DATA, Trend.TO_CHECK})
_MOSTLY = 50
"""Per cent of the weight: from here on a sector without data cannot be told."""
_OF_STATE = {
    State.NOT_ASSESSABLE: Course(Trend.NOT_ASSESSABLE, lambda: "il valore effettivo lo dice"),
    State.TO_CHECK: Course(Trend.TO_CHECK, lambda: "il valore atteso o quello effettivo non si legge"),
}
_NO_DATA = Course(Trend.NO_DATA, lambda: "manca il valore effettivo")


class ObjectiveTrend(NamedTuple):
    """How an objective goes, and how many of its assessable indicators say nothing of it."""

    trend: Trend
    without_data: int


class SectorTrend(NamedTuple):
    """How a sector goes, and the shares of its assessable weight; None where nothing weighs.

    Unit: points of a hundred.
    """

    trend: Trend | None
    shares: Mapping[Trend, float]


def start_of(parameters: Parameters, year: int) -> date:
    """The day from which the year's time is counted.

    Raises: ParameterError for a plan that was approved when its year was over.
    """
    first, approved = date(year, 1, 1), parameters.approved_on
    if parameters.window is not Window.APPROVAL or approved is None:
        return first
    if approved.year > year:
        raise ParameterError(
            f"Il parametro finestra vale «approvazione», ma data_approvazione_piano è il {italian_date(approved)}, "
            f"dopo la fine dell'anno del piano ({year}): correggere la data, oppure scrivere «anno» in finestra."
        )
    return max(first, approved)


def year_so_far(parameters: Parameters, year: int | None, on: date) -> YearSoFar | None:
    """The year as it goes; None when it is over, in the final account, or where nobody knows which year it is.

    Raises: ParameterError as `start_of`.
    """
    if year is None:
        return None
    start, end = start_of(parameters, year), date(year, 12, 31)
    if parameters.mode is Mode.FINAL or on >= end:
        return None
    return YearSoFar(start, end, on, parameters.trend_bands, parameters.notice_days)


def way_of(assessed: Assessed, entry: Entry) -> Way | None:
    """The way in which an indicator grows: the one that its cell says, if it may; else that of its type."""
    kind, target = assessed.kind, assessed.target
    if kind is None or target is None:
        return None
    ways = kind.ways(target)
    said = read_way(entry) if entry is not None else None
    return said if said in ways else next(iter(ways), None)


def course_of(assessed: Assessed, so_far: YearSoFar, entry: Entry = None, progress: float | None = None) -> Course:
    """Tell one indicator; `entry` says how it grows, `progress` how far people say that it is.

    Unit: points of a hundred.
    """
    told = _OF_STATE.get(assessed.state)
    if told is not None:
        return told
    kind, target, actual = assessed.kind, assessed.target, assessed.actual
    if kind is None or target is None:
        return _NO_DATA
    if actual is None or assessed.score is None:
        return due_on(target.value, so_far, progress) if kind.by_day else _NO_DATA
    return kind.course(target, actual, assessed.score, way_of(assessed, entry), so_far)


def objective_trend(trends: Iterable[Trend]) -> ObjectiveTrend:
    """Tell an objective from its indicators: it goes as the worst of them."""
    counted = Counter(trends)
    without = sum(counted[trend] for trend in _WITHOUT_DATA)
    assessable = counted.total() - counted[Trend.NOT_ASSESSABLE]
    if not assessable:
        return ObjectiveTrend(Trend.NOT_ASSESSABLE, 0)
    for worst in (Trend.LATE, Trend.AT_RISK):
        if counted[worst]:
            return ObjectiveTrend(worst, without)
    if without == assessable:
        return ObjectiveTrend(Trend.NO_DATA, without)
    return ObjectiveTrend(Trend.DONE if counted[Trend.DONE] == assessable else Trend.ON_TRACK, without)


def sector_trend(weighed: Iterable[tuple[Trend, float]], threshold: float) -> SectorTrend:
    """Tell a sector from what its objectives' weights say together."""
    weights: dict[Trend, list[float]] = {}
    for trend, weight in weighed:
        if trend is not Trend.NOT_ASSESSABLE:
            weights.setdefault(trend, []).append(weight)
    totals = {trend: fsum(weights[trend]) for trend in Trend if trend in weights}
    whole = fsum(totals.values())
    if not whole:
        return SectorTrend(None, {})
    shares = {trend: 100 * total / whole for trend, total in totals.items() if total}
    late, at_risk, without = (shares.get(trend, 0.0) for trend in (Trend.LATE, Trend.AT_RISK, Trend.NO_DATA))
    if adds_up_to(late, threshold):
        return SectorTrend(Trend.LATE, shares)
    if adds_up_to(late + at_risk, threshold):
        return SectorTrend(Trend.AT_RISK, shares)
    return SectorTrend(Trend.NO_DATA if adds_up_to(without, _MOSTLY) else Trend.ON_TRACK, shares)


class Trajectory:
    """How a plan goes; what holds for one of those whose cells say `alike` holds for all of them."""

    def __init__(
        self, plan: Plan, parameters: Parameters, so_far: YearSoFar, alike: Sequence[Sequence[Assessed]] = ()
    ) -> None:
        self.so_far = so_far
        self._plan, self._parameters = plan, parameters
        self._alike = alike
        self._by_trends: dict[tuple[Trend, ...], ObjectiveTrend] = {}

    @cached_property
    def _told(self) -> dict[int, Trend]:
        """The trends by their indicators themselves: a key of all that they are made of would take many times as long.

        Only where no row says of its own how it grows, or how far it is.
        """
        if self._plan.ways or self._plan.progress:
            return {}
        told: dict[int, Trend] = {}
        for same in self._alike:
            told |= dict.fromkeys(map(id, same), course_of(same[0], self.so_far).trend)
        return told

    def course(self, assessed: Assessed, result: ObjectiveResult) -> Course:
        """How an indicator of an objective goes, and why."""
        indicator, plan = assessed.indicator, self._plan
        entry = plan.ways.get(indicator.sheet, {}).get(indicator.row)
        progress = plan.progress.get(result.objective.number) if assessed.due is not None else None
        return course_of(assessed, self.so_far, entry, progress)

    def of_indicator(self, assessed: Assessed, result: ObjectiveResult) -> Trend:
        """How an indicator of an objective goes."""
        return self._told.get(id(assessed)) or self.course(assessed, result).trend

    def of_objective(self, result: ObjectiveResult) -> ObjectiveTrend:
        """How an objective goes."""
        told = tuple([self.of_indicator(assessed, result) for assessed in result.indicators])
        known = self._by_trends.get(told)
        if known is None:
            known = self._by_trends[told] = objective_trend(told)
        return known

    def of_sector(self, sector: SectorResult) -> SectorTrend:
        """How a sector goes."""
        weighed = [
            (self.of_objective(result).trend, result.weight)
            for result in sector.objectives
            if result.weight is not None
        ]
        return sector_trend(weighed, self._parameters.sector_threshold)
