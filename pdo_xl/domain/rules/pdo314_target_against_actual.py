"""PDO314: target and actual value are of one kind, and meet as their cells show them.

Source: design of other bodies' plans, section 5.
Fails: "2%" against 1.5 in a cell that shows 150%. Passes: 2% and 1.5%.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.rules.base import notes
from pdo_xl.domain.score import Results


def check(results: Results) -> Iterator[Issue]:
    """One warning for each such row, with both readings."""
    return notes(results, "PDO314", "Dare alle due celle lo stesso formato.")
