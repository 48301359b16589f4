"""PDO309: an indicator says what it measures.

Source: design of the validation. Where the same objective has a text in another sector, it is suggested.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.plan import Field
from pdo_xl.domain.rules.base import at
from pdo_xl.domain.score import Results


def check(results: Results) -> Iterator[Issue]:
    """One warning for each blank text."""
    blank = [
        (objective, indicator)
        for objective in results.plan.objectives
        for indicator in objective.indicators
        if not indicator.text
    ]
    elsewhere = _first_texts(results) if blank else {}
    for objective, indicator in blank:
        text = elsewhere.get(objective.text.casefold())
        yield Issue(
            at(indicator, Field.INDICATOR),
            "L'indicatore non ha un testo.",
            f"Lo stesso obiettivo in un altro settore ha: «{text}»" if text else "Scrivere che cosa si misura.",
        )


def _first_texts(results: Results) -> dict[str, str]:
    texts: dict[str, str] = {}
    for objective in results.plan.objectives:
        for indicator in objective.indicators:
            if indicator.text:
                texts.setdefault(objective.text.casefold(), indicator.text)
    return texts
