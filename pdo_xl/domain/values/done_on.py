"""The day on which something was done, with words around it: "in data 30/06/2024", "det. n. 45 del 30/06/2024".

Source: design of other bodies' plans, section 4.
"""

from datetime import date

from pdo_xl.domain.values.dates import MONTHS, DateReading
from pdo_xl.domain.values.deeds import ACT, ACT_NUMBER, DEED
from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.domain.values.periods import read_day

_LONGEST = 120
"""Characters of such a text; a longer one is prose."""

_ON = late_pattern(r"(?:(?:si'?,? )?(?:fatto |in )?(?:il giorno |il |l'|data (?:del )?))(.*)")
_WHOLE_DATE = late_pattern(
    r"(?<![0-9./-])(?:[0-9]{1,2}([./-])[0-9]{1,2}\1[0-9]{2}(?:[0-9]{2})?"
    rf"|[0-9]{{1,2}}[°º]? (?:{'|'.join(MONTHS)}) [0-9]{{4}})(?![0-9./-]*[0-9])"
)
_YEARS = late_pattern(
    r"(?<![0-9./-])[0-9]{1,2}([./-])[0-9]{1,2}\1(?P<year>20[0-9]{2}|[0-9]{2})(?![./-]?[0-9])"
    rf"|\b(?:{'|'.join(MONTHS)}) (?P<of_month>20[0-9]{{2}})(?![0-9])"
)
_BEFORE = late_pattern(
    rf"(?:si'?[,;:]? ?-? ?)?(?:{DEED} )?(?:(?:con|mediante|giusta) )?(?:{ACT_NUMBER},? ?)?"
    r"(?:(?:in data|del|il giorno|il|data) |dell'|(?<=[0-9]) ?- ?)?"
)
_BEHIND = late_pattern(
    rf"\.?|(?: ?[,;(-] ?| )(?:(?:con|{DEED}) )?(?:vedi )?(?:{ACT_NUMBER}|{ACT}(?: di [a-z]+)?|{DEED})\)?\.?"
)


def read_day_with_words(text: str, year: int | None) -> DateReading | None:
    """Read a `plain` text as the day on which something was done: a deed or an act may stand beside it.

    Raises: ImpossibleDate.

    >>> read_day_with_words("in data 30/06/2024", None).note
    'letto come 30/06/2024'
    >>> read_day_with_words("det. n. 45 del 30/06/2024", None).day, read_day_with_words("rinviato al 30/06/2025", None)
    (datetime.date(2024, 6, 30), None)
    """
    if len(text) > _LONGEST:
        return None
    on = _ON.fullmatch(text)
    day = read_day((on[1] if on is not None else text).rstrip(" .;"), year)
    if day is None:
        day = _beside_an_act(text, year)
    return None if day is None else DateReading(day, f"letto come {day:%d/%m}/{day.year:04}")


def _beside_an_act(text: str, year: int | None) -> date | None:
    """The one whole date of a text that says nothing else than the deed or the act."""
    found = list(_WHOLE_DATE.finditer(text))
    if len(found) != 1:
        return None
    before, behind = text[: found[0].start()], text[found[0].end() :]
    return read_day(found[0][0], year) if _BEFORE.fullmatch(before) and _BEHIND.fullmatch(behind) else None


def names_day_after(text: str, year: int | None) -> bool:
    """Whether a `plain` text names a day, or a month, when a plan's year is over.

    >>> names_day_after("si, det. 12 del 15/01/2025", 2024), names_day_after("si, nel gennaio 2025", 2024)
    (True, True)
    >>> names_day_after("approvato il bilancio 2025-2027 il 20/12/24", 2024), names_day_after("si, det. 45/2025", 2024)
    (False, False)
    """
    if year is None or len(text) > _LONGEST:
        return False
    named = (found["year"] or found["of_month"] for found in _YEARS.finditer(text))
    return any(int(digits) + (2000 if len(digits) == 2 else 0) > year for digits in named)
