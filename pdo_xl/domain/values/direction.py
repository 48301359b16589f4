"""The direction of a target: at most or at least, in words or signs.

Source: design of the scoring, section 2; of other bodies' plans, section 4.
"""

import re
from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from pdo_xl.domain.values.late_pattern import late_pattern


class Direction(StrEnum):
    """Which side of the target is good."""

    AT_MOST = "al massimo"
    AT_LEAST = "almeno"


class Directed(NamedTuple):
    """A text with its direction taken off.

    `usual`: written in a way that needs no remark, or not at all. `strict`: the bound itself is left out by the words.
    """

    direction: Direction | None
    rest: str
    usual: bool = True
    strict: bool = False


_AT_MOST = (
    "minore o uguale", "non superiore", "al massimo", "massimo", "max", "fino", "≤", "<=", "entro e non oltre", "entro",
)  # fmt: skip
_AT_LEAST = ("maggiore o uguale", "non inferiore", "almeno", "minimo", "min", "≥", ">=")

_ALSO_AT_MOST = (
    "=<", "≦", "⩽", "non piu", "non oltre", "non maggiore", "inferiore o uguale", "pari o inferiore",
    "uguale o inferiore", "uguale o minore", "minore uguale", "inferiore uguale", "non >", "minore/uguale",
    "minore o =",
)  # fmt: skip
_ALSO_AT_LEAST = (
    "=>", "≧", "⩾", "non meno", "non minore", "superiore o uguale", "pari o superiore", "uguale o superiore",
    "uguale o maggiore", "maggiore uguale", "superiore uguale", "non <", "maggiore/uguale",
    "maggiore o =",
)  # fmt: skip
_BELOW = ("<", "inferiore", "minore", "meno di", "meno del", "meno dell'", "sotto", "al di sotto")
_ABOVE = (">", "oltre", "superiore", "maggiore", "piu di", "piu del", "piu dell'", "sopra", "al di sopra")
_EXACTLY = ("=", "==", "pari", "uguale")
_LEAST_BEHIND = (
    "o piu", "e piu", "o oltre", "e oltre", "ed oltre", "o superiore", "o maggiore", "in su", "minimo", "min", "min.",
    "(minimo)", "(min)", "(min.)",
)  # fmt: skip
_MOST_BEHIND = (
    "o meno", "e meno", "o inferiore", "o minore", "in giu", "massimo", "max", "max.", "al massimo", "(massimo)",
    "(max)", "(max.)",
)  # fmt: skip
BEHIND = {
    **dict.fromkeys(_LEAST_BEHIND, Direction.AT_LEAST),
    **dict.fromkeys(_MOST_BEHIND, Direction.AT_MOST),
}
"""What says so behind the value: "5 o più"."""

BEFORE: dict[str, tuple[Direction | None, bool]] = {
    **dict.fromkeys((*_AT_MOST, *_ALSO_AT_MOST), (Direction.AT_MOST, False)),
    **dict.fromkeys((*_AT_LEAST, *_ALSO_AT_LEAST), (Direction.AT_LEAST, False)),
    **dict.fromkeys(_BELOW, (Direction.AT_MOST, True)),
    **dict.fromkeys(_ABOVE, (Direction.AT_LEAST, True)),
    **dict.fromkeys(_EXACTLY, (None, False)),
}


def _directed(words: Iterable[str], joins: str, shortened: str) -> re.Pattern[str]:
    # A digit may follow at once ("≤30", "max30"), a letter only a sign (">del 90%"): not "minuti".
    longest_first = sorted(words, key=len, reverse=True)
    listed = "|".join(re.escape(word) + ("(?![a-z])" if word[-1].isalpha() else "") for word in longest_first)
    return late_pattern(rf"({listed})\.? ?(?:(?:{joins}) |(?:{shortened})')? ?(.*)")


_USUAL = _directed((*_AT_MOST, *_AT_LEAST), "a|al|allo|alla|ai|il|lo|la|di", "all|l")
_LOOSE = _directed(BEFORE, "ad?|al|allo|alla|agli|alle|ai|il|lo|la|i|gli|le|di|del|dello|della|dei|delle", "all|dell|l")
_OF = late_pattern(r"(?:del|dello|della|dei) |dell'")
_SPLIT_SIGN = late_pattern(r"(?<=[<>=]) (?=[<>=])")


def split_direction(text: str) -> tuple[Direction | None, str]:
    """Split a `plain` text into its direction, if one is written in the usual words, and the rest.

    >>> split_direction("minore o uguale a zero")
    (<Direction.AT_MOST: 'al massimo'>, 'zero')
    >>> split_direction("650")
    (None, '650')
    """
    match = _USUAL.fullmatch(text)
    if match is None:
        return None, text
    words, rest = match.groups()
    return (Direction.AT_MOST if words in _AT_MOST else Direction.AT_LEAST), rest


def read_direction(text: str) -> Directed:
    """Take the direction off a `plain` text, also where it is written in less usual words.

    >>> read_direction("non meno di 5")
    Directed(direction=<Direction.AT_LEAST: 'almeno'>, rest='5', usual=False, strict=False)
    >>> read_direction("> 5").strict, read_direction("pari a 5")[:2]
    (True, (None, '5'))
    """
    direction, rest = split_direction(text)
    if direction is not None:
        of = _OF.match(rest)
        return Directed(direction, rest) if of is None else Directed(direction, rest[of.end() :], usual=False)
    match = _LOOSE.fullmatch(_SPLIT_SIGN.sub("", text))
    if match is None:
        return _directed_behind(text)
    words, rest = match.groups()
    direction, strict = BEFORE[words]
    return Directed(direction, rest, usual=False, strict=strict)


def _directed_behind(text: str) -> Directed:
    if text[-1:].isdecimal() or text.endswith("%"):
        return Directed(None, text)
    for words, direction in BEHIND.items():
        if text.endswith(words) and text[-len(words) - 1 : -len(words)] in (" ", "%"):
            return Directed(direction, text[: -len(words)].rstrip(), usual=False)
    return Directed(None, text)
