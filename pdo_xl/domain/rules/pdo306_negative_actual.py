"""PDO306: an actual value is not negative where at least zero or more is expected.

Source: design of the scoring, section 4. Fails: 650 expected, -1 reached.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.rules.base import problems
from pdo_xl.domain.score import Results


def check(results: Results) -> Iterator[Issue]:
    """One error a row, which has no score."""
    return problems(results, "PDO306")
