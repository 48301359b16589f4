"""PERCENTUALE: a share. "80%", "0,8", a cell formatted as a percentage.

Source: design of the scoring, sections 2 to 4.
"""

from typing import NamedTuple

from pdo_xl.domain.dates import early_serial, number_behind
from pdo_xl.domain.direction import Direction
from pdo_xl.domain.entry import Entry, Percent
from pdo_xl.domain.kinds import shares
from pdo_xl.domain.kinds.base import Actual, Note, Target, date_note, percent_note, unreadable_actual, unreadable_target
from pdo_xl.domain.kinds.measure import actual_in_words, target_in_words
from pdo_xl.domain.kinds.threshold import by_direction
from pdo_xl.domain.numbers import hundredfold, parse_number, read_number
from pdo_xl.domain.parameters import Parameters
from pdo_xl.domain.shown import shown
from pdo_xl.domain.text import italian, plain

NAME = "PERCENTUALE"
SPELLINGS = frozenset({"percentuale", "%", "perc"})

_LARGEST_FRACTION = 2
"""A bare number up to this is a fraction, above it points."""


_FAR = 20
"""Times: so much more or less than expected is nobody's result, but a hundredfold is a format's."""


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
    if isinstance(entry, str) and early_serial(entry) is None:
        target = target_in_words(entry, year, _parse_points, shares.parse, _written, Direction.AT_LEAST)
    else:
        read = read_points(entry)
        target = None if read is None else Target(read.points, Direction.AT_LEAST, read.notes)
    if target is None:
        raise unreadable_target(entry, "una percentuale", "scrivere per esempio 80%, oppure «non superiore a 5%»")
    return target


def read_actual(entry: Entry, year: int | None) -> Actual[float]:
    """Read the percentage reached.

    Raises: UnreadableActual.
    """
    if isinstance(entry, str) and early_serial(entry) is None:
        actual = actual_in_words(entry, _parse_points, shares.parse, _written)
    else:
        read = read_points(entry)
        actual = None if read is None else Actual(read.points, read.notes)
    if actual is None:
        raise unreadable_actual(entry, "una percentuale", "scrivere per esempio 80%")
    return actual


def read_points(entry: Entry) -> Points | None:
    """Read a cell as a percentage; None if it is not one.

    >>> read_points("0,8"), read_points(Percent(1.5)), read_points("80")
    (Points(points=80.0, notes=()), Points(points=150.0, notes=()), Points(points=80.0, notes=()))
    """
    if isinstance(entry, Percent):
        points = hundredfold(entry.fraction)
        if points is None:
            return None
        if entry.fraction <= _LARGEST_FRACTION:
            return Points(points)
        return Points(points, (percent_note(entry, _written(points), _written(entry.fraction)),))
    serial = number_behind(entry)
    if serial is not None:
        read = _bare(serial, shown(entry))
        return Points(read.points, (date_note(entry, serial), *read.notes))
    if isinstance(entry, str):
        return _parse_points(plain(entry))
    number = read_number(entry)
    return None if number is None else _bare(number, shown(entry))


def score(target: Target[float], actual: Actual[float], parameters: Parameters, year: int) -> float:
    """Score by the target's direction."""
    return by_direction(target, actual.value, parameters)


def format_against(typed: Entry, done: Entry, target: float, actual: float) -> Note | None:
    """The warning for a target and an actual value that only meet if one is read without its percentage format.

    Shape: the two cells, and the points of a hundred that they were read as.
    """
    if isinstance(typed, Percent) is isinstance(done, Percent) or not target or not actual:
        return None
    # Up to 1 the formats of other numbers are not asked for: theirs may be a percentage too.
    if any(isinstance(entry, int | float) and entry <= 1 for entry in (typed, done)):
        return None
    points = actual / 100 if isinstance(done, Percent) else target / 100
    other = target if isinstance(done, Percent) else actual
    if not (_far_apart(actual, target) and not _far_apart(points, other)):
        return None
    cell, what = (done, "valore effettivo") if isinstance(done, Percent) else (typed, "valore atteso")
    return Note(
        "PDO314",
        f"il valore effettivo «{shown(done)}» è lontano dal valore atteso «{shown(typed)}»: la cella del {what} "
        f"mostra «{shown(cell)}», letta così; senza il formato percentuale sarebbe {_written(points)}",
        f"Se si intende {_written(points)}, scriverlo con il segno %, o dare alla cella il formato «Numero».",
    )


def _far_apart(one: float, other: float) -> bool:
    return not 1 / _FAR < one / other < _FAR


def _parse_points(text: str) -> Points | None:
    if text.endswith("%"):
        number = parse_number(text[:-1].rstrip())
        return None if number is None else Points(number)
    number = parse_number(text)
    return None if number is None else _bare(number, text)


def _written(points: float) -> str:
    return f"{italian(points)}%"


def _bare(number: float, written: str) -> Points:
    if number > _LARGEST_FRACTION:
        return Points(number)
    points = hundredfold(number) or 0.0
    if number <= 1:
        return Points(points)
    return Points(points, (Note("PDO305", f"«{written}» si può leggere in due modi: letto come {italian(points)}%"),))
