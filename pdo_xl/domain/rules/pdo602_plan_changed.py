"""PDO602: what else of the plan is not as it was approved: types, weights, texts, who answers, what is new or gone.

Source: D.Lgs. 150/2009, art. 10, comma 3; design of the reports, section 6.5.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.monitoring.after_approval import Later, changes_after_approval
from pdo_xl.domain.monitoring.changes import Changed
from pdo_xl.domain.plan import Field
from pdo_xl.domain.rules.plan_changes import REFREEZE, changed_at, since_when
from pdo_xl.domain.rules.specimen import approved, row, specimen
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.values.text import shorten

ID = "PDO602"
GRAVITY = Gravity.NOTE
TITLE = "piano cambiato dopo l'approvazione"
PASSES = specimen(row(manager="Rossi"), frozen=(approved(row(manager="ROSSI")),))
FAILS = specimen(row(manager="Rossi"), frozen=(approved(row(manager="Bianchi")),))

_FIELDS = {
    Changed.TYPE: Field.TYPE,
    Changed.WEIGHT: Field.WEIGHT,
    Changed.INDICATOR: Field.INDICATOR,
    Changed.MANAGER: Field.MANAGER,
    Changed.SECTOR: Field.SECTOR,
    Changed.INDICATOR_ADDED: Field.INDICATOR,
}


def check(results: Results) -> Iterator[Issue]:
    """One note for each change; of an objective that is new or gone one for it, none for its indicators."""
    for later in changes_after_approval(results):
        if later.change.what is not Changed.TARGET:
            field = _FIELDS.get(later.change.what, Field.OBJECTIVE)
            yield Issue(changed_at(results, later.change, field), _message(results, later), f"{REFREEZE}.")


def _message(results: Results, later: Later) -> str:
    change, when = later.change, since_when(results, later)
    row = change.row
    objective = f"«{shorten(row.objective)}» ({row.sector})"
    match change.what:
        case Changed.OBJECTIVE_ADDED:
            return f"Obiettivo aggiunto {when}: non era nel piano approvato."
        case Changed.OBJECTIVE_REMOVED:
            return f"Obiettivo tolto {when}: {objective}."
        case Changed.INDICATOR_ADDED:
            return f"Indicatore aggiunto {when}: non era nel piano approvato."
        case Changed.INDICATOR_REMOVED:
            return f"Indicatore tolto {when}: «{shorten(change.before)}», dell'obiettivo {objective}."
        case Changed.OBJECTIVE | Changed.INDICATOR:
            what = "dell'obiettivo" if change.what is Changed.OBJECTIVE else "dell'indicatore"
            return f"Testo {what} cambiato {when}: era «{shorten(change.before)}»."
        case Changed.MANAGER:
            return (
                f"Responsabile di {row.sector} cambiato {when}: da {shorten(change.before)} a {shorten(change.after)}."
            )
        case _:
            ending = "a" if change.what is Changed.TYPE else "o"
            name = str(change.what).capitalize()
            return f"{name} cambiat{ending} {when}: da {shorten(change.before)} a {shorten(change.after)}."
