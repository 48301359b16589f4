"""TEMPESTIVITA: something to be done within a term. "Entro 30 gg.", "2 settimane", 60.

Source: design of the scoring, sections 2 to 4.
"""

import re

from pdo_xl.domain.dates import early_serial, read_date
from pdo_xl.domain.direction import Direction, split_direction
from pdo_xl.domain.entry import Entry, Percent
from pdo_xl.domain.errors import ImpossibleDate
from pdo_xl.domain.kinds.base import (
    Actual,
    Note,
    Share,
    Target,
    early_date_note,
    unreadable_actual,
    unreadable_target,
)
from pdo_xl.domain.kinds.threshold import at_most
from pdo_xl.domain.numbers import parse_number, read_number
from pdo_xl.domain.parameters import Parameters
from pdo_xl.domain.text import days, italian, plain

NAME = "TEMPESTIVITA"
SPELLINGS = frozenset({"tempestivita"})

_DAYS = {
    **dict.fromkeys(("", "g", "gg", "giorno", "giorni"), 1),
    **dict.fromkeys(("settimana", "settimane"), 7),
    **dict.fromkeys(("mese", "mesi"), 30),
}
_TERM = re.compile(r"(.*?)\s*(" + "|".join(sorted(filter(None, _DAYS), key=len, reverse=True)) + r")?\.?")


def read_target(entry: Entry, year: int | None) -> Target[float]:
    """Read the term, in days.

    Raises: UnreadableTarget.

    >>> read_target("Entro 30 gg.", 2024).value, read_target("3 mesi", 2024).notes[0].text
    (30.0, '«3 mesi»: letto come 90 giorni')
    """
    direction, term = None, _read_term(entry)
    if term is None and isinstance(entry, str):
        direction, rest = split_direction(plain(entry))
        term = _parse_term(rest)
    if term is None:
        raise unreadable_target(entry, _no_term(entry, "un termine in giorni"), "scrivere per esempio «Entro 30 gg.»")
    if direction is Direction.AT_LEAST:
        raise unreadable_target(entry, "un termine: «almeno» non si usa con i giorni", "scrivere «entro … giorni»")
    count, notes = term
    if count <= 0:
        raise unreadable_target(entry, "un termine: i giorni devono essere più di zero", "scrivere «Entro 30 gg.»")
    return Target(count, Direction.AT_MOST, notes)


def read_actual(entry: Entry, year: int | None) -> Actual[float | Share]:
    """Read the days it took, or the share of cases within the term.

    Raises: UnreadableActual.
    """
    share = _read_share(entry)
    if share is not None and share.points >= 0:
        return Actual(share)
    term = None if share is not None else _read_term(entry)
    if term is None:
        raise unreadable_actual(
            entry,
            _no_term(entry, "un numero di giorni né una percentuale di casi"),
            "scrivere i giorni impiegati, per esempio 30, oppure la quota di casi nei termini, per esempio 95%",
        )
    return Actual(term[0], term[1])


def score(target: Target[float], actual: Actual[float | Share], parameters: Parameters, year: int) -> float:
    """Score days as an "at most" target; a share of cases is its own points, up to the cap."""
    if isinstance(actual.value, Share):
        return min(parameters.cap, actual.value.points)
    return at_most(target.value, actual.value, parameters)


def _no_term(entry: Entry, wanted: str) -> str:
    """What the cell is not; a date says why it is not enough."""
    try:
        is_date = read_date(entry, None) is not None
    except ImpossibleDate:
        is_date = True
    return f"{wanted}: nel foglio non c'è la data da cui contare" if is_date else wanted


def _read_share(entry: Entry) -> Share | None:
    if isinstance(entry, Percent):
        return Share(entry.fraction * 100)
    if isinstance(entry, str) and entry.rstrip().endswith("%"):
        number = parse_number(plain(entry)[:-1].rstrip())
        return None if number is None else Share(number)
    return None


def _read_term(entry: Entry) -> tuple[float, tuple[Note, ...]] | None:
    serial = early_serial(entry)
    if serial is not None:
        return float(serial), (early_date_note(entry, serial),)
    if isinstance(entry, str):
        return _parse_term(plain(entry))
    if isinstance(entry, Percent):
        return None
    number = read_number(entry)
    return None if number is None else (number, ())


def _parse_term(text: str) -> tuple[float, tuple[Note, ...]] | None:
    found = _TERM.fullmatch(text)
    number = parse_number(found[1].rstrip()) if found is not None else None
    if found is None or number is None:
        return None
    unit = found[2] or ""
    count = number * _DAYS[unit]
    if unit not in ("mese", "mesi"):
        return count, ()
    read_as = days(int(count)) if count.is_integer() else f"{italian(count)} giorni"
    return count, (Note("PDO405", f"«{italian(number)} {unit}»: letto come {read_as}"),)
