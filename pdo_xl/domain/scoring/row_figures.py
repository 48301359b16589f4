"""What a row shows that has two tests, a value and a deadline: one score, both states, one delay.

Source: design of other bodies' plans, section 3.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from pdo_xl.domain.plan import Aspect
from pdo_xl.domain.scoring.aggregate import aggregate
from pdo_xl.domain.scoring.assess import Assessed, State
from pdo_xl.domain.scoring.objective_score import count
from pdo_xl.domain.settings.choices import Aggregation
from pdo_xl.domain.settings.parameters import Parameters

BETWEEN = f" · {Aspect.DEADLINE}: "
"""What stands between the state of a value and that of a deadline."""


class RowFigures(NamedTuple):
    """What a row with two tests shows.

    Unit: points of a hundred; days.
    """

    row: int
    score: float | None
    state: str
    delay: int | None


def rows_of_two(indicators: Sequence[Assessed], parameters: Parameters) -> Iterator[RowFigures]:
    """The figures of the rows that have two tests, among an objective's indicators in order."""
    for value, deadline in pairwise(indicators):
        if value.indicator.row == deadline.indicator.row:
            counted = count((value, deadline), parameters)
            # As in an objective's mean: the 0 of what is overdue or missing counts beside a score, and is none itself.
            score = aggregate(counted.scores, Aggregation.MEAN) if counted.scored else None
            delay = value.delay if deadline.delay is None else deadline.delay
            yield RowFigures(value.indicator.row, score, f"{value.state}{BETWEEN}{deadline.state}", delay)


def states_in(text: str) -> tuple[State, ...] | None:
    """The states that a row's cell shows, one or two; None if it says anything else.

    >>> states_in("Raggiunto · scadenza: Scaduto")
    (<State.REACHED: 'Raggiunto'>, <State.OVERDUE: 'Scaduto'>)
    >>> states_in("Raggiunto · scadenza"), states_in("Scaduto · Scaduto")
    (None, None)
    """
    states = [_STATES.get(part) for part in text.split(BETWEEN, 1)]
    return None if None in states else tuple(state for state in states if state is not None)


_STATES = {str(state): state for state in State}
