"""PDO410: at a check during the year every indicator has something to show.

Source: D.Lgs. 150/2009, art. 6; design of the reports, section 6.3. Of a deadline the day itself tells: PDO407, PDO408.
"""

from collections.abc import Iterator
from datetime import date

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.monitoring.checks import is_early, lacks_value, last_check, outdated
from pdo_xl.domain.plan import Field
from pdo_xl.domain.row import LastColumnPlace
from pdo_xl.domain.rules.base import at, at_each
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results

ID = "PDO410"
GRAVITY = Gravity.WARNING
TITLE = "senza un dato alla verifica (prima del 30/06 è una nota)"
PASSES = specimen(row(actual=4), on=date(2024, 6, 30))
FAILS = specimen(row(actual=None), on=date(2024, 6, 30))

_HOW = "Scrivere il valore raggiunto fin qui, oppure «NV: » e il motivo."


def check(results: Results) -> Iterator[Issue]:
    """One issue for each indicator without a value, from the first check to the year's end; and for an older value."""
    yield from _of_earlier_days(results)
    day = _day(results)
    if day is None:
        return
    message = f"Manca il dato alla verifica del {day:%d/%m}."
    for same in results.alike:
        if lacks_value(same[0]):
            yield from at_each(same, Field.ACTUAL, message, _HOW)


def _of_earlier_days(results: Results) -> Iterator[Issue]:
    """Where the column of a day that has come is blank, what counts is the value of the one before."""
    for assessed in results.indicators if results.plan.earlier else ():
        days = outdated(results.plan, assessed)
        if days is not None:
            used, last = days
            message = f"Manca il dato al {last:%d/%m}: conta quello al {used:%d/%m}."
            yield Issue(LastColumnPlace(*at(assessed.indicator, Field.ACTUAL)), message, _HOW)


def gravity(results: Results) -> Gravity:
    """A note at a check before the middle of the year, a warning from then on."""
    day = _day(results)
    return Gravity.NOTE if day is not None and is_early(day) else GRAVITY


def _day(results: Results) -> date | None:
    trajectory = results.trajectory
    return None if trajectory is None else last_check(trajectory.so_far, results.plan.snapshots)
