"""What the rules about a plan that was changed after its approval share: where a change stands, how it is said."""

from pdo_xl.domain.monitoring.after_approval import Later
from pdo_xl.domain.monitoring.changes import PlanChange
from pdo_xl.domain.plan import Aspect, Field, Place
from pdo_xl.domain.rules.base import at_value
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.values.text import italian_date, shorten

REFREEZE = (
    "Se la variazione è stata approvata, fotografare di nuovo il piano con il suo atto: "
    'pdo-xl fotografa … --tipo approvazione --atto "DGC 45/2024"'
)


def changed_at(results: Results, change: PlanChange, field: Field) -> Place | None:
    """The cell where a change is seen; None for what is gone."""
    if change.place is None:
        return None
    indicator = results.indicators[change.place].indicator
    return at_value(indicator, field)


def since_when(results: Results, later: Later) -> str:
    """After which day something changed: "dopo il 30/09"."""
    day = later.since
    return f"dopo il {italian_date(day)[:5] if day.year == results.year else italian_date(day)}"


def target_changed(results: Results, later: Later) -> str:
    """That a target changed, since when, from what to what; without a full stop."""
    change = later.change
    deadline = change.place is not None and results.indicators[change.place].indicator.aspect is Aspect.DEADLINE
    what = "Scadenza cambiata" if deadline else "Valore atteso cambiato"
    return f"{what} {since_when(results, later)}: da {shorten(change.before)} a {shorten(change.after)}"
