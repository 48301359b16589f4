"""PDO312: a term in days has a starting date.

Source: design of the scoring, section 4: the sheet has no column for it, so the days are taken as reported.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field
from pdo_xl.domain.rules.base import at
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results

ID = "PDO312"
GRAVITY = Gravity.WARNING
TITLE = "termine senza data di inizio"
PASSES = specimen(row(kind="Data", target="30.09.2024", actual="27.09.2024"))
FAILS = specimen(row(kind="Tempestività", target="30 giorni"))


def check(results: Results) -> Iterator[Issue]:
    """One warning for each term."""
    for assessed in results.of_kinds(lambda kind: kind.start_unknown):
        if assessed.target is not None:
            yield Issue(
                at(assessed.indicator, Field.TARGET),
                "Il termine è in giorni, ma nel foglio non c'è la data da cui si contano: "
                "la scadenza non si controlla.",
                "Scrivere nel valore effettivo i giorni impiegati, o la percentuale di casi nei termini.",
            )
