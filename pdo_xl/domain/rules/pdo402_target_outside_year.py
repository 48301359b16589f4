"""PDO402: a deadline is in the plan's year.

Source: design of the validation.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field
from pdo_xl.domain.rules.base import at_each
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.values.text import italian_date

ID = "PDO402"
GRAVITY = Gravity.WARNING
TITLE = "scadenza fuori dall'anno"
PASSES = specimen(row(kind="Data", target="31.12.2024", actual="20.12.2024"))
FAILS = specimen(row(kind="Data", target="29.12.2023", actual="20.12.2023"))


def check(results: Results) -> Iterator[Issue]:
    """One warning for each deadline of another year."""
    for same, due in results.with_deadline:
        if due.year != results.year:
            yield from at_each(
                same,
                Field.TARGET,
                f"La scadenza {italian_date(due)} non è nell'anno del piano ({results.year}).",
                "Controllare l'anno della scadenza.",
            )
