"""PDO408: a deadline within the notice period.

Source: design of the scoring, section 5, `preavviso_giorni`.
"""

from collections.abc import Iterator
from datetime import date

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field
from pdo_xl.domain.rules.base import at_value
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.assess import State
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.values.text import days, italian_date

ID = "PDO408"
GRAVITY = Gravity.NOTE
TITLE = "in scadenza"
PASSES = specimen(row(kind="Data", target="31.12.2024"), on=date(2024, 6, 30))
FAILS = specimen(row(kind="Data", target="31.12.2024"), on=date(2024, 12, 15))


def check(results: Results) -> Iterator[Issue]:
    """One note for each indicator that is due soon."""
    for same, due in results.with_deadline:
        if same[0].state is State.DUE_SOON:
            left = (due - results.on).days
            when = f"fra {days(left)}, il {italian_date(due)}" if left else "oggi"
            alone, beside = f"Scade {when}.", f"Scadenza {when}."
            for assessed in same:
                indicator = assessed.indicator
                yield Issue(at_value(indicator, Field.ACTUAL), alone if indicator.aspect is None else beside)
