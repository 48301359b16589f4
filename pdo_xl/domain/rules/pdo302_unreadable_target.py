"""PDO302: `Valore atteso` can be read for its type.

Source: design of the scoring, section 2. Passes: "almeno 650". Fails: "650 mila", a blank.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.rules.base import problems
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results

ID = "PDO302"
GRAVITY = Gravity.ERROR
TITLE = "valore atteso illeggibile"
PASSES = specimen(row(target="almeno 650"))
FAILS = specimen(row(target="650 mila"))


def check(results: Results) -> Iterator[Issue]:
    """One error a row, which has no score."""
    return problems(results, ID)
