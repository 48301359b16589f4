"""PDO317: numerator and denominator make the percentage that they seem to make.

Source: design of other bodies' plans, section 4. What makes none at all, where nothing else tells the value, is PDO303.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.rules.base import notes
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results

ID = "PDO317"
GRAVITY = Gravity.WARNING
TITLE = "numeratore e denominatore da controllare"
PASSES = specimen(row(kind="Percentuale", target="90%", actual="95%", numerator=190, denominator=200))
FAILS = specimen(row(kind="Percentuale", target="90%", actual="105%", numerator=210, denominator=200))


def check(results: Results) -> Iterator[Issue]:
    """One warning for each such cell."""
    return notes(results, ID, "Controllare i due numeri.")
