"""PDO103: a continuation row comes under an objective.

Source: design of the validation. Fails: a row with A to E blank above the first objective.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.score import Results


def check(results: Results) -> Iterator[Issue]:
    """One error a row; its indicator belongs to nothing and is not scored."""
    for place in results.plan.orphans:
        yield Issue(
            place,
            "La riga continua un obiettivo, ma sopra non ce n'è nessuno: non è calcolata.",
            "Compilare le prime cinque colonne di questa riga.",
        )
