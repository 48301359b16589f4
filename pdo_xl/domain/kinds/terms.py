"""Terms in days: "Entro 30 gg.", "2 settimane", and with more words: "gg 30", "30 giorni dalla richiesta", "48 ore".

Source: design of the scoring, section 2; of other bodies' plans, section 4.
"""

from math import isfinite

from pdo_xl.domain.kinds.base import Measured, Note
from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.domain.values.number_words import NUMBER_WORDS
from pdo_xl.domain.values.numbers import parse_number
from pdo_xl.domain.values.quantities import LONGEST, grouped_number, without_the_words
from pdo_xl.domain.values.text import italian
from pdo_xl.domain.values.wrappings import TIME

DAYS = {
    **dict.fromkeys(("", "g", "gg", "giorno", "giorni"), 1),
    **dict.fromkeys(("settimana", "settimane"), 7),
    **dict.fromkeys(("mese", "mesi"), 30),
}
_HOUR = late_pattern(r"[0-9 ](?:h|ore|ora)\b")
UNITS = "|".join(sorted(filter(None, DAYS), key=len, reverse=True))
_TERM = late_pattern(rf"(?P<number>.*?)\s*(?P<unit>{UNITS})?\.?")
_WORKING = late_pattern(r"(?<=[a-z. ])(?:lavorativ[io]|feriali|feriale|lav\b\.?)")
"""Days that are not those of the calendar."""
_UNIT_FIRST = late_pattern(rf"(?P<unit>{UNITS})\.? ?(?:n\.? ?)?(?P<number>[0-9][0-9.,]*)")
_SINCE = "da|dal|dall[aoe]?|dagli|dai|di calendario|solari|successivi|naturali|consecutivi"
_FROM_WHEN = late_pattern(
    rf"(?P<number>[0-9][0-9.,]*|[a-z]+) ?(?P<unit>{UNITS})\.? (?P<since>(?:{_SINCE})\b"
    r"(?:[ '][a-z']+){0,10})\.?"
)
_IN_HOURS = late_pattern(r"(?P<number>[0-9][0-9.,]*|[a-z]+) ?(?:h|ore|ora)\.?")
_TIME = late_pattern(rf"{TIME}(?: di| pari a|:| =)? ?")


def parse_term(text: str) -> Measured | None:
    """Read a text already made `plain` as days, by the plain grammar; None if it is no term.

    >>> parse_term("2 settimane"), parse_term("gg 30")
    ((14.0, ()), None)
    """
    term = _TERM.fullmatch(text)
    number = parse_number(term["number"].rstrip()) if term is not None else None
    if term is None or number is None:
        return None
    unit = term["unit"] or ""
    count = number * DAYS[unit]
    if not isfinite(count):
        return None
    if unit not in ("mese", "mesi"):
        return count, ()
    return count, (Note("PDO405", f"«{italian(number)} {unit}»: letto come {in_days(count)}"),)


def parse_loosely(text: str) -> Measured | None:
    """Read a term with more words than the grammar has; None if it is none.

    >>> [parse_loosely(text)[0] for text in ("gg 30", "30 giorni dalla richiesta", "trenta giorni", "48 ore")]
    [30.0, 30.0, 30.0, 2.0]
    >>> parse_loosely("30 gg lavorativi")[1][0].text
    'giorni lavorativi, e non di calendario: contati come sono'
    """
    if len(text) > LONGEST:
        return None
    text = without_the_words(_TIME.sub("", text, count=1) if _TIME.match(text) else text)
    in_working_days = says_working_days(text)
    if in_working_days and _HOUR.search(text) is not None:
        # Nobody knows how many of them a day of work has.
        return None
    if in_working_days:
        text = " ".join(_WORKING.sub(" ", text, count=1).split())
    term = _worded(text)
    if term is None or not in_working_days:
        return term
    return term[0], (*term[1], _OTHER_DAYS)


_OTHER_DAYS = Note(
    "PDO405",
    "giorni lavorativi, e non di calendario: contati come sono",
    "Contare nello stesso modo il valore atteso e quello effettivo.",
)


def says_working_days(text: str) -> bool:
    """Tell whether a `plain` text counts in working days."""
    return _WORKING.search(text[:LONGEST]) is not None


def in_days(count: float) -> str:
    """Write a term for people."""
    return "1 giorno" if count == 1 else f"{italian(count)} giorni"


def _worded(text: str) -> Measured | None:
    worded = _UNIT_FIRST.fullmatch(text)
    if worded is not None:
        return parse_term(f"{worded['number']} {worded['unit']}")
    worded = _FROM_WHEN.fullmatch(text)
    if worded is not None and not any(word in NUMBER_WORDS for word in worded["since"].replace("'", " ").split()):
        return _in_unit(worded["number"], worded["unit"])
    hours = _IN_HOURS.fullmatch(text)
    if hours is not None:
        number = grouped_number(hours["number"])
        return None if number is None else (number / 24, ())
    term = parse_term(text)
    if term is not None:
        return term
    number = grouped_number(text)
    if number is not None:
        return number, ()
    written, _, unit = text.rstrip(".").rpartition(" ")
    return _in_unit(written, unit) if unit in DAYS else None


def _in_unit(written: str, unit: str) -> Measured | None:
    number = grouped_number(written)
    return None if number is None else parse_term(f"{italian(number, 9)} {unit}")
