"""NUMERO: a quantity. "650", "minore o uguale a 0", "n. 4", "dieci".

Source: design of the scoring, sections 2 to 4.
"""

from sys import float_info

from pdo_xl.domain.kinds import reckoning, units
from pdo_xl.domain.kinds.base import (
    Actual,
    Measured,
    Note,
    Target,
    date_note,
    interpreted,
    percent_note,
    refused_target,
)
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
from pdo_xl.domain.values.quantities import each_period, in_full, parse_quantity, says_none
from pdo_xl.domain.values.refusals import Refusal, fall
from pdo_xl.domain.values.shown import shown
from pdo_xl.domain.values.text import italian, plain

_UNDONE = late_pattern(
    r"(?<![a-z])(?:(?:mancant|restant|pendent|giacent|parzial)[ei]|(?:rinviat|annullat|sospes|revocat|stralciat|scadut"
    r"|arretrat|inevas|previst|programmat|pianificat|preventivat|stimat|ipotizzat|presunt|residu)[oaie]"
    r"|provvisori[oaie]?|stima|in corso|ca)(?![a-z])"
)
"""Words behind a number of what was not done, or is not known to be; a target may well have them."""
_NOTHING_OF = late_pattern(r"(?:(?<![0-9.,])0|(?<![a-z])zero) [a-z']{3,}")
_PER_PERIOD = "può voler dire due cose, il totale dell'anno o una quantità per ogni periodo"
_NEAR = 2
"""Times: so near, and a thousandfold apart as they are read, two values are meant to meet."""


class Number(Kind):
    """A quantity."""

    name = "NUMERO"
    label = "Nr."
    called = "un numero"
    spellings = frozenset({"nr", "n", "numero", "quantita"})
    units = units.OF_NUMBERS
    format_matters_above = 0
    unit_in_text = True
    change = Change(italian, Direction.AT_LEAST)
    contradicted = Contradiction(lambda text: "empistic" in text or "EMPISTIC" in text, "tempistiche")

    def read_target(self, entry: Entry, year: int | None) -> Target[float]:
        """Read the quantity expected; without a direction, at least that.

        Raises: UnreadableTarget.

        >>> Number().read_target("Minore o uguale a zero", 2024)
        Target(value=0.0, direction=<Direction.AT_MOST: 'al massimo'>, notes=(), strict=False)
        """
        if isinstance(entry, str) and early_serial(entry) is None:
            target = _none_at_all(entry) or target_in_words(
                entry, year, _plainly, _expected, italian, Direction.AT_LEAST
            )
            if target is not None and target.value == 0 and _only_counted(entry):
                target = _no_more_than_none(entry)
        else:
            if isinstance(entry, Percent) and entry.fraction < 0:
                # What a spreadsheet makes of "-10%" as soon as it is typed.
                raise refused_target(entry, fall(plain(shown(entry))))
            read = _as_shown(entry)
            target = None if read is None else Target(read[0], Direction.AT_LEAST, read[1])
        if target is None:
            raise unsaid_target(
                self.name,
                entry,
                self.called,
                "scrivere solo il numero, senza unità: per esempio 650, «almeno 650», «non superiore a 5»",
            )
        return target

    def read_actual(self, entry: Entry, year: int | None) -> Actual[float]:
        """Read the quantity reached.

        Raises: UnreadableActual.
        """
        if isinstance(entry, str) and early_serial(entry) is None:
            actual = actual_in_words(entry, year, _plainly, _done, italian)
        else:
            read = _as_shown(entry)
            actual = None if read is None else Actual(*read)
        if actual is None:
            raise unsaid_actual(
                self.name, entry, self.called, "scrivere solo il numero, senza unità, per esempio 650 oppure 12,5"
            )
        return actual

    def score(self, target: Target[float], actual: Actual[float], parameters: Parameters, year: int) -> float:
        """Score by the target's direction."""
        return by_direction(target, actual.value, parameters)

    def explained(self, target: Target[float], actual: Actual[float], parameters: Parameters, year: int) -> Reckoning:
        """Say so by the target's direction."""
        return reckoning.by_direction(target, actual.value, parameters)

    def ways(self, target: Target[float]) -> tuple[Way, ...]:
        """Let what should be reached add up over the year; what should not be passed is a level."""
        adds_up = target.direction is not Direction.AT_MOST and target.value > 0
        return (Way.CUMULATIVE, Way.LEVEL) if adds_up else (Way.LEVEL,)

    def course(
        self, target: Target[float], actual: Actual[float], score: float, way: Way | None, so_far: YearSoFar
    ) -> Course:
        """Tell it by the way."""
        return measured(target.value, actual.value, score, way, so_far, self.written, whole=True)

    def compare(self, typed: Entry, done: Entry, target: Target[float], actual: Actual[float]) -> Note | None:
        """Warn of two values that only meet if the dot of one of them stands before decimals, as other programs write.

        The other one must have decimals: people count in whole thousands, too.
        """
        for cell, what, other in (
            (typed, "valore atteso", actual.value),
            (done, "valore effettivo", target.value),
        ):
            decimals = three_decimals(plain(cell)) if isinstance(cell, str) else None
            if decimals is not None and not float(other).is_integer() and 1 / _NEAR < decimals / other < _NEAR:
                as_read, else_read = italian(decimals * 1000), italian(decimals, 3)
                return Note(
                    "PDO314",
                    f"il valore effettivo «{shown(done)}» è lontano dal valore atteso «{shown(typed)}»: nella cella "
                    f"del {what} il punto separa le migliaia, {as_read}; se separasse i decimali sarebbe {else_read}",
                    f"Se si intende {else_read}, scriverlo con la virgola; se no scrivere {decimals * 1000:.0f}, senza "
                    "punti.",
                )
        return None

    def made_up(self, target: Target[float], chance: Chance) -> str | float:
        """Make up a quantity: as much as wanted, a little more, a little less."""
        if target.direction is Direction.AT_MOST:
            most = target.value
            less: list[str | float] = [most - 3, most - 1.5, most, most, most + 0.4, italian(most - 2)]
            return chance.choice(less)
        reached = round(min(target.value * chance.choice((0.5, 0.8, 0.95, 1, 1, 1, 1.1, 1.25)), float_info.max), 1)
        ways: list[str | float] = [reached, italian(reached), f"n. {italian(reached)}"]
        return chance.choice(ways)


def _as_shown(entry: Entry) -> Measured | None:
    """Read what is no text; a format that shows something else than the number is named."""
    serial = number_behind(entry)
    if serial is not None:
        return serial, (date_note(entry, serial),)
    number = read_number(entry)
    if number is None:
        return None
    if isinstance(entry, Percent):
        return number, (percent_note(entry, italian(number), italian(hundredfold(number) or 0.0)),)
    return number, ()


def _none_at_all(typed: str) -> Target[float] | None:
    """Read "nessun reclamo", which is a target that should not be passed."""
    return _no_more_than_none(typed) if says_none(plain(typed)) else None


def _no_more_than_none(typed: str) -> Target[float]:
    return Target(0.0, Direction.AT_MOST, (interpreted(typed, f"{Direction.AT_MOST} 0"),))


def _only_counted(typed: str) -> bool:
    """Tell a 0 with what is counted, "0 reclami", and no direction: at least so many would be any number of them."""
    text = plain(typed)
    return read_direction(text).direction is None and _NOTHING_OF.search(text) is not None


def _plainly(text: str) -> Measured | None:
    number = parse_number(text)
    return None if number is None else (number, ())


def _expected(text: str) -> Measured | Refusal | None:
    """Read a target; one of "3 incontri mensili" may be three of them, or three a month."""
    read = _loosely(text)
    if read is not None and not isinstance(read, Refusal) and each_period(text, read[0]):
        return Refusal(_PER_PERIOD, "scrivere il totale dell'anno: per esempio 650 oppure «non superiore a 5»")
    return read


def _done(text: str) -> Measured | Refusal | None:
    """Read an actual value; what is not done, or not yet, is none, however many there are of it."""
    read = _loosely(text)
    if read is not None and _UNDONE.search(text) is not None:
        return Refusal("non dice quanto è stato fatto", "scrivere solo il numero raggiunto: per esempio 650")
    # Of "10 report mensili" ten were made; nobody makes ten a month.
    if read is not None and not isinstance(read, Refusal) and each_period(text, read[0], at_once=True):
        return Refusal(_PER_PERIOD, "scrivere il totale raggiunto: per esempio 650")
    return read


def _loosely(text: str) -> Measured | Refusal | None:
    number = parse_quantity(text)
    if number is not None:
        return number, ()
    # In thousands or millions may be what is counted in the other cell too.
    whole = in_full(text)
    if whole is None:
        return None
    return Refusal("è un numero abbreviato", f"scrivere il numero per intero: {italian(whole)}")
