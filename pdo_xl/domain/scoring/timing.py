"""When an objective was done, beside how far: the second of the two readings of its result.

Source: design of the reports, section 3.3.
"""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from pdo_xl.domain.kinds.deadline import Never
from pdo_xl.domain.kinds.threshold import FULL, adds_up_to, reaches
from pdo_xl.domain.scoring.assess import Assessed, State
from pdo_xl.domain.scoring.objective_score import ObjectiveResult, Status
from pdo_xl.domain.settings.parameters import Parameters
from pdo_xl.domain.values.direction import Direction


class Timing(StrEnum):
    """How an objective stands against its deadlines."""

    EARLY = "in anticipo"
    ON_TIME = "nei tempi"
    LATE = "in ritardo"
    NOT_DONE = "non fatto nei termini"
    NOT_DUE = "non ancora dovuto"
    NO_DEADLINE = "senza scadenza"


class Timed(NamedTuple):
    """An objective's timing; `delay` is the longest of its indicators' where it is late.

    Unit: days.
    """

    timing: Timing
    delay: int | None = None


_NO_DEADLINE = Timed(Timing.NO_DEADLINE)


def timing_of(result: ObjectiveResult, parameters: Parameters) -> Timed:
    """Tell it from the objective's deadlines that are not NV."""
    dated = [
        assessed
        for assessed in result.indicators
        if assessed.kind is not None and assessed.kind.by_day and assessed.state is not State.NOT_ASSESSABLE
    ]
    if not dated:
        return _NO_DEADLINE
    if any(assessed.state is State.OVERDUE or _never_done(assessed) for assessed in dated):
        return Timed(Timing.NOT_DONE)
    delays = [assessed.delay for assessed in dated if assessed.delay]
    if delays:
        return Timed(Timing.LATE, max(delays))
    early = [_days_early(assessed) for assessed in dated]
    done = [days for days in early if days is not None]
    if len(done) < len(early):
        return Timed(Timing.NOT_DUE)
    return Timed(Timing.EARLY if min(done) >= parameters.early_days else Timing.ON_TIME)


def beyond_expected(result: ObjectiveResult, parameters: Parameters) -> bool:
    """Whether an objective that was reached went well beyond what was expected of one of its measures."""
    if result.status is not Status.REACHED:
        return False
    indicators = [assessed for assessed in result.indicators if assessed.state is not State.NOT_ASSESSABLE]
    if any(assessed.score is None or not adds_up_to(assessed.score, FULL) for assessed in indicators):
        return False
    return any(_well_beyond(assessed, 1 + parameters.beyond_threshold / 100) for assessed in indicators)


def _never_done(assessed: Assessed) -> bool:
    return assessed.actual is not None and assessed.actual.value is Never.DONE


def _days_early(assessed: Assessed) -> int | None:
    """How many days before the last one it was done; None where that is not known, or not done yet."""
    due, actual = assessed.due, assessed.actual
    if due is None or actual is None or not isinstance(actual.value, date):
        return None
    return (due - actual.value).days


def _well_beyond(assessed: Assessed, share: float) -> bool:
    target, actual = assessed.target, assessed.actual
    if target is None or actual is None or target.direction is not Direction.AT_LEAST:
        return False
    return isinstance(target.value, float) and target.value > 0 and reaches(actual.value, share * target.value)
