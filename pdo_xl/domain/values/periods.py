"""Deadlines written as a period or with more words than a date: "entro giugno", "I semestre", "al 31/12/2024".

Source: design of other bodies' plans, section 4: the period's last day, in the plan's year.
"""

import re
from calendar import monthrange
from datetime import date

from pdo_xl.domain.values.dates import MONTHS, DateReading, parse_date
from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.domain.values.number_words import NUMBER_WORDS

_LONGEST = 80
"""Characters of a deadline; a longer text is prose."""

_BY = late_pattern(
    r"(?:si'?,? )?(?:(?:entro e non oltre|entro|non oltre|non piu tardi del|per|al|alla|a):? |all')?"
    r"(?:le (?:ore|h) ?(?:[0-9]{1,2} e [0-9]{2}|[0-9.:,]{1,5}) (?:del |di )?)?(?:(?:il|lo|la) |l'|i (?=primi))?"
    r"(?:(?:data|giorno|giornata|termine|scadenza)(?: ultimo| ultima)?:? (?:(?:del|dello|della|di) |dell'|il )?)?(.*)"
)
_DASHED = late_pattern(r"([0-9]{1,2})[-/. ]([a-z]{3,9})\.?(?:[-/. ]([0-9]{4}|[0-9]{2}))?")
_END = r"(?:(?:la )?fine (?:(?:di |del |della )|dell')?|(?:tutto|ultimo giorno) (?:(?:di|il|del) )?)?"
_YEAR = r"(?: (?:(?:del |dell'anno |anno |dell')?)(20[0-9]{2}))?"
_MONTH = late_pattern(rf"{_END}(?:(?:il )?mese di )?({'|'.join(MONTHS)}){_YEAR}")
_MONTH_AND_YEAR = late_pattern(rf"({'|'.join(f'{name}|{name[:3]}' for name in MONTHS)})\.?[-/. ](20[0-9]{{2}})")
_MONTH_IN_FIGURES = late_pattern(r"(0?[1-9]|1[0-2])[-/.](20[0-9]{2})")
_ORDINALS = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6,
    "primo": 1, "secondo": 2, "terzo": 3, "quarto": 4, "quinto": 5, "sesto": 6,
    "1": 1, "2": 2, "3": 3, "4": 4, "5": 5, "6": 6,
}  # fmt: skip
_MONTHS_OF = {
    "semestre": 6, "sem.": 6, "sem": 6, "quadrimestre": 4, "quadr.": 4, "trimestre": 3, "trim.": 3, "trim": 3,
    "bimestre": 2,
}  # fmt: skip
_PART = late_pattern(
    rf"{_END}(?:il )?({'|'.join(sorted(_ORDINALS, key=len, reverse=True))})(?:[°º^.]| ?°)? ?"
    rf"({'|'.join(sorted(map(re.escape, _MONTHS_OF), key=len, reverse=True))}){_YEAR}"
)
_FIRST_MONTHS = late_pattern(rf"(?:i )?primi ([0-9]{{1,2}}|[a-z]+) mesi{_YEAR}")
_WHOLE_YEAR = late_pattern(
    r"(?:(?:la )?fine (?:dell'|di |del )?)?(?:(?:l')?anno(?: in corso| corrente)? ?)?(20[0-9]{2})?"
)
_BEGUN = late_pattern(r"(?:entro|non oltre|per|al|alla|a|il|la)\b|l'")

_OF_THE_YEAR = late_pattern(
    r"(.*[a-z0-9]),? (?:(?:di|del) (?:ogni|ciascun|corrente) anno|(?:dell'|nell')?anno (?:in corso|corrente)|c\. ?a\.?"
    r"|dell'anno)"
)
"""What names no other year than the plan's."""

_SPACED = late_pattern(r"(?<=[0-9]) ?([./-]) ?(?=[0-9])")
_WEEKDAYS = ("lunedi", "martedi", "mercoledi", "giovedi", "venerdi", "sabato", "domenica")
_WEEKDAY = late_pattern(rf"({'|'.join(_WEEKDAYS)}),? (.*)")


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
    text = _simple(text)
    by = _BY.fullmatch(text)
    rest = by[1] if by is not None else text
    day = read_day(rest, year) or _end_of_period(rest, year, begun=_BEGUN.match(text) is not None)
    return None if day is None else DateReading(day, f"letto come entro il {day:%d/%m}/{day.year:04}")


def read_day(text: str, year: int | None) -> date | None:
    """Read a short `plain` text as a day, also with dashes around its month or with its weekday, if that is right.

    Raises: ImpossibleDate.

    >>> read_day("31-dic-24", None), read_day("martedi 31/12/2024", None), read_day("lunedi 31/12/2024", None)
    (datetime.date(2024, 12, 31), datetime.date(2024, 12, 31), None)
    """
    text = _SPACED.sub(r"\1", text)
    named = _WEEKDAY.fullmatch(text)
    if named is not None:
        text = named[2]
    text = f"1 {text[6:]}" if text.startswith("primo ") else text
    dashed = _DASHED.fullmatch(text)
    reading = parse_date(" ".join(filter(None, dashed.groups())) if dashed is not None else text, year)
    if reading is None or (named is not None and _WEEKDAYS[reading.day.weekday()] != named[1]):
        return None
    return reading.day


def _simple(text: str) -> str:
    """Leave out what says nothing more: a full stop, "di ogni anno"."""
    text = text.rstrip(" .;") if text[-1:] in (".", ";") and text[-4:-1] not in ("sem", "rim", "adr") else text
    of_the_year = _OF_THE_YEAR.fullmatch(text)
    return text if of_the_year is None or "fine" in text else of_the_year[1]


def _end_of_period(text: str, year: int | None, *, begun: bool) -> date | None:
    match = _MONTH.fullmatch(text)
    if match is not None:
        month, named = match.groups()
        # A month alone says neither its year nor that its end is meant.
        if not (begun or named or text.startswith(("fine", "la fine"))):
            return None
        return _last_day(named, year, MONTHS.index(month) + 1)
    match = _MONTH_AND_YEAR.fullmatch(text)
    if match is not None:
        month, named = match.groups()
        return _last_day(named, year, next(place for place, name in enumerate(MONTHS, 1) if name.startswith(month)))
    match = _MONTH_IN_FIGURES.fullmatch(text)
    if match is not None:
        return _last_day(match[2], year, int(match[1]))
    match = _PART.fullmatch(text)
    if match is not None:
        ordinal, part, named = match.groups()
        return _last_day(named, year, _ORDINALS[ordinal] * _MONTHS_OF[part])
    match = _FIRST_MONTHS.fullmatch(text)
    if match is not None:
        count, named = match.groups()
        return _last_day(named, year, int(count) if count.isdecimal() else NUMBER_WORDS.get(count, 0))
    match = _WHOLE_YEAR.fullmatch(text)
    if match is not None:
        named = match[1]
        if (named and (begun or "anno" in text)) or "fine" in text:
            return _last_day(named, year, 12)
    return None


def _last_day(named: str | None, year: int | None, month: int) -> date | None:
    of = int(named) if named else year
    return None if of is None or not 1 <= month <= 12 else date(of, month, monthrange(of, month)[1])
