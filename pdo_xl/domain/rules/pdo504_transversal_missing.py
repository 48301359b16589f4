"""PDO504: a transversal objective is in every sector.

Source: design of the validation.
"""

from collections import defaultdict
from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field, Objective
from pdo_xl.domain.rules.base import at, listed
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.values.text import identity, shorten

_LONGEST = 60
"""Characters of the objective's text."""

ID = "PDO504"
GRAVITY = Gravity.NOTE
TITLE = "trasversale non in tutti i settori"
PASSES = specimen(
    row(sector="SF", unit="TRASV", service="Obiettivo trasversale", objective="Attuare il PNRR"),
    row(sector="GT", unit="TRASV", service="Obiettivo trasversale", objective="Attuare il PNRR"),
)
FAILS = specimen(
    row(sector="SF", unit="TRASV", service="Obiettivo trasversale", objective="Attuare il PNRR"), row(sector="GT")
)


def check(results: Results) -> Iterator[Issue]:
    """One note for each such objective, where it first stands."""
    sectors = {identity(sector.name): sector.name for sector in results.plan.sectors}
    by_text: dict[str, dict[str, Objective]] = defaultdict(dict)
    for objective in results.plan.transversals:
        by_text[objective.key].setdefault(identity(objective.sector), objective)
    for members in by_text.values():
        if len(members) < len(sectors):
            here = listed((sectors[key] for key in members), len(members))
            missing = listed((name for key, name in sectors.items() if key not in members), len(sectors) - len(members))
            first = next(iter(members.values()))
            yield Issue(
                at(first, Field.OBJECTIVE),
                f"L'obiettivo trasversale «{shorten(first.text, _LONGEST)}» è solo in {here}: manca in {missing}.",
                "Aggiungerlo agli altri settori, se riguarda anche loro.",
            )
