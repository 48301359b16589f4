"""Documents without the names of persons: those of the plan's responsabili, and what else may tell who somebody is.

Source: design of the reports, sections 4 and 8; D.Lgs. 33/2013.
"""

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import lru_cache
from re import Match
from typing import TypeVar, cast

from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.domain.values.personal import personal_in

T = TypeVar("T")

TAKEN_OUT = "[…]"
"""Stands in place of a name, so that nobody takes the text for whole."""

_WORD = late_pattern(r"[^\W\d_]+")
_SHORTEST = 3
"""Letters of a name that is looked for: particles are no names."""
_NO_NAMES = frozenset(
    "dal dalla dai del della dei degli delle san sant santa dott dottor dottore dottoressa ssa sig signor signora "
    "rag ragioniere geom geometra ing ingegner ingegnere arch architetto avv avvocato prof professor "
    "professoressa dirigente responsabile responsabili segretario segretaria comunale generale direttore "
    "direttrice comandante vicecomandante vicesegretario settore servizio area ufficio titolare incaricato "
    "incaricata delegato delegata vacante interim posizione organizzativa elevata qualificazione tutti tutte "
    "nessuno".split()
)  # fmt: skip
"""What stands in the column of the responsabili, and is nobody's name."""


def without_names(document: T, managers: Iterable[str]) -> T:
    """Give a document, or a part of one, with every name taken out of its texts."""
    return cast("T", _Cleaner(managers).clean(document))


def name_words(managers: Iterable[str]) -> frozenset[str]:
    """The words that name somebody in the column of the responsabili, in small letters.

    >>> sorted(name_words(["dott.ssa Anna D'Angelo", "Segretario comunale", "BEFFA"]))
    ['angelo', 'anna', 'beffa']
    """
    words = (word for text in managers for word in _WORD.findall(text) if word[:1].isupper())
    return frozenset(low for word in words if len(low := word.casefold()) >= _SHORTEST and low not in _NO_NAMES)


class _Cleaner:
    """Takes names out of whatever it is given; texts that repeat are gone through once."""

    def __init__(self, managers: Iterable[str]) -> None:
        self._names = name_words(managers)
        self._text = lru_cache(maxsize=4096)(self._clean_text)

    def clean(self, value: object) -> object:
        """Give a value without names."""
        if isinstance(value, str):
            return self._text(value) if type(value) is str else value
        if isinstance(value, tuple):
            return tuple(self.clean(part) for part in value)
        if isinstance(value, list):
            return [self.clean(part) for part in value]
        if isinstance(value, Mapping):
            return {key: self.clean(part) for key, part in value.items()}
        if is_dataclass(value) and not isinstance(value, type):
            return replace(value, **{part.name: self.clean(getattr(value, part.name)) for part in fields(value)})
        return value

    def _clean_text(self, text: str) -> str:
        for _ in range(len(text)):
            found = next(personal_in(text), None)
            if found is None:
                break
            text = text.replace(found.text, TAKEN_OUT)
        return _WORD.sub(self._or_nobody, text) if self._names else text

    def _or_nobody(self, word: Match[str]) -> str:
        said = word[0]
        return TAKEN_OUT if said[:1].isupper() and said.casefold() in self._names else said
