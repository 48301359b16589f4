"""PDO206: objectives about payment times weigh at least `soglia_pagamenti` in a sector.

Source: DL 13/2023, art. 4-bis, comma 2: not less than 30 per cent of the managers' result.
"""

from collections import defaultdict
from collections.abc import Iterator
from math import fsum

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field
from pdo_xl.domain.rules.base import at, called
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.objective_score import ObjectiveResult
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.scoring.weight import equal_share
from pdo_xl.domain.values.text import identity, italian

ID = "PDO206"
GRAVITY = Gravity.NOTE
TITLE = "peso dei tempi di pagamento"
PASSES = specimen(row(objective="Rispettare i tempi di pagamento", weight=30), row(weight=70))
FAILS = specimen(row(objective="Rispettare i tempi di pagamento", weight=20), row(weight=80))


def check(results: Results) -> Iterator[Issue]:
    """One note a sector, at its first objective about payments, or at its first one."""
    threshold = results.parameters.payment_threshold
    by_sector: dict[str, list[ObjectiveResult]] = defaultdict(list)
    for result in results.about_payments:
        by_sector[identity(result.objective.sector)].append(result)
    for sector in results.sectors:
        if equal_share(sector.objectives[0].objective) is not None:
            # Nobody gave these weights.
            continue
        about = by_sector[identity(sector.name)]
        weight = fsum(result.weight or 0.0 for result in about)
        if weight < threshold:
            yield Issue(
                at((about or sector.objectives)[0].objective, Field.WEIGHT),
                f"{called(sector.name)}: gli obiettivi sui tempi di pagamento pesano {italian(weight)}, "
                f"meno di {italian(threshold)}.",
                "Verificare se il DL 13/2023, art. 4-bis, chiede un peso maggiore per i responsabili dei pagamenti.",
            )
