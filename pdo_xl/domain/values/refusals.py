"""What a number's cell says that is no number: a comparison with another year, a range, several values.

Each is refused with the way to write it, instead of being read as one of the numbers in it.
Source: design of other bodies' plans, section 4.
"""

import re
from typing import NamedTuple

from pdo_xl.domain.values.direction import Direction, read_direction
from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.domain.values.numbers import parse_number
from pdo_xl.domain.values.quantities import LONGEST
from pdo_xl.domain.values.text import italian
from pdo_xl.domain.values.variations import parse_variation


class Refusal(NamedTuple):
    """Why a text is not read, after "il valore …", and how to write it."""

    why: str
    suggestion: str


_MORE_OR_LESS = r"(?:increment|aument|riduzion|riduc|diminu|miglior|peggior|crescit|cal[oi]\b)[a-z]*"
MORE_OR_LESS = late_pattern(rf"\b{_MORE_OR_LESS}")
"""Words of a change: what they stand with is no value."""

_COMPARED = late_pattern(
    r"\b(?:rispetto (?:al?|all[aeo]?|ai|agli)\b|in (?:piu|meno)\b|scors[oa] (?:anno|annualita|esercizio)\b"
    r"|(?:anno|annualita|esercizio|biennio|triennio|quinquennio) (?:precedente|scors[oa]|prima)\b"
    r"|baseline\b|valor[ei] (?:di partenza|inizial[ei]|storic[oi])\b"
    r"|(?:media|valore|dato) (?:del(?:l'ultimo|lo scorso)? )?(?:biennio|triennio|quinquennio)\b"
    rf"|{_MORE_OR_LESS} (?:di |del |dell'|dello |almeno |pari )+[0-9])"
    r"|^(?:(?:mantenimento|mantenere)\b|piu [0-9]|stess[oaie] |come (?:nel|nell'|il|al|all'|lo|l'|anno|in) ?"
    rf"|(?:in )?(?:{_MORE_OR_LESS}|ridurre|crescere))"
    rf"|[0-9] ?%? (?:di|in) {_MORE_OR_LESS}$"
)
_YEAR_AFTER = late_pattern(
    r".*\b(?:al|il|del|dal|nel|sul?|come|valore|dato|consuntivo|all'anno|dell'anno|anno) ?((?:19|20)[0-9]{2})\.?"
)
_YEAR = late_pattern(r"20[0-9]{2}")
_LATEST_YEAR = 2099
_YEARS_BACK = 10

_NUMBER = r"([0-9][0-9.,]*) ?%?"
_NUMBER_SIGN = late_pattern(r"\b(?:numero|nr?\b)[.°º]? ?(?=[0-9])")
_BETWEEN = late_pattern(
    rf"(?:.*\b(?:tra|fra|da|dal|dall'|dallo|dalla)) ?(?:il|lo|la|l'|i|gli|le)? ?{_NUMBER}(?: [a-z.]+)? ?"
    rf"(?:a|e|ed|ad|al|allo|alla|all'|ed il|e il|e l'|e i) ?{_NUMBER}(?: ?[a-z.]+)*"
)
_FROM_TO = late_pattern(rf"(?:[a-z]+\.? )?{_NUMBER}(?: ?[a-z]+\.?)? ?(?:-|÷|\.\.\.?|…) ?{_NUMBER}(?: ?[a-z]+\.?)*")
_GIVE_OR_TAKE = late_pattern(rf"(?:[a-z]+\.? )?{_NUMBER}(?: ?[a-z]+\.?)? ?(?:±|\+ ?/? ?-) ?{_NUMBER}(?: ?[a-z]+\.?)*")
_RATIO = late_pattern(r"[0-9][0-9.,]* ?/ ?[0-9][0-9.,]*")
_YEARS = late_pattern(r"(?<![0-9./])20[0-9]{2}(?![0-9./])")
_BANDS = late_pattern(r"[0-9]+ ?%? ?- ?[0-9]+ ?%? ?[:=].*[;,\n].*")
_LINES = late_pattern(r"[\r\n]+")
_PIECES = late_pattern(r"[\r\n/;|]+")
_DATE = late_pattern(r"[0-9]{1,2}[./-][0-9]{1,2}(?:[./-][0-9]{2,4})?")
_FIGURE = late_pattern(r"[0-9]")

_VARIES = "è una variazione («{sign}»): non dice il valore da raggiungere"
_WRITE_THE_NUMBER = "scrivere il valore da raggiungere, calcolato da quello di partenza: con 100, «+10%» è «almeno 110»"
_OR_THE_START = ", oppure aggiungere una colonna «Valore di partenza»"


def compared(text: str, year: int | None, only: Direction | None = None) -> Refusal | None:
    """Refuse a `plain` text that asks for more or less than there was: it gives no number to reach.

    `only`: the one side on which a target of the type can be good, if it is one.

    >>> compared("non inferiore al 2023", 2024).why
    "è un confronto con l'anno 2023"
    >>> compared("almeno 650", 2024)
    """
    # A number below zero may be meant (a delay), a percentage below zero alone is a fall.
    if text.startswith("+") or (text.startswith("-") and text.endswith("%")):
        return _changed(_VARIES.format(sign=text[0]), text, only)
    if _COMPARED.search(text[:LONGEST]) is not None:
        return _changed("è un confronto con un altro valore: non dice quello da raggiungere", text, only)
    past = _past_year(text, year)
    if past is not None:
        start = _or_the_start(text, only)
        how = f"scrivere il valore da raggiungere{start}; se è la quantità {past}, scrivere solo il numero"
        return Refusal(f"è un confronto con l'anno {past}", how)
    return None


def fall(text: str) -> Refusal:
    """Refuse a percentage below zero that stands alone, `plain` as its cell shows it: any result would be more than it.

    >>> fall("-5").why
    'è una variazione («-»): non dice il valore da raggiungere'
    """
    return _changed(_VARIES.format(sign="-"), text, None)


def _changed(why: str, text: str, only: Direction | None) -> Refusal:
    return Refusal(why, f"{_WRITE_THE_NUMBER}{_or_the_start(text, only)}")


def _or_the_start(text: str, only: Direction | None) -> str:
    """The other way, for a change that can be worked out where there is something to work it out from."""
    change = parse_variation(text)
    return "" if change is None or {change.direction, only} == set(Direction) else _OR_THE_START


def variation(text: str) -> Refusal | None:
    """Refuse an actual value with a plus before it: it says how much more, not how much."""
    if not text.startswith("+"):
        return None
    return Refusal("è una variazione («+»): non dice il valore raggiunto", "scrivere il valore raggiunto, senza «+»")


ONE_BOUND = "scrivere il limite che conta: «almeno {low}» oppure «al massimo {high}»"
ONE_TERM = "scrivere solo il termine che conta, in giorni: per esempio «Entro 30 gg.»"
ONE_VALUE = "scrivere un valore solo, quello raggiunto"


def several(typed: str, text: str, how: str = ONE_BOUND) -> Refusal | None:
    """Refuse a range, bands, or several values of one cell; `text` is the typed one made `plain`.

    >>> several("80-100%", "80-100%").suggestion
    'scrivere il limite che conta: «almeno 80%» oppure «al massimo 100%»'
    """
    if len(text) > LONGEST:
        return None
    if len(set(_YEARS.findall(text))) > 1:
        return Refusal("contiene i valori di più anni", "scrivere solo quello dell'anno del piano")
    if _BANDS.fullmatch(text):
        return Refusal("è una scala di fasce, non un valore", "scrivere un valore solo, per esempio «almeno 80%»")
    numbers = _NUMBER_SIGN.sub("", text)
    bounds = _BETWEEN.fullmatch(numbers) or _FROM_TO.fullmatch(numbers)
    if bounds is not None:
        sign = "%" if "%" in text else ""
        low, high = (figures.rstrip(".,") + sign for figures in bounds.groups())
        return Refusal("è un intervallo", how.format(low=low, high=high))
    if (given := _GIVE_OR_TAKE.fullmatch(numbers)) is not None:
        # Of "10 ± 10%" nobody knows what the margin is a share of.
        sign = "%" if "%" in text else ""
        middle = "" if sign and "%" not in text[: given.end(1) + 2] and how is ONE_BOUND else given[1]
        return Refusal("è un intervallo", _give_or_take(middle, given[2], sign, how))
    # A date has strokes of its own, and a part of a whole one.
    return None if _RATIO.fullmatch(text) or _DATE.search(typed[:LONGEST]) else _divided(typed, _PIECES)


def _give_or_take(middle: str, margin: str, sign: str, how: str) -> str:
    """How to write one bound of "10 ± 2"."""
    around, by = parse_number(middle.rstrip(".,")), parse_number(margin.rstrip(".,"))
    if around is None or by is None:
        return "scrivere il limite che conta, con «almeno» o «al massimo»"
    low, high = (f"{italian(bound)}{sign}" for bound in (around - by, around + by))
    return how.format(low=low, high=high)


def several_lines(typed: str) -> Refusal | None:
    """Refuse a cell with a value on each line: 1 and 500 are not 1 500."""
    return _divided(typed, _LINES)


def _divided(typed: str, by: re.Pattern[str]) -> Refusal | None:
    if sum(_FIGURE.search(piece) is not None for piece in by.split(typed[: 4 * LONGEST])) < 2:
        return None
    return Refusal("contiene più valori", "dividere la riga: un indicatore per riga, ognuno con il suo valore")


def several_dates(typed: str, how: str) -> Refusal | None:
    """Refuse a cell with two dates or more; `how` says which to write."""
    if len(_DATE.findall(typed[: 4 * LONGEST])) < 2:
        return None
    return Refusal("contiene più date", how)


def _past_year(text: str, year: int | None) -> str | None:
    """The year that a target is compared with: behind its article, or a late one alone behind a direction."""
    if len(text) > LONGEST:
        return None
    named = _YEAR_AFTER.fullmatch(text)
    if named is not None and int(named[1]) <= (year or _LATEST_YEAR):
        return named[1]
    directed = read_direction(text)
    if directed.rest == text or _YEAR.fullmatch(directed.rest) is None:
        return None
    last = year or _LATEST_YEAR
    first = last - _YEARS_BACK if year else 2010
    return directed.rest if first <= int(directed.rest) < last else None
