"""PDO404: what a plan asks for was done within its year.

Source: design of the scoring, section 4, `punteggio_oltre_anno`.
"""

from collections.abc import Iterator
from datetime import date

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field
from pdo_xl.domain.rules.base import at_each, notes
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.values.text import italian_date

ID = "PDO404"
GRAVITY = Gravity.WARNING
TITLE = "fatto dopo l'anno del piano"
PASSES = specimen(row(kind="Data", target="31.12.2024", actual="20.12.2024"))
FAILS = specimen(row(kind="Data", target="31.12.2024", actual="10.01.2025"))


def is_after_year(done: date, results: Results) -> bool:
    """Tell whether the day on which something was done is after the plan's year."""
    return results.year is not None and done.year > results.year


def check(results: Results) -> Iterator[Issue]:
    """One warning for each day after the plan's year, and for each answer that names one."""
    for same, done in results.done:
        if is_after_year(done, results):
            due = same[0].due
            in_time = due is not None and done <= due
            points = "è entro la scadenza" if in_time else "il punteggio è quello di punteggio_oltre_anno"
            yield from at_each(
                same,
                Field.ACTUAL,
                f"La data effettiva {italian_date(done)} è dopo il 31/12/{results.year}.",
                f"Controllare l'anno; se è giusto, {points}.",
            )
    yield from notes(results, ID, "Scrivere «no», se è stato fatto quando l'anno era finito.")
