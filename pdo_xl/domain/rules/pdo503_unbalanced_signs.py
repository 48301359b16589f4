"""PDO503: quotes and brackets come in pairs.

Source: design of the validation. The ")" of a list, as in "a) b)", needs no partner.
"""

from collections.abc import Iterator, Sequence

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.values.late_pattern import late_pattern

ID = "PDO503"
GRAVITY = Gravity.NOTE
TITLE = "segni senza compagno"
PASSES = specimen(row(objective="Pubblicare gli atti (delibere)"))
FAILS = specimen(row(objective="Pubblicare gli atti (delibere"))

_PAIRS = (("(", ")"), ("[", "]"), ("«", "»"), ("“", "”"))
_KEPT = {*b'"()[]\n', *(sign.encode()[-1] for sign in "«»“”")}
_OTHERS = bytes(set(range(256)) - _KEPT)
"""Every byte but those of the signs; of one that takes several, the last is kept, which other letters have too."""
_AT_ONCE = 8192
"""Texts: all of a large plan would be in memory twice."""
_LIST_MARK = late_pattern(r"(?:(?<=[\s;:,.])|^)[0-9a-zA-Z]{1,2}\)")


def check(results: Results) -> Iterator[Issue]:
    """One note for each text of an objective or indicator."""
    texts = results.plan.texts
    for number in _doubtful(texts):
        if unbalanced(texts[number]):
            yield Issue(results.plan.text_place(number), *_say(texts[number]))


def _doubtful(texts: Sequence[str]) -> Sequence[int]:
    """The numbers of the texts that are worth a closer look; the others have no signs, or plainly pairs of them.

    Thousands of texts are gone through as one, of which nothing but the signs is kept: few texts differ in them.
    """
    signs: list[bytes] = []
    for start in range(0, len(texts), _AT_ONCE):
        some = texts[start : start + _AT_ONCE]
        own = "\n".join(some).encode(errors="surrogatepass").translate(None, _OTHERS).split(b"\n")
        if len(own) != len(some):
            # A text of several lines: no workbook gives one.
            return range(len(texts))
        signs += own
    doubtful = set(filter(_may_be_unbalanced, set(signs)))
    return [number for number, kept in enumerate(signs) if kept in doubtful]


def _may_be_unbalanced(signs: bytes) -> bool:
    return (
        not signs.isascii()
        or bool(signs.count(b'"') % 2)
        or signs.count(b"(") != signs.count(b")")
        or signs.count(b"[") != signs.count(b"]")
    )


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
