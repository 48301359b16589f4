"""PDO405: dates have a whole year, terms are in days.

Source: design of the scoring, section 2: "31/12" takes the plan's year, "31.12.24" is of 2024, 3 months are 90 days.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.rules.base import notes
from pdo_xl.domain.score import Results


def check(results: Results) -> Iterator[Issue]:
    """One note for each value that was completed, with what it was read as."""
    return notes(results, "PDO405", "Scrivere la data con l'anno di quattro cifre, o il termine in giorni.")
