"""PDO406: what was done was done by the reference date.

Source: design of the validation. Not said where PDO404 stands.
"""

from collections.abc import Iterator
from datetime import date

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field
from pdo_xl.domain.rules.base import at_each
from pdo_xl.domain.rules.pdo404_done_after_year import is_after_year
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.values.text import italian_date

ID = "PDO406"
GRAVITY = Gravity.WARNING
TITLE = "fatto dopo la data di riferimento"
PASSES = specimen(row(kind="Data", target="31.12.2024", actual="29.03.2024"), on=date(2024, 3, 31))
FAILS = specimen(row(kind="Data", target="31.12.2024", actual="28.06.2024"), on=date(2024, 3, 31))


def check(results: Results) -> Iterator[Issue]:
    """One warning for each day after the reference date."""
    for same, done in results.done:
        # PDO404 says it already where the day is of another year too: one finding a cell is enough.
        if done > results.on and not is_after_year(done, results):
            yield from at_each(
                same,
                Field.ACTUAL,
                f"La data effettiva {italian_date(done)} è dopo la data di riferimento ({italian_date(results.on)}).",
                "Controllare la data, o la data_riferimento in Parametri.",
            )
