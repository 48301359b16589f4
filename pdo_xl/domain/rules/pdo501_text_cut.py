"""PDO501: a text is whole.

Source: design of the validation. Fails: a text that ends in an article, a preposition or a conjunction.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.plan import Field
from pdo_xl.domain.rules.base import at
from pdo_xl.domain.score import Results
from pdo_xl.domain.text import shorten

_NEVER_LAST = frozenset(
    [
        "il",
        "lo",
        "la",
        "i",
        "gli",
        "le",
        "un",
        "uno",
        "una",
        "di",
        "a",
        "da",
        "in",
        "con",
        "su",
        "per",
        "tra",
        "fra",
        "e",
        "ed",
        "o",
        "od",
        "ma",
        "che",
        "del",
        "dello",
        "della",
        "dei",
        "degli",
        "delle",
        "al",
        "allo",
        "alla",
        "ai",
        "agli",
        "alle",
        "dal",
        "dallo",
        "dalla",
        "dai",
        "dagli",
        "dalle",
        "nel",
        "nello",
        "nella",
        "nei",
        "negli",
        "nelle",
        "sul",
        "sullo",
        "sulla",
        "sui",
        "sugli",
        "sulle",
        "col",
        "coi",
    ]
)


def check(results: Results) -> Iterator[Issue]:
    """One warning for each text of an objective or indicator that breaks off."""
    for objective in results.plan.objectives:
        if _breaks_off(objective.text):
            yield Issue(at(objective, Field.OBJECTIVE), *_say(objective.text))
        for indicator in objective.indicators:
            if _breaks_off(indicator.text):
                yield Issue(at(indicator, Field.INDICATOR), *_say(indicator.text))


def _breaks_off(text: str) -> bool:
    last = text[text.rfind(" ") + 1 :]
    return (len(last) <= 5 and last.casefold() in _NEVER_LAST and last != text) or last.endswith(("l'", "l’"))


def _say(text: str) -> tuple[str, str]:
    end = shorten(text[::-1], 40)[::-1]
    return f"Il testo sembra interrotto: finisce con «{end}».", "Completare il testo."
