"""Percentages written with their count: "95% (190/200)", "190/200", "190 su 200"; or with words: "95% delle pratiche".

Source: design of other bodies' plans, section 4.
"""

from pdo_xl.domain.kinds.answers import YES, read_deed
from pdo_xl.domain.kinds.base import Measured
from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.domain.values.number_words import NUMBER_WORDS
from pdo_xl.domain.values.numbers import parse_number
from pdo_xl.domain.values.plural import the_number
from pdo_xl.domain.values.quantities import LONGEST, says_more, without_the_words
from pdo_xl.domain.values.refusals import MORE_OR_LESS, Refusal
from pdo_xl.domain.values.text import italian

_COUNT = r"([0-9][0-9.]*) ?(?:/|su|di) ?([0-9][0-9.]*)"
_BOTH = late_pattern(rf"([0-9][0-9.,]*) ?% ?(?:\({_COUNT}\)|[-=:,]? ?{_COUNT})")
_COUNT_FIRST = late_pattern(rf"\(?{_COUNT}\)? ?(?:=|\(|pari al?|-|:)? ?([0-9][0-9.,]*) ?%\)?")
_COUNT_ALONE = late_pattern(rf"{_COUNT}(?: (?P<things>[a-z][a-z' ]*))?")
_WORDED = late_pattern(r"([0-9][0-9.,]*|[a-z]+) ?(?:per ?cento|p\.? ?c\.?)")
_NUMBER_SIGN = late_pattern(r"(?:\bnumero|\bnr?\.?[°º]?) ?(?=[0-9])")
_ALL = late_pattern(r"tutt[aei](?: (?:gli|le|i) ([a-z][a-z' ]*?))?(?: ?(\(.*))?")
_OF = late_pattern(
    r"(?:l')?([^ ]+(?: %| per ?cento)?) (?:(?:d(?:i|ei|egli|elle|el|ella|ello)|nei) |dell')([a-z][a-z' ]*)"
)
_BEHIND = late_pattern(r"([0-9][0-9.,]* ?%)(?: ?[-,;(] ?| )([a-z ]+)\)?")
_BUT = frozenset(
    "tranne salvo eccetto quasi parte ca valore spesa dato dal dalla dall dagli dallo dai euro eur in".split()
)
"""Words behind a share that make another one of it."""

_WHOLE = 100
_DAY_AND_MONTH = late_pattern(r"(?:0?[1-9]|[12][0-9]|3[01])/(?:0?[1-9]|1[0-2])")


def parse(text: str) -> Measured | Refusal | None:
    """Read a text already made `plain` as points of a hundred; None if it is no such thing.

    A percentage that is not that of the count beside it is refused.

    >>> parse("95% (190/200)"), parse("190 su 200"), parse("80 per cento"), parse("80%")
    ((95.0, ()), (95.0, ()), (80.0, ()), None)
    >>> parse("80% delle pratiche"), parse("tutti"), parse("80% in piu")
    ((80.0, ()), (100.0, ()), None)
    """
    if len(text) > LONGEST:
        return None
    simple = _simplified(text)
    both = _BOTH.fullmatch(simple)
    if both is not None:
        percentage, part, whole = filter(None, both.groups())
        return _checked(percentage, part, whole)
    both = _COUNT_FIRST.fullmatch(simple)
    if both is not None:
        part, whole, percentage = both.groups()
        return _checked(percentage, part, whole)
    points = _counted(simple) if simple[:1].isdecimal() else None
    if points is not None and points > _WHOLE and simple != text:
        # A day and a month, with words: "31/12 delle pratiche".
        return None
    if points is None:
        points = _worded(simple)
    if points is None and simple != text:
        points = _points(simple)
    return None if points is None else (points, ())


def _simplified(text: str) -> str:
    """Leave out what is said twice, what only says that it is a number, and the things that are counted."""
    simple = without_the_words(_NUMBER_SIGN.sub("", text))
    every = _ALL.fullmatch(simple) if simple.startswith("tutt") else None
    if every is not None and _means_nothing_more(every[1] or "", deed=False):
        simple = f"100% {every[2] or ''}".rstrip()
    for pattern in (_OF, _BEHIND):
        behind = pattern.fullmatch(simple)
        if behind is not None and _means_nothing_more(behind[2], deed=pattern is _BEHIND):
            return behind[1]
    return simple


def _means_nothing_more(words: str, *, deed: bool) -> bool:
    if deed:
        return read_deed(words) == YES
    return not says_more(words) and _BUT.isdisjoint(words.split()) and MORE_OR_LESS.search(words) is None


def _counted(text: str) -> float | None:
    count = _COUNT_ALONE.fullmatch(text)
    if count is None:
        return None
    share = _share(count[1], count[2])
    things = count["things"]
    if things is None or share is None:
        return share
    return share if share <= _WHOLE and _means_nothing_more(things, deed=False) else None


def _worded(text: str) -> float | None:
    worded = _WORDED.fullmatch(text)
    if worded is None:
        return None
    number = parse_number(worded[1])
    return float(NUMBER_WORDS[worded[1]]) if number is None and worded[1] in NUMBER_WORDS else number


def _points(text: str) -> float | None:
    return parse_number(text[:-1].rstrip()) if text.endswith("%") else None


def _checked(percentage: str, part: str, whole: str) -> Measured | Refusal | None:
    written, counted = parse_number(percentage), _share(part, whole)
    if written is None or counted is None:
        return None
    # Rounded or cut off at its last figure.
    _, comma, decimals = percentage.partition("," if "," in percentage else ".")
    if abs(written - counted) >= 10.0 ** -(len(decimals) if comma else 0):
        read, counts = f"{italian(written)}%", f"{the_number(italian(counted))}%"
        # 2/3 is a part of a whole; 30/06 is more than the whole, and nobody counts 05 of 06.
        if _DAY_AND_MONTH.fullmatch(f"{part}/{whole}") and (counted > _WHOLE or "0" in (part[0], whole[0])):
            why = f"dice due cose: {part}/{whole} può essere una data, o un rapporto che è {counts}"
            return Refusal(why, f"scrivere solo la percentuale: {read}; se chiede anche una scadenza, dividere la riga")
        why = f"dice due cose: {part}/{whole} è {counts}, non {the_number(read)}"
        return Refusal(why, "correggere il numero sbagliato")
    return written, ()


def _share(part: str, whole: str) -> float | None:
    of, all_of = parse_number(part), parse_number(whole)
    return 100 * of / all_of if of is not None and all_of else None
