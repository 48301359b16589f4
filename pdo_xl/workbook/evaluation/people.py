"""Who answers for which sectors, and what the plan says of each: the sectors' scores, whether payments were on time.

Source: design of the reports, section 7; DL 13/2023, art. 4-bis, comma 2, for the payments: all or nothing.
"""

from collections.abc import Sequence
from typing import NamedTuple

from pdo_xl.domain.scoring.assess import State
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.scoring.sector_score import SectorResult
from pdo_xl.domain.values.text import identity
from pdo_xl.sheet.names.evaluation import NO, NONE_PLANNED, YES


class Person(NamedTuple):
    """One who answers for sectors; without a name in the plan, who answers for the one.

    `payments`: whether their objectives about payments were reached; None as long as that is not known.
    """

    name: str
    sectors: tuple[SectorResult, ...]
    payments: str | None


def people_of(results: Results) -> list[Person]:
    """List them in the order of their first sector."""
    by_name: dict[tuple[str, str], list[SectorResult]] = {}
    for sector in results.sectors:
        name = identity(sector.manager)
        by_name.setdefault((name, "" if name else sector.name), []).append(sector)
    return [Person(sectors[0].manager, tuple(sectors), _payments(sectors)) for sectors in by_name.values()]


def _payments(sectors: Sequence[SectorResult]) -> str | None:
    """Whether every objective about payments is reached whole; what is not assessable is not asked."""
    states = [
        assessed.state
        for sector in sectors
        for result in sector.objectives
        if result.objective.about_payments
        for assessed in result.indicators
        if assessed.state is not State.NOT_ASSESSABLE
    ]
    if not states:
        return NONE_PLANNED
    if any(state in _MISSED for state in states):
        return NO
    return YES if all(state is State.REACHED for state in states) else None


_MISSED = frozenset({State.REACHED_LATE, State.PARTLY, State.NOT_REACHED, State.OVERDUE})
