"""PDO001: the body has confirmed the scoring parameters.

Source: D.Lgs. 150/2009 art. 7: weights and scales are the body's own.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results

ID = "PDO001"
GRAVITY = Gravity.NOTE
TITLE = "parametri non confermati"
PASSES = specimen(row(), parametri_confermati="si")
FAILS = specimen(row())


def check(results: Results) -> Iterator[Issue]:
    """One note at the end of each calculation, as long as the answer is "no"."""
    if not results.parameters.confirmed:
        yield Issue(
            results.plan.parameter_places.get("parametri_confermati"),
            "I punteggi usano parametri non ancora confermati dall'ente.",
            "Confrontare il foglio Parametri con il sistema di misurazione (SMVP), "
            "poi scrivere si in parametri_confermati.",
        )
