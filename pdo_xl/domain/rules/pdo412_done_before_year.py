"""PDO412: nothing was done before the plan's year began, unless its deadline is as old.

Passes: done in the year. Fails: a mistyped year, 2004 for 2024, which is on time whatever the deadline is.
Source: design of the scoring, section 4: what is done by its deadline scores 100.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field
from pdo_xl.domain.rules.base import at_each
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.values.text import italian_date

ID = "PDO412"
GRAVITY = Gravity.WARNING
TITLE = "fatto prima dell'anno del piano"
PASSES = specimen(row(kind="Data", target="31.12.2024", actual="20.12.2024"))
FAILS = specimen(row(kind="Data", target="31.12.2024", actual="20.12.2004"))


def check(results: Results) -> Iterator[Issue]:
    """One warning for each day before the plan's year and that of its own deadline."""
    if results.year is None:
        return
    for same, done in results.done:
        target = same[0].target
        if done.year < results.year and (target is None or done.year < target.value.year):
            yield from at_each(
                same,
                Field.ACTUAL,
                f"La data effettiva {italian_date(done)} è prima del 01/01/{results.year}.",
                "Controllare l'anno; se è giusto, era già fatto quando l'anno del piano è cominciato.",
            )
