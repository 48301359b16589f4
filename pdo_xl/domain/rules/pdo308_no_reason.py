"""PDO308: an indicator is not assessable (NV) for a reason.

Source: design of the scoring, section 3. Passes: "NV: gara deserta". Fails: "NV", "non valutabile".
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.rules.base import problems
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results

ID = "PDO308"
GRAVITY = Gravity.ERROR
TITLE = "NV senza motivo"
PASSES = specimen(row(actual="NV: gara deserta"))
FAILS = specimen(row(actual="NV"))


def check(results: Results) -> Iterator[Issue]:
    """One error a row, which has no score."""
    return problems(results, ID)
