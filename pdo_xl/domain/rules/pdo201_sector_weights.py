"""PDO201: the weights of a sector's objectives total 100.

Source: the plan's own column "Pesatura settore". Passes: 60 + 40. Fails: 60 + 30.
Objectives "Non pesato" do not count.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.plan import Field
from pdo_xl.domain.rules.base import at
from pdo_xl.domain.score import Results
from pdo_xl.domain.text import italian

_TOLERANCE = 0.01


def check(results: Results) -> Iterator[Issue]:
    """One error a sector, at its first weight; its figures are given all the same."""
    for sector in results.sectors:
        # The tiny addition is for binary fractions: 33.33 * 3 is 99.99 on paper, and passes.
        difference = sector.total_weight - 100
        if abs(difference) > _TOLERANCE + 1e-9:
            verb = "Togliere" if difference > 0 else "Aggiungere"
            yield Issue(
                at(sector.objectives[0].objective, Field.WEIGHT),
                f"Settore {sector.name}: i pesi sommano a {italian(sector.total_weight)}, non a 100.",
                f"{verb} {italian(abs(difference))} punti fra gli obiettivi del settore.",
            )
