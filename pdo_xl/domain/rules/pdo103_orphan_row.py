"""PDO103: a continuation row comes under an objective.

Source: design of the validation.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.rules.specimen import more, row, specimen
from pdo_xl.domain.scoring.score import Results

ID = "PDO103"
GRAVITY = Gravity.ERROR
TITLE = "riga senza obiettivo"
PASSES = specimen(row(), more())
FAILS = specimen(more(), row())


def check(results: Results) -> Iterator[Issue]:
    """One error a row; its indicator belongs to nothing and is not scored."""
    for place in results.plan.orphans:
        yield Issue(
            place,
            "La riga continua un obiettivo, ma sopra non ce n'è nessuno: non è calcolata.",
            "Compilare le prime cinque colonne di questa riga.",
        )
