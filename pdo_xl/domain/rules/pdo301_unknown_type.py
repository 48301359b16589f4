"""PDO301: `Tipologia di valore` names one of the five types.

Source: design of the scoring, section 1. Passes: Nr., Quantità, %, Data, sì/no. Fails: "boh", a blank.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.rules.base import problems, unread
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results

ID = "PDO301"
GRAVITY = Gravity.ERROR
TITLE = "tipologia sconosciuta"
PASSES = specimen(row(kind="Nr."))
FAILS = specimen(row(kind="a voce"))


def check(results: Results) -> Iterator[Issue]:
    """One error a row, which has no score."""
    for issue in problems(results, ID):
        place = issue.place
        yield (place and unread(results, place, "La cella della tipologia")) or issue
