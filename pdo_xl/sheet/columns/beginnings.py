"""What a header begins like: the names of `PLAN_HEADERS` looked for in its text."""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from pdo_xl.domain.plan import Field
from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.domain.values.text import fold, plain
from pdo_xl.sheet.columns.plan_headers import PLAN_HEADERS, STAND_INS, SURE_HEADERS, TENTATIVE_HEADERS, UNITS_OF_MEASURE

_OPTIONAL = late_pattern(r"\(([^)]*)\)\s*")
_SHORT = 4
"""A last word of so few letters is a whole word: "P.O." is no "Popolazione"."""

_YEAR_FIRST = late_pattern(r"\s*20[0-9]{2}\s*[-–.:]?\s*(?=[^\W\d])")
_BEFORE_REMARK = late_pattern(r"[^(:;]*")
_REACHED = late_pattern(r"\b(?:raggiunt|conseguit|realizzat|effettiv|ottenut|rilevat|consuntiv)")
_EXPECTED = late_pattern(r"\b(?:attes|previst|programmat|da raggiungere|da conseguire)")
_OPEN = {Field.TARGET: ("target", "traguardo"), Field.ACTUAL: ("risultato", "risultati", "esito", "avanzamento")}
"""The names of a value that do not say yet whether it is the expected or the actual one: the next words do."""


class Beginning(NamedTuple):
    """How a header begins: how many letters were matched, the field that they name, and the folded letters.

    `place`: how far down the list of the field's names it is; the first ones are the familiar format's.
    """

    length: int
    field: Field
    name: str
    place: int


def _spelled(name: str) -> Iterable[str]:
    """The ways to spell a name: with and without what is in brackets.

    >>> list(_spelled("tipo (di) valore"))
    ['tipo di valore', 'tipo valore']
    """
    optional = _OPTIONAL.search(name)
    if optional is None:
        yield name
        return
    space = "" if optional[1].endswith("'") else " "
    for part in (optional[1] + space, ""):
        yield from _spelled(name[: optional.start()] + part + name[optional.end() :])


def _folded(names: Mapping[Field, Iterable[str]]) -> dict[Field, frozenset[str]]:
    return {field: frozenset(fold(text) for name in own for text in _spelled(name)) for field, own in names.items()}


_SURE, _TENTATIVE, _STAND_INS = _folded(SURE_HEADERS), _folded(TENTATIVE_HEADERS), _folded(STAND_INS)
_UNITS = frozenset(map(fold, UNITS_OF_MEASURE))


def _table() -> dict[str, list[tuple[Beginning, re.Pattern[str] | None]]]:
    """Every spelling by its first two letters, the longest first; with a pattern where it is a whole word."""
    table: dict[str, list[tuple[Beginning, re.Pattern[str] | None]]] = {}
    for field, names in PLAN_HEADERS.items():
        for place, text in [(place, text) for place, name in enumerate(names) for text in _spelled(name)]:
            letters = fold(text)
            whole = len(fold(text.split()[-1])) <= _SHORT
            pattern = late_pattern("[^a-z0-9]*" + "[^a-z0-9]*".join(letters) + "(?![a-z])") if whole else None
            table.setdefault(letters[:2], []).append((Beginning(len(letters), field, letters, place), pattern))
    return {start: sorted(entries, key=lambda entry: entry[0], reverse=True) for start, entries in table.items()}


_BY_START = _table()


def match_field(text: str) -> Beginning | None:
    """What a header's text begins like, the longest of those that fit.

    >>> match_field("Obiettivo operativo"), match_field("Popolazione")
    (Beginning(length=9, field=<Field.OBJECTIVE: 'obiettivo'>, name='obiettivo', place=1), None)
    >>> match_field("Target 2024 raggiunto").field.value, match_field("P.O. titolare").field.value
    ('effettivo', 'responsabile')
    >>> match_field("2024 target").field.value
    'atteso'
    """
    text = without_year(text)
    folded = fold(text)
    for beginning, pattern in _BY_START.get(folded[:2], ()):
        if folded.startswith(beginning.name) and (pattern is None or pattern.match(plain(text))):
            return _as_it_goes_on(beginning, text)
    return None


def without_year(text: str) -> str:
    """A header's text without the year that it begins with.

    >>> without_year("2024 target"), without_year("Target 2024")
    ('target', 'Target 2024')
    """
    year = _YEAR_FIRST.match(text)
    return text[year.end() :] if year is not None else text


def is_sure(beginning: Beginning) -> bool:
    """Whether it says all that there is to say."""
    return beginning.name in _SURE.get(beginning.field, ())


def is_tentative(beginning: Beginning) -> bool:
    """Whether it may as well be the name of something else."""
    return beginning.name in _TENTATIVE.get(beginning.field, ())


def is_stand_in(beginning: Beginning) -> bool:
    """Whether it names a field's column only where no other header does."""
    return beginning.name in _STAND_INS.get(beginning.field, ())


def names_units(text: str) -> bool:
    """Whether a header's text begins like that of a column of units of measure.

    >>> names_units("U.M."), names_units("Tipologia di valore")
    (True, False)
    """
    beginning = match_field(text)
    return beginning is not None and is_unit_of_measure(beginning)


def is_unit_of_measure(beginning: Beginning) -> bool:
    """Whether it names a unit of measure, which may stand in for a type of value."""
    return beginning.name in _UNITS


def _as_it_goes_on(beginning: Beginning, text: str) -> Beginning:
    """A "target raggiunto" is an actual value, an "esito previsto" an expected one."""
    if beginning.name not in _OPEN.get(beginning.field, ()):
        return beginning
    bare = _BEFORE_REMARK.match(plain(text))
    words = bare[0] if bare is not None else ""
    reached, expected = _REACHED.search(words), _EXPECTED.search(words)
    if beginning.field is Field.TARGET and reached is not None and expected is None:
        return beginning._replace(field=Field.ACTUAL)
    if beginning.field is Field.ACTUAL and expected is not None and reached is None:
        return beginning._replace(field=Field.TARGET)
    return beginning
