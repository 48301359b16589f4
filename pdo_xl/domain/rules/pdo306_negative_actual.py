"""PDO306: an actual value is not negative where at least zero or more is expected.

Source: design of the scoring, section 4.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.rules.base import problems
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results

ID = "PDO306"
GRAVITY = Gravity.ERROR
TITLE = "valore effettivo negativo"
PASSES = specimen(row(target=650, actual=0))
FAILS = specimen(row(target=650, actual=-1))


def check(results: Results) -> Iterator[Issue]:
    """One error a row, which has no score."""
    return problems(results, ID)
