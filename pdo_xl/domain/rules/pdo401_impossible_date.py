"""PDO401: a date is in the calendar.

Source: design of the scoring, section 2. Fails: 31.02.2024.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.rules.base import problems
from pdo_xl.domain.score import Results


def check(results: Results) -> Iterator[Issue]:
    """One error for each such date; its row has no score."""
    return problems(results, "PDO401")
