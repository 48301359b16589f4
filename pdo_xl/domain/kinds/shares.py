"""Percentages written with their count: "95% (190/200)", "190/200", "190 su 200"; or in words: "95 per cento".

Source: design of other bodies' plans, section 4.
"""

import re

from pdo_xl.domain.kinds.base import Measured
from pdo_xl.domain.values.numbers import parse_number
from pdo_xl.domain.values.quantities import LONGEST, without_the_words
from pdo_xl.domain.values.refusals import Refusal
from pdo_xl.domain.values.text import italian

_COUNT = r"([0-9][0-9.]*) ?(?:/|su|di) ?([0-9][0-9.]*)"
_BOTH = re.compile(rf"([0-9][0-9.,]*) ?% ?(?:\({_COUNT}\)|[-=:,]? ?{_COUNT})")
_COUNT_FIRST = re.compile(rf"{_COUNT} ?(?:=|\(|pari al?|-) ?([0-9][0-9.,]*) ?%\)?")
_COUNT_ALONE = re.compile(_COUNT)
_WORDED = re.compile(r"([0-9][0-9.,]*) ?(?:per ?cento|p\.? ?c\.?)")


def parse(text: str) -> Measured | Refusal | None:
    """Read a text already made `plain` as points of a hundred; None if it is no such thing.

    A percentage that is not that of the count beside it is refused.

    >>> parse("95% (190/200)"), parse("190 su 200"), parse("80 per cento"), parse("80%")
    ((95.0, ()), (95.0, ()), (80.0, ()), None)
    """
    if len(text) > LONGEST:
        return None
    text = without_the_words(text)
    both = _BOTH.fullmatch(text)
    if both is not None:
        percentage, part, whole = filter(None, both.groups())
        return _checked(percentage, part, whole)
    both = _COUNT_FIRST.fullmatch(text)
    if both is not None:
        part, whole, percentage = both.groups()
        return _checked(percentage, part, whole)
    count = _COUNT_ALONE.fullmatch(text)
    points = _share(*count.groups()) if count is not None else None
    if points is None:
        worded = _WORDED.fullmatch(text)
        points = parse_number(worded[1]) if worded is not None else None
    return None if points is None else (points, ())


def _checked(percentage: str, part: str, whole: str) -> Measured | Refusal | None:
    written, counted = parse_number(percentage), _share(part, whole)
    if written is None or counted is None:
        return None
    # Rounded or cut off at its last figure.
    _, comma, decimals = percentage.partition("," if "," in percentage else ".")
    if abs(written - counted) >= 10.0 ** -(len(decimals) if comma else 0):
        why = f"dice due cose: {part}/{whole} è il {italian(counted)}%, non il {italian(written)}%"
        return Refusal(why, "correggere il numero sbagliato")
    return written, ()


def _share(part: str, whole: str) -> float | None:
    of, all_of = parse_number(part), parse_number(whole)
    return 100 * of / all_of if of is not None and all_of else None
