"""The type of value of a row that has none: from its unit of measure, else from its target, else from its actual value.

What is certain is read; what could be two things is told as such, and read as neither.
Source: design of other bodies' plans, section 3.
"""

from functools import lru_cache
from typing import NamedTuple

from pdo_xl.domain.errors import Unreadable
from pdo_xl.domain.kinds import KINDS, LONGEST_UNIT, kind_or_none, kinds_named_in, kinds_of_unit, told_by_value
from pdo_xl.domain.kinds.kind import Kind
from pdo_xl.domain.kinds.number import Number
from pdo_xl.domain.kinds.promptness import Promptness
from pdo_xl.domain.kinds.worded import telling
from pdo_xl.domain.read_from import ReadFrom
from pdo_xl.domain.values.direction import read_direction
from pdo_xl.domain.values.entry import Entry, is_blank
from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.domain.values.numbers import parse_number, read_number
from pdo_xl.domain.values.text import plain
from pdo_xl.domain.values.unreported import is_reported, not_assessable_reason

_ANY_YEAR = 2000
_CACHED = 16_384
_FIRST_WORD = late_pattern(r"%|[^ ./(:,;%]+")
_RANGE = late_pattern(r"([1-9][0-9]?) ?- ?([1-9][0-9]?)")
_COUNTED = frozenset({"n", "nr", "num", "numero", "n°", "nº", "nro"})


class Inferred(NamedTuple):
    """A type that was told by a row's cells; `kind` None where none is certain, `between` the ones that it may be."""

    kind: Kind | None
    source: ReadFrom
    between: tuple[Kind, ...] = ()


@lru_cache(maxsize=_CACHED, typed=True)
def infer(unit: str, target: Entry, actual: Entry, year: int | None) -> Inferred:
    """Tell a row's type.

    >>> [infer(*cells, None, 2024).kind.name for cells in (("gg", 30.0), ("", "80%"), ("report", "30/06/2024"))]
    ['TEMPESTIVITA', 'PERCENTUALE', 'DATA']
    >>> infer("", 10.0, "80%", 2024).source, infer("", "1.5", None, 2024).between[0].name
    (<ReadFrom.ACTUAL: 'valore effettivo'>, 'DATA')
    """
    target, actual = telling(target), telling(actual)
    named = unit_kinds(unit)
    if len(named) == 1:
        return Inferred(named[0], ReadFrom.UNIT)
    if is_blank(target):
        return Inferred(None, ReadFrom.NOTHING, named)
    kinds = named or tuple(told_by_value())
    year = year or _ANY_YEAR
    claiming = [kind for kind in kinds if kind.claims(target, year)]
    number = KINDS[Number.name]
    if len(claiming) > 1 or (claiming and number in kinds and _is_bare(target)):
        return Inferred(None, ReadFrom.NOTHING, (*claiming, *([number] if _is_bare(target) else ())))
    if claiming:
        if claiming[0].by_day and _may_be_range(target) and claiming[0] not in claimed(actual, year):
            return Inferred(None, ReadFrom.NOTHING, (*claiming, number))
        return Inferred(claiming[0], ReadFrom.TARGET)
    reading = [kind for kind in kinds if _reads_target(kind, target, year)]
    told = [kind for kind in reading if kind in claimed(actual, year)]
    if len(told) == 1:
        return Inferred(told[0], ReadFrom.ACTUAL)
    if number not in reading:
        certain = reading[0] if len(reading) == 1 else None
        return Inferred(
            certain, ReadFrom.TARGET if certain else ReadFrom.NOTHING, tuple(reading) if not certain else ()
        )
    others = [kind for kind in kinds if kind.by_day] if _may_be_year(target, year) else []
    others += [KINDS[Promptness.name]] if _may_be_days(named, target) else []
    return Inferred(None, ReadFrom.NOTHING, (number, *others)) if others else Inferred(number, ReadFrom.TARGET)


@lru_cache(maxsize=_CACHED)
def unit_kinds(unit: str) -> tuple[Kind, ...]:
    """The types that a unit of measure leaves open: one if it is certain, none if it says nothing of them.

    >>> [kind.name for kind in unit_kinds("n. pratiche")], [kind.name for kind in unit_kinds("n./%")]
    (['NUMERO'], ['NUMERO', 'PERCENTUALE'])
    """
    if is_blank(unit) or len(unit) > LONGEST_UNIT:
        return ()
    kind = kind_or_none(unit)
    if kind is not None:
        return (kind,)
    named = kinds_named_in(unit)
    return kinds_of_unit(unit) or (named if len(named) > 1 else _by_first_word(plain(unit)))


def claimed(actual: Entry, year: int | None) -> list[Kind]:
    """The types that an actual value shows itself to be of; none for one that is not reported, or not assessable."""
    if not is_reported(actual):
        return []
    try:
        if not_assessable_reason(actual) is not None:
            return []
    except Unreadable:
        return []
    return [kind for kind in told_by_value() if kind.claims(actual, year or _ANY_YEAR)]


def stands_apart(kind: Kind, actual: Entry, year: int | None) -> Kind | None:
    """The type of an actual value that is not its row's; None if it may be of that one.

    >>> stands_apart(KINDS["DATA"], "80%", 2024).name, stands_apart(KINDS["DATA"], "no", 2024)
    ('PERCENTUALE', None)
    """
    actual = telling(actual)
    others = claimed(actual, year)
    if kind in others or not is_reported(actual) or _notes_of(kind, actual, year) == 0:
        return None
    if others:
        return others[0]
    # A bare number may be of several types: what its row's own reads is of that one.
    number = KINDS[Number.name]
    unread = _notes_of(kind, actual, year) is None and _notes_of(number, actual, year) is not None
    return number if unread else None


def _by_first_word(unit: str) -> tuple[Kind, ...]:
    """What the first word of a longer unit says: "n. pratiche", "% utenti", "giorni di formazione"."""
    words = _FIRST_WORD.findall(unit)
    if len(words) < 2:
        return ()
    first = kinds_of_unit(words[0])
    number, days = KINDS[Number.name], KINDS[Promptness.name]
    if words[0] in _COUNTED:
        return (number, days) if days in kinds_of_unit(words[1]) else (number,)
    # Days may be a term, and may be what is counted.
    return (number, days) if first == (days,) else first


def _is_bare(entry: Entry) -> bool:
    """Whether a value is nothing but a number, as far as anyone can see."""
    return isinstance(entry, str) and parse_number(plain(entry)) is not None


def _may_be_days(named: tuple[Kind, ...], target: Entry) -> bool:
    """Whether the unit leaves open if a number of days is to be reached, or not to be passed, and the target too."""
    if KINDS[Promptness.name] not in named:
        return False
    return not isinstance(target, str) or read_direction(plain(target)).direction is None


def _may_be_year(target: Entry, year: int) -> bool:
    """Whether a bare number may as well be the year by which something is to be done."""
    number = read_number(target) if year != _ANY_YEAR and isinstance(target, str | float) else None
    return number is not None and abs(number - year) <= 1


def _may_be_range(target: Entry) -> bool:
    """Whether a day and month may as well be from one number to a greater one.

    >>> _may_be_range("5-10"), _may_be_range("80-90"), _may_be_range("31-12"), _may_be_range("05-10")
    (True, True, False, False)
    """
    ends = _RANGE.fullmatch(plain(target)) if isinstance(target, str) else None
    return ends is not None and int(ends[1]) < int(ends[2])


def _reads_target(kind: Kind, entry: Entry, year: int) -> bool:
    try:
        kind.read_target(entry, year)
    except Unreadable:
        return False
    return True


def _notes_of(kind: Kind, entry: Entry, year: int | None) -> int | None:
    """How much a type takes for granted when it reads an actual value; None if it cannot."""
    try:
        return len(kind.read_actual(entry, year or _ANY_YEAR).notes)
    except Unreadable:
        return None
