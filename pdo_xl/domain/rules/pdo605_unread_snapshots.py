"""PDO605: every row of `Fotografie` says what the program wrote there.

Source: design of the reports, section 6.1.
"""

from collections.abc import Iterator
from datetime import date

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.rules.specimen import Frozen, approved, row, specimen
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.values.plural import others

ID = "PDO605"
GRAVITY = Gravity.NOTE
TITLE = "righe di Fotografie che non si leggono"
PASSES = specimen(row(), frozen=(approved(row()),))
FAILS = specimen(row(), frozen=(Frozen((row(),), date(2024, 1, 31), "boh"),))


def check(results: Results) -> Iterator[Issue]:
    """One note for all of them, at the first: whoever sorted or cut the sheet spoiled many."""
    unread = results.plan.snapshots.unread
    if unread:
        first, *further = unread
        more = f" e {others(len(further), 'a')}" if further else ""
        yield Issue(
            first.place,
            f"Nelle fotografie del piano una riga{more} non si {'leggono' if further else 'legge'}, e nei confronti "
            f"non {'contano' if further else 'conta'}: {first.cell}, {first.why}.",
            "Rimettere la cella com'era, da una copia del file; oppure eliminare la riga.",
        )
