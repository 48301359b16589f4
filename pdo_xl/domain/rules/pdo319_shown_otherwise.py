"""PDO319: a cell's format shows the value that the cell holds.

Passes: "5 gg" for 5, a currency. Fails: "max 5" for 5, "giugno 2024" for the first of June, 0 that is not shown.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.rules.base import notes, weight_notes
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.values.entry import Worded

ID = "PDO319"
GRAVITY = Gravity.WARNING
TITLE = "la cella mostra altro da ciò che contiene"
PASSES = specimen(row(target=Worded(5.0, "n. 5")))
FAILS = specimen(row(target=Worded(5.0, "max 5")))

_HOW = "Dare alla cella il formato «Generale»."


def check(results: Results) -> Iterator[Issue]:
    """One warning for each such cell, with what counts."""
    yield from notes(results, ID, _HOW)
    yield from weight_notes(results, ID, _HOW)
