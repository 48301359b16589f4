"""PDO601: a target stays as it was approved; a change is written into the plan with its act.

Source: D.Lgs. 150/2009, art. 10, comma 3; design of the reports, section 6.5.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.monitoring.after_approval import changes_after_approval
from pdo_xl.domain.monitoring.changes import Changed
from pdo_xl.domain.plan import Field
from pdo_xl.domain.rules.plan_changes import REFREEZE, changed_at, target_changed
from pdo_xl.domain.rules.specimen import approved, checked, row, specimen
from pdo_xl.domain.scoring.score import Results

ID = "PDO601"
GRAVITY = Gravity.WARNING
TITLE = "valore atteso cambiato dopo l'approvazione"
PASSES = specimen(row(target=200), frozen=(approved(row(target=200)), checked(row(target=200))))
FAILS = specimen(row(target=120), frozen=(approved(row(target=200)), checked(row(target=200))))


def check(results: Results) -> Iterator[Issue]:
    """One warning for each target that is not as it was approved; PDO603 says those that were changed too late."""
    for later in changes_after_approval(results):
        change = later.change
        if change.what is Changed.TARGET and not later.after_the_event:
            yield Issue(
                changed_at(results, change, Field.TARGET),
                f"{target_changed(results, later)}.",
                f"{REFREEZE}; se no, rimettere {change.before}.",
            )
