"""PERCENTUALE: a share. "80%", "0,8", a cell formatted as a percentage.

Source: design of the scoring, sections 2 to 4.
"""

import re
from typing import NamedTuple

from pdo_xl.domain.kinds import reckoning, shares, units
from pdo_xl.domain.kinds.base import Actual, Note, Target, ambiguous, date_note, percent_note, refused_target
from pdo_xl.domain.kinds.kind import Chance, Change, Contradiction, Kind
from pdo_xl.domain.kinds.measure import actual_in_words, target_in_words
from pdo_xl.domain.kinds.reckoning import Reckoning
from pdo_xl.domain.kinds.threshold import by_direction
from pdo_xl.domain.kinds.trend import Course, Way, YearSoFar, measured
from pdo_xl.domain.kinds.unsaid import unsaid_actual, unsaid_target
from pdo_xl.domain.settings.parameters import Parameters
from pdo_xl.domain.values.dates import early_serial, number_behind
from pdo_xl.domain.values.direction import Direction, read_direction
from pdo_xl.domain.values.entry import Entry, Percent
from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.domain.values.numbers import hundredfold, parse_number, read_number, three_decimals
from pdo_xl.domain.values.quantities import LONGEST
from pdo_xl.domain.values.refusals import fall
from pdo_xl.domain.values.shown import shown
from pdo_xl.domain.values.text import italian, plain

_LARGEST_FRACTION = 2
"""A bare number up to this is a fraction, above it points."""

_FAR = 20
"""Times: so much more or less than expected is nobody's result, but a hundredfold is a format's."""

_IN_WORDS = late_pattern(r"\bper ?cento\b")
_SAYS_HOW_MANY = late_pattern(r"nr?[.°º ]")
_SAYS_NUMBER = late_pattern(r"\bnumero\b", re.IGNORECASE)


class Points(NamedTuple):
    """A percentage that was read.

    Unit: points of a hundred.
    """

    points: float
    notes: tuple[Note, ...] = ()


def _written(points: float) -> str:
    return f"{italian(points)}%"


class Percentage(Kind):
    """A share."""

    name = "PERCENTUALE"
    label = "Percentuale"
    called = "una percentuale"
    spellings = frozenset({"percentuale", "%", "perc"})
    units = units.OF_PERCENTAGES
    measured_in = "percento"
    of_counts = True
    format_matters_above = 0
    format_decides = True
    change = Change(_written, Direction.AT_LEAST, of_hundred=True)
    contradicted = Contradiction(
        lambda text: "numero" in text.lower() and _SAYS_NUMBER.search(text) is not None, "un numero"
    )

    def read_target(self, entry: Entry, year: int | None) -> Target[float]:
        """Read the percentage expected; without a direction, at least that.

        Raises: UnreadableTarget.

        >>> [Percentage().read_target(typed, 2024).value for typed in ("non inferiore all'80 %", 0.25)]
        [80.0, 25.0]
        """
        if isinstance(entry, str) and early_serial(entry) is None:
            target = target_in_words(entry, year, _parse_points, shares.parse, _written, Direction.AT_LEAST)
        else:
            read = read_points(entry)
            target = None if read is None else Target(read.points, Direction.AT_LEAST, read.notes)
        if target is None:
            raise unsaid_target(self.name, entry, self.called, "scrivere per esempio 80%, oppure «non superiore a 5%»")
        if target.value < 0 and _has_no_direction(entry):
            raise refused_target(entry, fall(plain(shown(entry))))
        return target

    def read_actual(self, entry: Entry, year: int | None) -> Actual[float]:
        """Read the percentage reached.

        Raises: UnreadableActual.
        """
        if isinstance(entry, str) and early_serial(entry) is None:
            actual = actual_in_words(entry, year, _parse_points, shares.parse, _written)
        else:
            read = read_points(entry)
            actual = None if read is None else Actual(read.points, read.notes)
        if actual is None:
            raise unsaid_actual(self.name, entry, self.called, "scrivere per esempio 80%")
        return actual

    def claims(self, entry: Entry, year: int | None) -> bool:
        """Whether a value has the sign, or the words, of a percentage, or is a part of a whole."""
        if isinstance(entry, Percent):
            return True
        if not isinstance(entry, str) or len(entry) > LONGEST:
            return False
        text = plain(entry)
        return "%" in text or _IN_WORDS.search(text) is not None or shares.parse(read_direction(text).rest) is not None

    def score(self, target: Target[float], actual: Actual[float], parameters: Parameters, year: int) -> float:
        """Score by the target's direction."""
        return by_direction(target, actual.value, parameters, _written)

    def explained(self, target: Target[float], actual: Actual[float], parameters: Parameters, year: int) -> Reckoning:
        """Say so by the target's direction."""
        return reckoning.by_direction(target, actual.value, parameters)

    def ways(self, target: Target[float]) -> tuple[Way, ...]:
        """A level; what should be reached may add up over the year, if the plan says so."""
        adds_up = target.direction is not Direction.AT_MOST and target.value > 0
        return (Way.LEVEL, Way.CUMULATIVE) if adds_up else (Way.LEVEL,)

    def course(
        self, target: Target[float], actual: Actual[float], score: float, way: Way | None, so_far: YearSoFar
    ) -> Course:
        """Tell it by the way."""
        return measured(target.value, actual.value, score, way, so_far, self.written)

    def written(self, value: float) -> str:
        """Write points with their sign."""
        return _written(value)

    def seen(self, entry: Entry) -> str:
        """Show a fraction as the percentage that it is: up to 1 a cell's format is not asked for."""
        if not isinstance(entry, int | float) or entry > 1:
            return shown(entry)
        fraction = read_number(entry)
        return shown(entry if fraction is None else Percent(fraction))

    def compare(self, typed: Entry, done: Entry, target: Target[float], actual: Actual[float]) -> Note | None:
        """Warn of a target and an actual value that only meet if one is read without its percentage format."""
        wanted, reached = target.value, actual.value
        if target.notes or actual.notes:
            return None
        expected, done_bare = _bare_number(typed) or 0, _bare_number(done) or 0
        if expected > _LARGEST_FRACTION and 0 < done_bare <= 1:
            # Whoever writes 80 for 80 % may well mean 0,5 % by 0,5, and 1 % by 1.
            how = f"Scrivere il segno %: {_written(reached)} oppure {_written(done_bare)}."
            return ambiguous(shown(done), _written(reached), how)
        if isinstance(typed, Percent) is isinstance(done, Percent) or not wanted or not reached:
            return None
        # Up to 1 the formats of other numbers are not asked for: theirs may be a percentage too.
        if any(isinstance(entry, int | float) and entry <= 1 for entry in (typed, done)):
            return None
        points = reached / 100 if isinstance(done, Percent) else wanted / 100
        other = wanted if isinstance(done, Percent) else reached
        if not (_far_apart(reached, wanted) and not _far_apart(points, other)):
            return None
        cell, what = (done, "valore effettivo") if isinstance(done, Percent) else (typed, "valore atteso")
        return Note(
            "PDO314",
            f"il valore effettivo «{shown(done)}» è lontano dal valore atteso «{shown(typed)}»: la cella del {what} "
            f"mostra «{shown(cell)}», letta così; senza il formato percentuale sarebbe {_written(points)}",
            f"Se si intende {_written(points)}, scriverlo con il segno %, o dare alla cella il formato «Numero».",
        )

    def made_up(self, target: Target[float], chance: Chance) -> str | float:
        """Make up a share: as much as wanted, a little more, less."""
        points = round(min(target.value * chance.choice((0.72, 0.9, 1, 1, 1, 1.05)), 120.0), 1)
        ways: list[str | float] = [f"{italian(points)}%", f"{italian(points)} %", round(points / 100, 4)]
        return chance.choice(ways)


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


def _bare_number(entry: Entry) -> float | None:
    """The number of a cell that shows it without a sign: 80, "almeno 80", 0,5."""
    if isinstance(entry, str):
        return parse_number(read_direction(plain(entry)).rest)
    return read_number(entry) if isinstance(entry, int | float) else None


def _has_no_direction(entry: Entry) -> bool:
    return not isinstance(entry, str) or read_direction(plain(entry)).direction is None


def _far_apart(one: float, other: float) -> bool:
    return not 1 / _FAR < one / other < _FAR


def _parse_points(text: str) -> Points | None:
    bare = text.removesuffix("%").rstrip()
    number = parse_number(bare)
    if number is None:
        return None
    decimals = three_decimals(bare)
    if decimals is not None:
        # Other programs write 95.000% for 95: a thousand times as much is no percentage that anybody means.
        how = f"Scrivere {italian(decimals, 3)}% oppure {number:.0f}%, senza punti."
        return Points(number, (ambiguous(text, _written(number), how),))
    if text.endswith("%"):
        return Points(number)
    read = _bare(number, text)
    if _SAYS_HOW_MANY.match(text) is None:
        return read
    how = f"Scrivere {_written(read.points)}; se è una quantità, scrivere Nr. come tipologia di valore."
    return Points(read.points, (ambiguous(text, _written(read.points), how),))


def _bare(number: float, written: str) -> Points:
    # What is below zero is meant alike: -3 is -3 %, as 3 is 3 %.
    size = abs(number)
    if size > _LARGEST_FRACTION:
        return Points(number)
    points = hundredfold(number) or 0.0
    if size <= 1:
        return Points(points)
    as_read = f"{italian(points)}%"
    how = f"Scrivere il segno %: {as_read} oppure {italian(number)}%."
    return Points(points, (ambiguous(written, as_read, how),))
