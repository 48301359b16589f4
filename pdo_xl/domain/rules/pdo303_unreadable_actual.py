"""PDO303: `Valore effettivo` can be read for its type.

Source: design of the scoring, section 3. Passes: a blank, "650". Fails: "quasi", a cell in error.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.rules.base import problems
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results

ID = "PDO303"
GRAVITY = Gravity.ERROR
TITLE = "valore effettivo illeggibile"
PASSES = specimen(row(target=650, actual=640))
FAILS = specimen(row(target=650, actual="quasi"))


def check(results: Results) -> Iterator[Issue]:
    """One error a row, which has no score."""
    return problems(results, ID)
