"""The open deadlines divided among those who answer for them, each with a calendar of their own."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from pdo_xl.domain.plan import Plan
from pdo_xl.domain.values.text import identity
from pdo_xl.reports.deadlines import Deadline
from pdo_xl.sheet.sharing.parts import NOBODY, By


@dataclass
class Part:
    """The deadlines of one person or sector, the oldest first, and the sectors that they are of."""

    name: str
    deadlines: list[Deadline] = field(default_factory=list)
    sectors: dict[str, str] = field(default_factory=dict)


def parts_of(deadlines: Iterable[Deadline], plan: Plan, by: By) -> list[Part]:
    """Divide a plan's deadlines; whose name is written in two ways is one person. Those come first who are due first.

    For an objective that names nobody its sector's responsabile answers.
    """
    managers = {identity(sector.name): sector.manager for sector in plan.sectors}
    parts: dict[str, Part] = {}
    for deadline in deadlines:
        objective = deadline.objective
        manager = objective.manager or managers.get(identity(objective.sector), "")
        named = objective.sector if by is By.SECTOR else manager or NOBODY
        part = parts.setdefault(identity(named), Part(named))
        part.deadlines.append(deadline)
        part.sectors.setdefault(identity(deadline.objective.sector), deadline.objective.sector)
    return list(parts.values())
