"""Quantities as people write them around a number: "€ 25.000,00", "n. 3 report", "3 (tre)", "1 500".

What is read here is certain, and more than the plain grammar of numbers: whoever reads it says so in a note.
Source: design of other bodies' plans, section 4.
"""

import re

from pdo_xl.domain.values.number_words import NUMBER_WORDS
from pdo_xl.domain.values.numbers import parse_number

LONGEST = 120
"""Characters of a quantity; a longer text is prose."""

_OTHER_THINGS = frozenset(
    """
    a al allo alla alle ai agli all ad per ogni ciascun ciascuno ciascuna cadauno cadauna su o oppure e ed piu meno max
    min massimo minimo almeno circa oltre entro non mezzo mezza meta terzi quarti quinti decimi percento centesimi
    mila milione milioni miliardo miliardi migliaia migliaio centinaia centinaio decine decina dozzine dozzina coppie
    k mln mld rispetto fino tra fra da
    """.split()
)
"""Words that make another number of the one before them: "3 mila", "3 report al mese", "5 incontri o più"."""

_FIGURES = r"[-+]?[1-9][0-9]{0,2}(?:[ '][0-9]{3})+(?:,[0-9]+)?|[-+]?[0-9][0-9.,]*|[a-z]+"
_MONEY = re.compile(rf"(?:(?:€|euro|eur)\.? ?({_FIGURES})|({_FIGURES}) ?(?:€|euro|eur))(?:,-|,=|\.-|\.=)?")
_THINGS = re.compile(rf"({_FIGURES}) ?((?<=[ 0-9])[a-z']+(?: [a-z']+){{0,8}})\.?")
_TWICE = re.compile(r"([0-9]+) ?\(([a-z]+)\)")
_LEADING_NR = re.compile(r"(?:numero|nr?[.°º]?) ?(?=[0-9])")
_GROUPS = re.compile(r"[ '](?=[0-9]{3}(?![0-9]))")


def parse_quantity(text: str) -> float | None:
    """Read a text already made `plain` as a number and what is counted; None if it is no such thing.

    >>> [parse_quantity(text) for text in ("€ 25.000,00", "n. 3 report", "3 (tre)", "1 500", "3 report al mese")]
    [25000.0, 3.0, 3.0, 1500.0, None]
    """
    if len(text) > LONGEST:
        return None
    simple = without_the_words(_LEADING_NR.sub("", text, count=1))
    money = _MONEY.fullmatch(simple)
    if money is not None:
        before, behind = money.groups()
        return grouped_number(before or behind)
    things = _THINGS.fullmatch(simple)
    if things is not None:
        figures, words = things.groups()
        return None if says_more(words) else grouped_number(figures)
    return grouped_number(simple)


def grouped_number(text: str) -> float | None:
    """Read a number whose thousands stand apart, or that is in words."""
    number = parse_number(text)
    return parse_number(_GROUPS.sub(".", text)) if number is None else number


def without_the_words(text: str) -> str:
    """Leave out a number that is said again in words, if it is the same.

    >>> without_the_words("30 (trenta) giorni"), without_the_words("3 (quattro)")
    ('30 giorni', '3 (quattro)')
    """
    twice = _TWICE.search(text)
    if twice is None:
        return text
    figures, word = twice.groups()
    if NUMBER_WORDS.get(word) != (int(figures) if len(figures) < 4 else None):
        return text
    return f"{text[: twice.end(1)]}{text[twice.end() :]}".strip()


def says_more(words: str) -> bool:
    """Tell whether words behind a number may make another one of it.

    >>> says_more("report"), says_more("report al mese"), says_more("o quattro")
    (False, True, True)
    """
    return any(word in _OTHER_THINGS or word in NUMBER_WORDS for word in words.replace("'", " ").split())
