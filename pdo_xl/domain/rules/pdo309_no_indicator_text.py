"""PDO309: an indicator says what it measures.

Source: design of the validation. Where the same objective has a text in another sector, it is suggested.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field, Indicator
from pdo_xl.domain.rules.base import at, unread
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.values.text import shorten

ID = "PDO309"
GRAVITY = Gravity.WARNING
TITLE = "indicatore senza testo"
PASSES = specimen(row(indicator="Atti pubblicati"))
FAILS = specimen(row(indicator=None))

_SHOWN = 100
"""Characters of the text: enough to recognise it; whole it stands in its own cell."""


def check(results: Results) -> Iterator[Issue]:
    """One warning for each blank text."""
    plan = results.plan
    numbers = [number for number, text in enumerate(plan.texts) if not text]
    blank = [(objective, own) for objective, own in map(plan.text_owner, numbers) if own is not None]
    elsewhere = _first_texts(results, {objective.key for objective, _ in blank}) if blank else {}
    for objective, indicator in blank:
        twin = elsewhere.get(objective.key)
        yield unread(results, at(indicator, Field.INDICATOR), "La cella dell'indicatore") or Issue(
            at(indicator, Field.INDICATOR),
            "L'indicatore non ha un testo.",
            f"Copiare il testo che lo stesso obiettivo ha alla riga {twin.row}: «{shorten(twin.text, _SHOWN)}»"
            if twin is not None
            else "Scrivere che cosa si misura.",
        )


def _first_texts(results: Results, wanted: set[str]) -> dict[str, Indicator]:
    texts: dict[str, Indicator] = {}
    for objective in [objective for objective in results.plan.objectives if objective.key in wanted]:
        first = next((indicator for indicator in objective.indicators if indicator.text), None)
        if first is not None:
            texts.setdefault(objective.key, first)
    return texts
