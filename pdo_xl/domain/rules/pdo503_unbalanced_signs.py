"""PDO503: quotes and brackets come in pairs.

Source: design of the validation. Fails: (patti educativi"). The ")" of a list, as in "a) b)", needs no partner.
"""

import re
from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.score import Results

_PAIRS = (("(", ")"), ("[", "]"), ("«", "»"), ("“", "”"))
_LIST_MARK = re.compile(r"(?:(?<=[\s;:,.])|^)[0-9a-zA-Z]{1,2}\)")


def check(results: Results) -> Iterator[Issue]:
    """One note for each text of an objective or indicator."""
    for number, text in enumerate(results.plan.texts):
        # Most texts have none of the signs, and asking for each is quicker than looking for pairs.
        perhaps = (
            '"' in text or "(" in text or ")" in text or "«" in text or "»" in text
            or "[" in text or "]" in text or "“" in text or "”" in text
        )  # fmt: skip
        if perhaps and unbalanced(text):
            yield Issue(results.plan.text_place(number), *_say(text))


def unbalanced(text: str) -> str:
    """The first sign without its partner; empty if there is none.

    >>> unbalanced('patti educativi")'), unbalanced("(uno)"), unbalanced("a) uno; b) due")
    ('"', '', '')
    """
    if text.count('"') % 2:
        return '"'
    for opening, closing in _PAIRS:
        opened, closed = text.count(opening), text.count(closing)
        if opened == closed:
            continue
        if opening == "(" and closed > opened:
            closed -= len(_LIST_MARK.findall(text))
        if opened > closed:
            return opening
        if closed > opened:
            return closing
    return ""


def _say(text: str) -> tuple[str, str]:
    return (
        f"Nel testo il segno {unbalanced(text)} non ha il suo compagno.",
        "Aggiungere il segno che manca, o toglierlo.",
    )
