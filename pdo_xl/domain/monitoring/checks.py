"""The checks during the year: the days on which whoever answers for a goal says where it stands.

Source: D.Lgs. 150/2009, art. 6; design of the reports, section 0.
"""

from datetime import date

from pdo_xl.domain.kinds.threshold import FULL
from pdo_xl.domain.kinds.trend import Way, YearSoFar
from pdo_xl.domain.plan import Plan
from pdo_xl.domain.scoring.assess import Assessed, State
from pdo_xl.domain.snapshot import NO_SNAPSHOTS, SnapshotKind, Snapshots

_DAYS = ((6, 30), (9, 30))
"""Month and day: half the year and three quarters of it. One before them is a check only where somebody froze it."""


def lacks_value(assessed: Assessed) -> bool:
    """Whether an indicator has nothing to show at a check; of a deadline the day itself tells."""
    return assessed.state is State.GOING_ON and assessed.due is None and assessed.missing


def outdated(plan: Plan, assessed: Assessed) -> tuple[date, date] | None:
    """The day of an indicator's value, and the later one that has a column and no value for it; None where it stands.

    What was done stays done, and what has added up to its target.
    """
    days = plan.earlier.get(assessed.indicator.sheet, {}).get(assessed.indicator.row)
    kind, target, actual, score = assessed.kind, assessed.target, assessed.actual, assessed.score
    if days is None or kind is None or target is None or actual is None or score is None:
        return None
    stands = isinstance(actual.value, date) or (score >= FULL and kind.ways(target)[:1] != (Way.LEVEL,))
    return None if stands else days


def last_check(so_far: YearSoFar, snapshots: Snapshots = NO_SNAPSHOTS) -> date | None:
    """The last check that has come, of those of every year and those that somebody froze since; None before the first.

    >>> last_check(YearSoFar(date(2024, 1, 1), date(2024, 12, 31), date(2024, 8, 1), (90, 60), 30))
    datetime.date(2024, 6, 30)
    """
    days = [date(so_far.end.year, *check) for check in _DAYS]
    days += [taken.day for taken in snapshots.taken if taken.kind is SnapshotKind.CHECK]
    return max([day for day in days if so_far.start <= day <= so_far.on], default=None)


def is_early(check: date) -> bool:
    """Whether a check comes before the first of those of every year: what lacks then is worth knowing, no more.

    >>> is_early(date(2024, 3, 31)), is_early(date(2024, 6, 30))
    (True, False)
    """
    return (check.month, check.day) < _DAYS[0]
