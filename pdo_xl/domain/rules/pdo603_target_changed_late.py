"""PDO603: a target is not changed when its result is known, nor when its deadline is over.

Source: D.Lgs. 150/2009, art. 10, comma 3; design of the reports, section 6.5.
"""

from collections.abc import Iterator
from datetime import date

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.monitoring.after_approval import Later, changes_after_approval
from pdo_xl.domain.plan import Field
from pdo_xl.domain.rules.plan_changes import changed_at, target_changed
from pdo_xl.domain.rules.specimen import approved, checked, row, specimen
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.values.shown import shown
from pdo_xl.domain.values.text import italian_date, shorten

ID = "PDO603"
GRAVITY = Gravity.WARNING
TITLE = "valore atteso cambiato a risultato noto"
PASSES = specimen(
    row(target=200, actual=120),
    frozen=(approved(row(target=200)), checked(row(target=200, actual=120), on=date(2024, 9, 30))),
)
FAILS = specimen(
    row(target=120, actual=120),
    frozen=(approved(row(target=200)), checked(row(target=200, actual=120), on=date(2024, 9, 30))),
)


def check(results: Results) -> Iterator[Issue]:
    """One warning for each target that was lowered to what had been measured, or changed after its deadline."""
    for later in changes_after_approval(results):
        if later.after_the_event:
            yield Issue(
                changed_at(results, later.change, Field.TARGET),
                f"{target_changed(results, later)}, {_known(later)}.",
                f"Rimettere {later.change.before}, oppure far valutare la variazione al Nucleo di valutazione con il "
                "suo atto.",
            )


def _known(later: Later) -> str:
    if later.measured is not None:
        return f"quando era già misurato {shorten(shown(later.measured))}: così risulta raggiunto"
    return f"a scadenza passata ({italian_date(later.due)})" if later.due is not None else ""
