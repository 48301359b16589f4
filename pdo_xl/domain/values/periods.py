"""Deadlines written as a period or with more words than a date: "entro giugno", "I semestre", "al 31/12/2024".

Source: design of other bodies' plans, section 4: the period's last day, in the plan's year.
"""

import re
from calendar import monthrange
from datetime import date

from pdo_xl.domain.values.dates import MONTHS, DateReading, parse_date

_LONGEST = 80
"""Characters of a deadline; a longer text is prose."""

_BY = re.compile(
    r"(?:(?:entro e non oltre|entro|non oltre|per|al|alla|a) |all')?(?:(?:il|lo|la) |l')?"
    r"(?:(?:data|giorno|giornata|termine|scadenza)(?: ultimo| ultima)? (?:(?:del|dello|della|di) |dell'|il )?)?(.*)"
)
_ON = re.compile(r"(?:(?:fatto |in )?(?:il |l'|data (?:del )?|il giorno ))(.*)")
_DASHED = re.compile(r"([0-9]{1,2})[-/. ]([a-z]{3,9})\.?[-/. ]([0-9]{4}|[0-9]{2})")
_END = r"(?:(?:la )?fine (?:(?:di |del |della )|dell')?|(?:tutto|ultimo giorno) (?:(?:di|il|del) )?)?"
_YEAR = r"(?: (?:(?:del |dell'anno |anno |dell')?)(20[0-9]{2}))?"
_MONTH = re.compile(rf"{_END}(?:(?:il )?mese di )?({'|'.join(MONTHS)}){_YEAR}")
_ORDINALS = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "primo": 1, "secondo": 2, "terzo": 3, "quarto": 4,
    "1": 1, "2": 2, "3": 3, "4": 4,
}  # fmt: skip
_MONTHS_OF = {
    "semestre": 6, "sem.": 6, "sem": 6, "quadrimestre": 4, "trimestre": 3, "trim.": 3, "trim": 3, "bimestre": 2,
}  # fmt: skip
_PART = re.compile(
    rf"{_END}(?:il )?({'|'.join(sorted(_ORDINALS, key=len, reverse=True))})(?:[°º^.]| ?°)? ?"
    rf"({'|'.join(sorted(map(re.escape, _MONTHS_OF), key=len, reverse=True))}){_YEAR}"
)
_WHOLE_YEAR = re.compile(
    r"(?:(?:la )?fine (?:dell'|di |del )?)?(?:(?:l')?anno(?: in corso| corrente)? ?)?(20[0-9]{2})?"
)
_BEGUN = re.compile(r"(?:entro|non oltre|per|al|alla|a|il|la)\b|l'")


def read_deadline(text: str, year: int | None) -> DateReading | None:
    """Read a `plain` text as the day by which something is to be done, in more ways than a date; None if it is none.

    Raises: ImpossibleDate.

    >>> read_deadline("entro giugno", 2024).day, read_deadline("al 31/12/2024", 2024).note
    (datetime.date(2024, 6, 30), 'letto come entro il 31/12/2024')
    >>> read_deadline("i semestre", 2024).day, read_deadline("dicembre", 2024)
    (datetime.date(2024, 6, 30), None)
    """
    if len(text) > _LONGEST:
        return None
    by = _BY.fullmatch(text)
    rest = by[1] if by is not None else text
    day = _day(rest, year) or _end_of_period(rest, year, begun=_BEGUN.match(text) is not None)
    return None if day is None else DateReading(day, f"letto come entro il {day:%d/%m}/{day.year:04}")


def read_day_with_words(text: str, year: int | None) -> DateReading | None:
    """Read a `plain` text as the day on which something was done, with a word before it or its month in letters.

    Raises: ImpossibleDate.

    >>> read_day_with_words("in data 30/06/2024", None).note
    'letto come 30/06/2024'
    """
    if len(text) > _LONGEST:
        return None
    on = _ON.fullmatch(text)
    day = _day(on[1] if on is not None else text, year)
    return None if day is None else DateReading(day, f"letto come {day:%d/%m}/{day.year:04}")


def _day(text: str, year: int | None) -> date | None:
    dashed = _DASHED.fullmatch(text)
    reading = parse_date(" ".join(dashed.groups()) if dashed is not None else text, year)
    return None if reading is None else reading.day


def _end_of_period(text: str, year: int | None, *, begun: bool) -> date | None:
    match = _MONTH.fullmatch(text)
    if match is not None:
        month, named = match.groups()
        # A month alone says neither its year nor that its end is meant.
        if not (begun or named or text.startswith(("fine", "la fine"))):
            return None
        return _last_day(named, year, MONTHS.index(month) + 1)
    match = _PART.fullmatch(text)
    if match is not None:
        ordinal, part, named = match.groups()
        return _last_day(named, year, _ORDINALS[ordinal] * _MONTHS_OF[part])
    match = _WHOLE_YEAR.fullmatch(text)
    if match is not None:
        named = match[1]
        if (named and (begun or "anno" in text)) or "fine" in text:
            return _last_day(named, year, 12)
    return None


def _last_day(named: str | None, year: int | None, month: int) -> date | None:
    of = int(named) if named else year
    return None if of is None or month > 12 else date(of, month, monthrange(of, month)[1])
