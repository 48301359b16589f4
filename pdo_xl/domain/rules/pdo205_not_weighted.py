"""PDO205: objectives that are "Non pesato" are excluded from the sums, for a reason.

Source: design of the scoring, section 6; for example CDS art. 208.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field, Place
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.scoring.weight import exclusion_reason
from pdo_xl.domain.values.text import shorten

ID = "PDO205"
GRAVITY = Gravity.NOTE
TITLE = "obiettivo non pesato"
PASSES = specimen(row(weight=100), row(objective="Usare i proventi delle multe", weight=0))
FAILS = specimen(row(weight=100), row(objective="Usare i proventi delle multe", weight="Non pesato"))


def check(results: Results) -> Iterator[Issue]:
    """One note for each, with its reason."""
    for objective in results.plan.oddly_weighted:
        for weight in objective.weights:
            reason = exclusion_reason(weight.entry)
            if reason is not None:
                yield Issue(
                    Place(objective.sheet, weight.row, Field.WEIGHT),
                    "L'obiettivo non è pesato: ha un punteggio, ma resta fuori dalle somme"
                    + (f" ({shorten(reason, 200).rstrip('.')})." if reason else "."),
                    "" if reason else "Scrivere il motivo dopo «Non pesato - ».",
                )
