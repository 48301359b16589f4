"""Which year a plan is of: one decision, for reading, for the figures, for the plan of the year after.

Source: design of other bodies' plans, section 1. In this order: the parameter `anno`; a year with its word above the
header; one alone there; one in a sheet's name; the commonest of the deadlines, within the range of years that is named.
"""

from collections import Counter

from pdo_xl.domain.errors import Unreadable
from pdo_xl.domain.kinds import kind_of
from pdo_xl.domain.plan import Plan
from pdo_xl.domain.scoring.assess import read_target
from pdo_xl.domain.settings.parameters import Parameters


def plan_year(plan: Plan, parameters: Parameters) -> int | None:
    """The plan's year: the parameter, else what the texts around the plan say, else the commonest of the deadlines."""
    if parameters.year is not None:
        return parameters.year
    return plan.clues.decide(lambda: _deadlines(plan))


def _deadlines(plan: Plan) -> Counter[int]:
    years: Counter[int] = Counter()
    for indicator in plan.indicators:
        try:
            kind = kind_of(indicator.type_text)
            if kind.by_day:
                years[read_target(kind, indicator.target, None).value.year] += 1
        except Unreadable:
            continue
    return years
