"""PERCENTUALE: a share. "80%", "0,8", a cell formatted as a percentage.

Source: design of the scoring, sections 2 to 4.
"""

from typing import NamedTuple

from pdo_xl.domain.dates import early_serial
from pdo_xl.domain.direction import Direction, split_direction
from pdo_xl.domain.entry import Entry, Percent
from pdo_xl.domain.kinds.base import (
    Actual,
    Note,
    Target,
    early_date_note,
    shown,
    unreadable_actual,
    unreadable_target,
)
from pdo_xl.domain.kinds.threshold import by_direction
from pdo_xl.domain.numbers import parse_number, read_number
from pdo_xl.domain.parameters import Parameters
from pdo_xl.domain.text import italian, plain

NAME = "PERCENTUALE"
SPELLINGS = frozenset({"percentuale", "%", "perc"})

_LARGEST_FRACTION = 2
"""A bare number up to this is a fraction, above it points."""


class Points(NamedTuple):
    """A percentage that was read.

    Unit: points of a hundred.
    """

    points: float
    notes: tuple[Note, ...] = ()


def read_target(entry: Entry, year: int | None) -> Target[float]:
    """Read the percentage expected; without a direction, at least that.

    Raises: UnreadableTarget.

    >>> read_target("non inferiore all'80 %", 2024).value, read_target(0.25, 2024).value
    (80.0, 25.0)
    """
    direction, read = None, read_points(entry)
    if read is None and isinstance(entry, str):
        direction, rest = split_direction(plain(entry))
        read = _parse_points(rest)
    if read is None:
        raise unreadable_target(entry, "una percentuale", "scrivere per esempio 80%, oppure «non superiore a 5%»")
    return Target(read.points, direction or Direction.AT_LEAST, read.notes)


def read_actual(entry: Entry, year: int | None) -> Actual[float]:
    """Read the percentage reached.

    Raises: UnreadableActual.
    """
    read = read_points(entry)
    if read is None:
        raise unreadable_actual(entry, "una percentuale", "scrivere per esempio 80%")
    return Actual(read.points, read.notes)


def read_points(entry: Entry) -> Points | None:
    """Read a cell as a percentage; None if it is not one.

    >>> read_points("0,8"), read_points(Percent(1.5)), read_points("80")
    (Points(points=80.0, notes=()), Points(points=150.0, notes=()), Points(points=80.0, notes=()))
    """
    if isinstance(entry, Percent):
        fraction = read_number(entry)
        return None if fraction is None else Points(fraction * 100)
    serial = early_serial(entry)
    if serial is not None:
        read = _bare(float(serial), shown(entry))
        return Points(read.points, (early_date_note(entry, serial), *read.notes))
    if isinstance(entry, str):
        return _parse_points(plain(entry))
    number = read_number(entry)
    return None if number is None else _bare(number, shown(entry))


def score(target: Target[float], actual: Actual[float], parameters: Parameters, year: int) -> float:
    """Score by the target's direction."""
    return by_direction(target, actual.value, parameters)


def _parse_points(text: str) -> Points | None:
    if text.endswith("%"):
        number = parse_number(text[:-1].rstrip())
        return None if number is None else Points(number)
    number = parse_number(text)
    return None if number is None else _bare(number, text)


def _bare(number: float, written: str) -> Points:
    if number > _LARGEST_FRACTION:
        return Points(number)
    points = number * 100
    if number <= 1:
        return Points(points)
    return Points(points, (Note("PDO305", f"«{written}» si può leggere in due modi: letto come {italian(points)}%"),))
