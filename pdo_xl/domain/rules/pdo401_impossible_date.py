"""PDO401: a date is in the calendar.

Source: design of the scoring, section 2.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.rules.base import problems
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results

ID = "PDO401"
GRAVITY = Gravity.ERROR
TITLE = "data impossibile"
PASSES = specimen(row(kind="Data", target="29.02.2024", actual="28.02.2024"))
FAILS = specimen(row(kind="Data", target="31.02.2024", actual="28.02.2024"))


def check(results: Results) -> Iterator[Issue]:
    """One error for each such date; its row has no score."""
    return problems(results, ID)
