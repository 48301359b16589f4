"""PDO102: a row has all of its first five columns, or none (it continues the objective above).

Source: design of the validation. Passes: A to E filled; A to E blank. Fails: only the sector filled.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.plan import Field
from pdo_xl.domain.score import Results

_LABELS = {
    Field.SECTOR: "il settore",
    Field.MANAGER: "il responsabile",
    Field.UNIT: "la sigla",
    Field.SERVICE: "il servizio",
    Field.OBJECTIVE: "l'obiettivo",
}


def check(results: Results) -> Iterator[Issue]:
    """One error a row, at its first blank cell."""
    for place, blank in results.plan.incomplete:
        yield Issue(
            place._replace(field=blank[0]),
            f"La riga è compilata a metà: manca {', '.join(_LABELS[field] for field in blank)}.",
            "Compilare tutte le prime cinque colonne, o lasciarle tutte vuote se la riga continua l'obiettivo sopra.",
        )
