"""PDO201: the weights of a sector's objectives total 100.

Source: the plan's own column "Pesatura settore". Objectives "Non pesato" do not count.
"""

from collections.abc import Iterator, Sequence

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field
from pdo_xl.domain.rules.base import at, called, listed
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.scoring.sector_score import SectorResult
from pdo_xl.domain.scoring.weight import SUM_TOLERANCE, bare_fraction, exclusion_reason
from pdo_xl.domain.values.text import italian

ID = "PDO201"
GRAVITY = Gravity.ERROR
TITLE = "pesi del settore diversi da 100"
PASSES = specimen(row(weight=60), row(objective="Rispondere ai cittadini", weight=40))
FAILS = specimen(row(weight=60), row(objective="Rispondere ai cittadini", weight=30))

_FIRST = "Prima correggere i pesi del settore che mancano, non si leggono o sono due: restano fuori dalla somma."


def check(results: Results) -> Iterator[Issue]:
    """One error a sector, at its first weight; its figures are given all the same. Fractions are named once."""
    fractions = [sector for sector in results.sectors if abs(sector.total_weight - 1) <= SUM_TOLERANCE / 100 + 1e-9]
    # The 1 of a lone objective says so only beside others: it may be a weight of one point.
    if not any(len(sector.objectives) > 1 for sector in fractions):
        fractions = []
    if fractions:
        yield _said_once(fractions, len(results.sectors))
    for sector in results.sectors:
        if sector in fractions:
            continue
        # The tiny addition is for binary fractions: 33.33 * 3 is 99.99 on paper, and passes.
        difference = sector.total_weight - 100
        if abs(difference) > SUM_TOLERANCE + 1e-9:
            verb = "Togliere" if difference > 0 else "Aggiungere"
            how = f"{verb} {_points(abs(difference))} fra gli obiettivi del settore."
            yield Issue(
                at(sector.objectives[0].objective, Field.WEIGHT),
                f"{called(sector.name)}: i pesi sommano a {italian(sector.total_weight)}, non a 100.",
                _FIRST if _leaves_weights_out(sector) else _mixed(sector) or how,
            )


def _points(number: float) -> str:
    said = italian(number)
    return f"{said} {'punto' if said == '1' else 'punti'}"


def _leaves_weights_out(sector: SectorResult) -> bool:
    """Whether an objective that should weigh stays out of the sum: what is missing is its weight, however much."""
    return any(
        result.weight is None and all(exclusion_reason(weight.entry) is None for weight in result.objective.weights)
        for result in sector.objectives
    )


def _mixed(sector: SectorResult) -> str:
    """What to do where some weights are fractions, and all would total 100 without that; else nothing."""
    entries = [
        entry for result in sector.objectives if result.weight is not None for _, entry in result.objective.weights
    ]
    small = [fraction for entry in entries if (fraction := bare_fraction(entry)) is not None]
    if not small or abs(sector.total_weight + 99 * sum(small) - 100) > SUM_TOLERANCE + 1e-9:
        return ""
    how = f"{italian(100 * small[0])} invece di {italian(small[0], 4)}"
    return f"Alcuni pesi sono frazioni, gli altri punti: scriverli tutti in punti ({how})."


def _said_once(sectors: Sequence[SectorResult], of_all: int) -> Issue:
    first = at(sectors[0].objectives[0].objective, Field.WEIGHT)
    if len(sectors) < of_all:
        named = listed((sector.name for sector in sectors), len(sectors))
        return Issue(
            first,
            f"I pesi sommano a 1, non a 100, in {named}: sono frazioni, mentre altrove sono punti.",
            "Scrivere anche questi in punti (25 invece di 0,25), oppure con il segno % (25%).",
        )
    return Issue(
        first,
        "I pesi di ogni settore sommano a 1, non a 100: sono frazioni.",
        "Nel foglio Parametri scrivere pesi = frazioni, oppure scrivere i pesi in punti: 25 invece di 0,25.",
    )
