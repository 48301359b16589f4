"""The open deadlines divided among those who answer for them, each with a calendar of their own."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from pdo_xl.domain.plan import Plan
from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.domain.values.text import identity
from pdo_xl.reports.deadlines import Deadline

NOBODY = "senza responsabile"
"""The part of the deadlines whose row names nobody."""
_FORBIDDEN = late_pattern(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+|\s+')
"""What Windows takes in no name, and what nobody sees in one."""
_JOINED = late_pattern("_+")
_LONGEST = 60
"""Characters of a part's name: with the folder, Windows allows some 260 in all."""


class By(StrEnum):
    """What the deadlines are divided by."""

    MANAGER = "responsabile"
    SECTOR = "settore"


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


def file_names(parts: Sequence[str], year: int | None) -> list[str]:
    """Give each part's calendar a name that every system takes, also where two differ only in what none can hold.

    >>> file_names(["Beffa", "Rossi / Verdi", "rossi: verdi"], 2024)
    ['Scadenze_2024_Beffa.ics', 'Scadenze_2024_Rossi_Verdi.ics', 'Scadenze_2024_rossi_verdi_2.ics']
    """
    taken: set[str] = set()
    names = []
    for part in parts:
        stem = "_".join(["Scadenze", *([str(year)] if year is not None else []), _plain(part)])
        name, number = stem, 1
        while name.casefold() in taken:
            number += 1
            name = f"{stem}_{number}"
        taken.add(name.casefold())
        names.append(f"{name}.ics")
    return names


def _plain(part: str) -> str:
    text = _JOINED.sub("_", _FORBIDDEN.sub("_", part)).strip("_. ")
    return text[:_LONGEST].rstrip("_. ") or "altri"
