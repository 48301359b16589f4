"""PDO305: a bare number between 1 and 2 is not used as a percentage.

Source: design of the scoring, section 2: 1.5 may be 150 % or 1,5 %. Passes: 150%, 0.8, a percentage format.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.rules.base import notes, weight_notes
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results

ID = "PDO305"
GRAVITY = Gravity.WARNING
TITLE = "percentuale ambigua"
PASSES = specimen(row(kind="Percentuale", target="150%"))
FAILS = specimen(row(kind="Percentuale", target=1.5))


def check(results: Results) -> Iterator[Issue]:
    """One warning for each such cell."""
    yield from notes(results, ID, "Scrivere il segno %: 150% oppure 1,5%.")
    yield from weight_notes(results, ID, "Scrivere il segno %: 150% oppure 1,5%.")
