"""PDO501: a text is whole.

Source: design of the validation. Fails: a text that ends in an article, a preposition or a conjunction.
"""

from collections.abc import Iterator
from operator import itemgetter

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.values.text import shorten

ID = "PDO501"
GRAVITY = Gravity.WARNING
TITLE = "testo interrotto"
PASSES = specimen(row(objective="Migliorare i servizi"))
FAILS = specimen(row(objective="Migliorare i servizi e"))

# Without "uno", which is a number too: "Lotto uno".
_NEVER_LAST = frozenset(
    """
    il lo la i gli le un una di a da in con su per tra fra e ed o od ma che
    del dello della dei degli delle al allo alla ai agli alle dal dallo dalla dai dagli dalle
    nel nello nella nei negli nelle sul sullo sulla sui sugli sulle col coi
    """.split()
)
_ENDINGS = _NEVER_LAST | {word.upper() for word in _NEVER_LAST} | {word.capitalize() for word in _NEVER_LAST}
_LONGEST = 1 + max(map(len, _ENDINGS))
"""Signs at the end of a text that tell whether it ends in one of these words, the space before it included."""
_END = itemgetter(slice(-_LONGEST, None))
_ELISIONS = frozenset({"l'", "l’", "L'", "L’"})


def check(results: Results) -> Iterator[Issue]:
    """One warning for each text of an objective or indicator that breaks off."""
    texts = results.plan.texts
    # Many texts end alike, and each of the endings is looked at once.
    ends = list(map(_END, texts))
    cut = set(filter(_may_break_off, set(ends)))
    for number in [number for number, end in enumerate(ends) if end in cut] if cut else ():
        if breaks_off(texts[number]):
            yield Issue(results.plan.text_place(number), *_say(texts[number]))


def _may_break_off(end: str) -> bool:
    """Tell by the end of a text whether it is worth a closer look."""
    return end[end.rfind(" ") + 1 :] in _ENDINGS or end[-2:] in _ELISIONS


def breaks_off(text: str) -> bool:
    """Whether a text ends in a word that another should follow.

    >>> breaks_off("del puntuale svolgimento dei servizi e"), breaks_off("Lotto A"), breaks_off("di")
    (True, False, False)
    """
    if text[-2:] in _ELISIONS:
        return True
    _, space, last = text.rpartition(" ")
    # A single capital names something: "Lotto A".
    return bool(space) and last in _ENDINGS and not (len(last) == 1 and last.isupper())


def _say(text: str) -> tuple[str, str]:
    end = shorten(text[::-1], 40)[::-1]
    return f"Il testo sembra interrotto: finisce con «{end}».", "Completare il testo."
