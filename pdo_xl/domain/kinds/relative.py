"""A target that was written as a change, worked out from the value that its row started from: "+10%" of 200 is 220.

Source: design of other bodies' plans, section 4.
"""

from math import isclose, isfinite
from typing import Any

from pdo_xl.domain.errors import Unreadable, UnreadableTarget
from pdo_xl.domain.kinds.base import Note, Target, refused_target
from pdo_xl.domain.kinds.kind import Change, Kind
from pdo_xl.domain.values.entry import FromStart
from pdo_xl.domain.values.refusals import Refusal
from pdo_xl.domain.values.shown import shown
from pdo_xl.domain.values.text import italian, plain
from pdo_xl.domain.values.variations import Variation, parse_variation

_FRACTION = 2
"""A percentage up to here may be meant as a fraction."""
_DIGITS = 10


def read_target(kind: Kind, entry: FromStart, year: int | None) -> Target[Any]:
    """Read a target that names no value by itself.

    Raises: UnreadableTarget where the change, or what it starts from, does not tell one; ImpossibleDate.
    """
    try:
        # Whoever wrote "almeno 650 (rispetto ai 600 del 2023)" gave the value.
        return kind.read_target(entry.written, year)
    except UnreadableTarget as error:
        change, variation = kind.change, parse_variation(plain(entry.written))
        if change is None or variation is None:
            raise
        refused = error
    if entry.start is None:
        why = "è una variazione, e nella riga manca il valore di partenza"
        raise refused_target(entry, Refusal(why, "scrivere il valore di partenza, oppure quello da raggiungere"))
    start = _start(kind, entry, year)
    if start is None:
        why = f"è una variazione, e il valore di partenza «{shown(entry.start)}» non è {kind.called}"
        raise refused_target(entry, Refusal(why, "correggere il valore di partenza, o scrivere quello da raggiungere"))
    value = _changed(entry, start, variation, change)
    direction = variation.direction or change.usual
    if change.only not in (None, direction) or (change.only is not None and value <= 0):
        raise refused
    meaning = f"{direction} {change.say(value)}"
    text = f"«{shown(entry)}»: letto come «{meaning}», dal valore di partenza {change.say(start)}"
    return Target(value, direction, (Note("PDO405", text, f"Scrivere «{meaning}»."),), variation.strict)


def _start(kind: Kind, entry: FromStart, year: int | None) -> float | None:
    """The value that the row started from, in the kind's unit."""
    try:
        value = kind.read_actual(entry.start, year).value
    except Unreadable:
        return None
    return value if isinstance(value, float) and isfinite(value) else None


def _changed(entry: FromStart, start: float, variation: Variation, change: Change) -> float:
    """The value that a change leads to. Raises: UnreadableTarget where it may be two, or none."""
    amount = variation.amount
    if not amount:
        return start
    by_share, by_points = start + abs(start) * amount / 100, start + amount
    if change.of_hundred and not variation.points and (variation.of_hundred or abs(amount) <= _FRACTION):
        one, other = change.say(_tidy(by_share)), change.say(_tidy(by_points))
        why = f"si può leggere in due modi: da {change.say(start)} si arriva a {one} o a {other}"
        how = f"scrivere «{variation.direction} {one}» oppure «{variation.direction} {other}»"
        raise refused_target(entry, Refusal(why, how))
    if variation.points and not change.of_hundred:
        why = "parla di punti percentuali, ma il valore di partenza non è una percentuale"
        raise refused_target(entry, Refusal(why, "scrivere il valore da raggiungere"))
    if variation.of_hundred and start <= 0:
        why = f"è una quota di {italian(start)}: non dice il valore da raggiungere"
        raise refused_target(entry, Refusal(why, "scrivere il valore da raggiungere"))
    return _tidy(by_share if variation.of_hundred else by_points)


def _tidy(value: float) -> float:
    """Without the noise of binary fractions: 10 % more than 200 is 220."""
    exact = round(value, _DIGITS)
    return exact if isclose(exact, value, rel_tol=1e-14) else value
