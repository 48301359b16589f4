"""PDO409: after `nuovo-anno`, a deadline that was perhaps a 29 February is meant for the 28th.

Source: design of the validation; parameter `anno_di_partenza`, without which nothing is checked.
"""

from calendar import isleap
from collections.abc import Iterator
from datetime import date

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field
from pdo_xl.domain.rules.base import at_each
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.values.text import italian_date

ID = "PDO409"
GRAVITY = Gravity.NOTE
TITLE = "scadenza portata dal 29 al 28 febbraio"
PASSES = specimen(row(kind="Data", target="28.03.2025"), title="PIANO DEGLI OBIETTIVI 2025", anno_di_partenza=2024)
FAILS = specimen(row(kind="Data", target="28.02.2025"), title="PIANO DEGLI OBIETTIVI 2025", anno_di_partenza=2024)


def check(results: Results) -> Iterator[Issue]:
    """One note for each deadline on the 28th, where the old plan's year had one day more."""
    origin, year = results.parameters.origin_year, results.year
    if origin is None or year is None or not isleap(origin) or isleap(year):
        return
    for same, due in results.with_deadline:
        if due == date(year, 2, 28):
            yield from at_each(same, Field.TARGET, *say(origin, year))


def say(old: int, new: int) -> tuple[str, str]:
    """Message and suggestion."""
    return (
        f"Nel {old} febbraio aveva 29 giorni, nel {new} ne ha 28: la scadenza è il {italian_date(date(new, 2, 28))}.",
        "Controllare che il 28 febbraio vada bene.",
    )
