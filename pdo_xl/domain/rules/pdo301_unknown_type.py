"""PDO301: `Tipologia di valore` names one of the five types.

Source: design of the scoring, section 1. Passes: Nr., Quantità, %, Data, sì/no. Fails: "boh", a blank.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.rules.base import problems
from pdo_xl.domain.score import Results


def check(results: Results) -> Iterator[Issue]:
    """One error a row, which has no score."""
    return problems(results, "PDO301")
