"""PDO304: a number is not shown as a date.

Source: design of the scoring, section 2: 5 in a cell formatted as a date is shown as 05/01/1900.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.rules.base import notes, weight_notes
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.values.entry import EarlyDate

ID = "PDO304"
GRAVITY = Gravity.WARNING
TITLE = "numero mostrato come data"
PASSES = specimen(row(target=5))
FAILS = specimen(row(target=EarlyDate(5)))


def check(results: Results) -> Iterator[Issue]:
    """One warning for each such cell, with the number it was read as."""
    yield from notes(results, ID, "Dare alla cella il formato «Numero» o «Generale».")
    yield from weight_notes(results, ID, "Dare alla cella il formato «Numero» o «Generale».")
