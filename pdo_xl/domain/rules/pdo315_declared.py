"""PDO315: what was reached is measured against a target, and not a percentage that somebody declared.

Source: design of other bodies' plans, section 3.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.kinds import KINDS
from pdo_xl.domain.kinds.judgement import Judgement
from pdo_xl.domain.plan import Field
from pdo_xl.domain.rules.base import at
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results

ID = "PDO315"
GRAVITY = Gravity.NOTE
TITLE = "raggiungimento dichiarato, non misurato"
PASSES = specimen(row(actual=9))
FAILS = specimen(row(kind="Giudizio", target="Migliorare il servizio", actual="90%"))


def check(results: Results) -> Iterator[Issue]:
    """One note for the plan, with the count."""
    declared = results.of_kind(KINDS[Judgement.name])
    if declared:
        count = "di una riga è la percentuale" if len(declared) == 1 else f"di {len(declared)} righe è la percentuale"
        yield Issue(
            at(declared[0].indicator, Field.ACTUAL),
            f"Il punteggio {count} di raggiungimento che qualcuno ha dichiarato: non è misurato sul valore atteso.",
            "Per misurarlo servono un valore atteso che si legge (un numero, una percentuale, una data) e una colonna "
            "con il valore effettivo.",
        )
