"""The deadlines that nothing was reported for: overdue, due soon, due some day."""

from datetime import date
from typing import NamedTuple

from pdo_xl.domain.plan import Objective
from pdo_xl.domain.quick import maker
from pdo_xl.domain.scoring.assess import Assessed
from pdo_xl.domain.scoring.score import Results


class OpenDeadline(NamedTuple):
    """An indicator by a day without an actual value, or a deadline that only reminds of one.

    Unit: `days_left` in days; negative when overdue.
    """

    due: date
    days_left: int
    objective: Objective
    assessed: Assessed


def open_deadlines(results: Results, within: int | None = None) -> list[OpenDeadline]:
    """The oldest first, else in the order of the plan; with `within`, only the overdue and those of so many days."""
    found = []
    for same, due in results.with_deadline:
        left = (due - results.on).days
        if same[0].missing and (within is None or left <= within):
            found += [(due, left, assessed) for assessed in same]
    owners, made = results.plan.owners, maker(OpenDeadline)
    entries = [made((due, left, owners[one[0].sheet][one[0].row], one)) for due, left, one in found]
    entries.sort(key=lambda entry: (entry.due, entry.objective.number, entry.assessed.indicator.row))
    return entries
