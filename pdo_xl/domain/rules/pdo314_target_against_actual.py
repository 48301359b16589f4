"""PDO314: target and actual value are of one kind, and meet as their cells show them.

Source: design of other bodies' plans, section 5.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.rules.base import notes
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.values.entry import Percent

ID = "PDO314"
GRAVITY = Gravity.WARNING
TITLE = "valore atteso ed effettivo non si incontrano"
PASSES = specimen(row(kind="Percentuale", target="max 2%", actual=Percent(0.015)))
FAILS = specimen(row(kind="Percentuale", target="max 2%", actual=Percent(1.5)))


def check(results: Results) -> Iterator[Issue]:
    """One warning for each such row, with both readings."""
    return notes(results, ID, "Dare alle due celle lo stesso formato.")
