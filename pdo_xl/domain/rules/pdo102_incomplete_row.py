"""PDO102: a row has all of its first five columns, or none (it continues the objective above).

Source: design of the validation.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field, Place
from pdo_xl.domain.rules.base import unread
from pdo_xl.domain.rules.specimen import more, row, specimen
from pdo_xl.domain.scoring.score import Results

ID = "PDO102"
GRAVITY = Gravity.ERROR
TITLE = "riga compilata a metà"
PASSES = specimen(row(), more())
FAILS = specimen(row(weight=60), row(objective=None, indicator="Atti corretti", target=5, weight=40))

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
        in_the_way = next((issue for field in blank if (issue := _unread(results, place, field)) is not None), None)
        yield in_the_way or Issue(
            place._replace(field=blank[0]),
            f"La riga è compilata a metà: manca {', '.join(_LABELS[field] for field in blank)}.",
            "Compilare tutte le prime cinque colonne, o lasciarle tutte vuote se la riga continua l'obiettivo sopra.",
        )


def _unread(results: Results, place: Place, field: Field) -> Issue | None:
    return unread(results, place._replace(field=field), f"La cella che deve dire {_LABELS[field]}")
