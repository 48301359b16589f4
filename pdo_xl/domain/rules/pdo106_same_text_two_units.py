"""PDO106: two services of one sector do not share an objective's text.

Source: design of the validation. Often right (two services, one aim): worth knowing.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.plan import Field, Objective
from pdo_xl.domain.rules.base import at
from pdo_xl.domain.score import Results
from pdo_xl.domain.text import fold


def check(results: Results) -> Iterator[Issue]:
    """One note for each objective whose text an earlier one has under another sigla."""
    first: dict[tuple[str, str], Objective] = {}
    for objective in results.plan.objectives:
        earlier = first.setdefault((fold(objective.sector), objective.key), objective)
        if objective.unit.casefold() != earlier.unit.casefold() and objective.text:
            yield Issue(
                at(objective, Field.OBJECTIVE),
                f"Lo stesso testo è alla riga {earlier.row}, sotto la sigla {earlier.unit}.",
                "Se sono due obiettivi diversi, distinguere i testi.",
            )
