"""PDO301: `Tipologia di valore` names one of the types, or without such a column the other cells tell which it is.

Source: design of the scoring, section 1. Passes: Nr., Quantità, %, Data, sì/no. Fails: "boh", a blank.
"""

from collections.abc import Iterator

from pdo_xl.domain.errors import UnreadableTarget
from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.kinds.cells import refuse_target
from pdo_xl.domain.kinds.inferred import infer
from pdo_xl.domain.plan import Field, Indicator
from pdo_xl.domain.read_from import ReadFrom
from pdo_xl.domain.rules.base import at, problems, unread
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.values.entry import is_blank
from pdo_xl.domain.values.shown import shown
from pdo_xl.domain.values.text import sentence

ID = "PDO301"
GRAVITY = Gravity.ERROR
TITLE = "tipologia sconosciuta"
PASSES = specimen(row(kind="Nr."))
FAILS = specimen(row(kind="a voce"))

_WAYS = "«almeno 10», 80%, 31/12/2024, «entro 30 giorni» o si"


def check(results: Results) -> Iterator[Issue]:
    """One error a row, which has no score."""
    untold = results.plan.kinds_from
    for issue in problems(results, ID):
        place = issue.place
        if place is None or untold.get((place.sheet, place.row)) is not ReadFrom.NOTHING:
            yield (place and unread(results, place, "La cella della tipologia")) or issue
    for assessed, _ in results.problems_by_code.get(ID, ()) if untold else ():
        indicator = assessed.indicator
        if untold.get((indicator.sheet, indicator.row)) is ReadFrom.NOTHING:
            yield _untold(indicator, results.year)


def _untold(indicator: Indicator, year: int | None) -> Issue:
    """The error for a row whose cells do not tell its type."""
    place = at(indicator, Field.TARGET)
    if is_blank(indicator.target):
        why = "Manca il valore atteso: non si può dire che tipo di valore è."
        return Issue(place, why, f"Scriverlo: {_WAYS}.")
    try:
        refuse_target(indicator.target)
    except UnreadableTarget as error:
        return Issue(place, sentence(str(error)), sentence(error.suggestion))
    between = infer(indicator.type_text, indicator.target, None, year).between
    typed = shown(indicator.target)
    if len(between) > 1:
        may_be = " o ".join(kind.called for kind in between)
        why = f"Il valore atteso «{typed}» può essere {may_be}."
        return Issue(place, why, f"Scriverlo in modo che si capisca: {_WAYS}; o scrivere l'unità di misura.")
    return Issue(
        place, f"Dal valore atteso «{typed}» non si capisce che tipo di valore è.", f"Scriverlo così: {_WAYS}."
    )
