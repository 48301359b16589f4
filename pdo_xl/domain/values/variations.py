"""Targets that say how much more or less than there was: "+10%", "riduzione di 5 giorni", "non inferiore al 2023".

They give a value to reach only together with the one that the row started from.
Source: design of other bodies' plans, section 4.
"""

import re
from typing import NamedTuple

from pdo_xl.domain.values.direction import Direction, read_direction
from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.domain.values.numbers import parse_number
from pdo_xl.domain.values.quantities import LONGEST, parse_quantity


class Variation(NamedTuple):
    """A change of a value: `amount` is signed, 0 for a value to be kept.

    `of_hundred`: the amount is a percentage; `points`: it is said to be of points of a hundred. `direction` is the side
    of the changed value that is good, None where it is not said.
    """

    amount: float
    of_hundred: bool = False
    points: bool = False
    direction: Direction | None = None
    strict: bool = False


_UP = "incremento|incrementare|incrementi|aumento|aumentare|aumenti|crescita|crescere|accrescimento|accrescere"
_DOWN = "riduzione|ridurre|riduzioni|diminuzione|diminuire|diminuzioni|decremento|calo"
_OF = r"(?:di|del|dell'|dello|della|pari al|pari allo|pari all'|pari a|nella misura del|nella misura di)"
_WORDED = late_pattern(rf"(?:in )?(?:(?P<up>{_UP})|(?P<down>{_DOWN})) ?(?:{_OF} ?)?(?P<rest>.+)")
_MORE = late_pattern(r"(?P<rest>.+?) ?(?:(?P<up>in piu)|(?P<down>in meno))")
_BEHIND = late_pattern(rf"(?P<rest>.+?) (?:di|in) (?:(?P<up>{_UP})|(?P<down>{_DOWN}))")
_SIGNED = late_pattern(r"(?P<sign>[-+]) ?(?P<rest>[^-+].*)")
_POINTS = late_pattern(r"(?P<number>.+?) ?(?:punti percentuali|punti perc\.?|punti|p\.? ?p\.?)")

_YEAR = r"(?:19|20)[0-9]{2}"
_BEFORE = (
    rf"(?:(?:valore|dato|livello|risultato|consuntivo|situazione|media|l'|la |il )? ?(?:di |del |dell'|dello )?"
    rf"(?:anno |annualita |esercizio )?(?:{_YEAR}|precedente|scorso|scorsa|partenza|iniziale|baseline|base))"
)
_COMPARED_WITH = late_pattern(
    rf"(?P<change>.+?),? ?\(?(?:rispetto|in confronto|su|sul|sull'|sullo|sulla|al|alla|all'|allo|del|dell') ?"
    rf"(?:al |alla |all'|allo |a )?{_BEFORE}\)?\.?"
)
_KEPT = late_pattern(
    r"(?:mantenimento|mantenere|mantenuto|conferma|confermare|stabile|invariato|invariata|uguale|pari|come|=)? ?"
    rf"(?:al |alla |all'|allo |a |del |dell'|della |dello |il |la |l'|nel |nell')?{_BEFORE}\.?"
)


def parse_variation(text: str) -> Variation | None:
    """Read a `plain` text as a change; None if it is no such thing, or may mean two.

    >>> parse_variation("+10%")
    Variation(amount=10.0, of_hundred=True, points=False, direction=<Direction.AT_LEAST: 'almeno'>, strict=False)
    >>> parse_variation("riduzione di almeno 5 giorni")[0], parse_variation("riduzione di almeno 5 giorni").direction
    (-5.0, <Direction.AT_MOST: 'al massimo'>)
    >>> parse_variation("non inferiore al 2023").amount, parse_variation("miglioramento")
    (0.0, None)
    """
    if len(text) > LONGEST:
        return None
    compared = _COMPARED_WITH.fullmatch(text)
    change = _change(compared["change"] if compared is not None else text)
    return change or _kept(text)


def _kept(text: str) -> Variation | None:
    """A value that is to stay what it was, or on one side of it."""
    directed = read_direction(text)
    if _KEPT.fullmatch(directed.rest) is None:
        return None
    # "2023" alone is a number.
    if directed.rest == text and text[0].isdigit():
        return None
    return Variation(0.0, direction=directed.direction, strict=directed.strict)


def _change(text: str) -> Variation | None:
    outer = read_direction(text)
    signed = _SIGNED.fullmatch(outer.rest)
    if signed is not None:
        down = signed["sign"] == "-"
        # "At least 5 less" may set a bound on either side.
        if outer.direction is not None and down:
            return None
        return _by(signed["rest"], down, outer.direction or Direction.AT_LEAST, outer.strict)
    worded = _WORDED.fullmatch(text)
    if worded is None:
        worded = _MORE.fullmatch(outer.rest) or _BEHIND.fullmatch(outer.rest)
        if worded is None:
            return None
        return _by(worded["rest"], bool(worded["down"]), outer.direction or Direction.AT_LEAST, outer.strict)
    inner = read_direction(worded["rest"])
    rest = re.sub(r"^(?:il|lo|l'|del|dell'|di) ?", "", inner.rest)
    return _by(rest, bool(worded["down"]), inner.direction or Direction.AT_LEAST, inner.strict)


def _by(text: str, down: bool, of_amount: Direction, strict: bool) -> Variation | None:
    """A change by an amount; at least so much less is at most what is left."""
    points = _POINTS.fullmatch(text)
    of_hundred = text.endswith("%")
    bare = points["number"] if points is not None else text[:-1].rstrip() if of_hundred else text
    number = parse_number(bare)
    if number is None and points is None and not of_hundred:
        number = parse_quantity(bare)
    if number is None or number <= 0:
        return None
    other = Direction.AT_MOST if of_amount is Direction.AT_LEAST else Direction.AT_LEAST
    direction = other if down else of_amount
    return Variation(-number if down else number, of_hundred, points is not None, direction, strict)
