"""TEMPESTIVITA: something to be done within a term. "Entro 30 gg.", "2 settimane", 60.

Source: design of the scoring, sections 2 to 4.
"""

from math import inf
from typing import NamedTuple

from pdo_xl.domain.errors import ImpossibleDate, UnreadableTarget
from pdo_xl.domain.kinds import reckoning, shares, units
from pdo_xl.domain.kinds.base import (
    Actual,
    Measured,
    Note,
    Target,
    ambiguous,
    date_note,
    interpreted,
    percent_note,
    refused_actual,
    unreadable_target,
)
from pdo_xl.domain.kinds.kind import Chance, Change, Kind
from pdo_xl.domain.kinds.measure import actual_in_words, target_in_words
from pdo_xl.domain.kinds.reckoning import Reckoning
from pdo_xl.domain.kinds.terms import UNITS, in_days, parse_loosely, parse_term, says_working_days
from pdo_xl.domain.kinds.threshold import at_most
from pdo_xl.domain.kinds.trend import Course, Way, YearSoFar, at_level
from pdo_xl.domain.kinds.unsaid import unsaid_actual, unsaid_target
from pdo_xl.domain.settings.parameters import Parameters
from pdo_xl.domain.values.dates import early_serial, number_behind, read_date
from pdo_xl.domain.values.direction import Direction
from pdo_xl.domain.values.entry import Entry, Percent, Worded
from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.domain.values.numbers import hundredfold, parse_number, read_number
from pdo_xl.domain.values.quantities import LONGEST
from pdo_xl.domain.values.refusals import Refusal
from pdo_xl.domain.values.shown import shown
from pdo_xl.domain.values.text import italian, plain

_LONGEST_TERM, _LONGEST_MADE_UP = 3660, 1e15
"""Days: ten years; more than any."""
_WHOLE = 100
"""Unit: points of a hundred."""
_COUNTS_DAYS = late_pattern(rf"(?<![a-z])(?:{UNITS})(?![a-z])")
_LONG_UNIT = late_pattern("settiman[ae]|mes[ei]")


class Share(NamedTuple):
    """The share of cases within the term. Unit: points of a hundred."""

    points: float


class Promptness(Kind):
    """Something to be done within a term."""

    name = "TEMPESTIVITA"
    label = "Tempestività"
    called = "un termine"
    spellings = frozenset({"tempestivita"})
    units = units.OF_TERMS
    measured_in = "giorni"
    # Even 0 is not 0 %: one is a number of days, the other a share of cases.
    format_matters_above = -inf
    format_decides = True
    at_most = "entro"
    start_unknown = True
    change = Change(in_days, Direction.AT_MOST, only=Direction.AT_MOST)

    def read_target(self, entry: Entry, year: int | None) -> Target[float]:
        """Read the term, in days.

        Raises: UnreadableTarget.

        >>> Promptness().read_target("Entro 30 gg.", 2024).value
        30.0
        >>> Promptness().read_target("3 mesi", 2024).notes[0].text
        '«3 mesi»: letto come 90 giorni'
        """
        target: Target[float] | None
        if isinstance(entry, str) and early_serial(entry) is None:
            target = target_in_words(entry, year, parse_term, parse_loosely, in_days, Direction.AT_MOST)
        else:
            term = _read_term(entry)
            target = None if term is None else Target(term[0], Direction.AT_MOST, term[1])
        if target is None:
            raise unsaid_target(
                self.name, entry, _no_term(entry, "un termine in giorni"), "scrivere per esempio «Entro 30 gg.»"
            )
        if target.direction is Direction.AT_LEAST:
            raise unreadable_target(entry, "un termine: «almeno» non si usa con i giorni", "scrivere «entro … giorni»")
        if target.value <= 0:
            raise unreadable_target(entry, "un termine: i giorni devono essere più di zero", "scrivere «Entro 30 gg.»")
        return target

    def read_actual(self, entry: Entry, year: int | None) -> Actual[float | Share]:
        """Read the days it took, or the share of cases within the term.

        Raises: UnreadableActual.
        """
        share = _read_share(entry)
        read: tuple[float | Share, tuple[Note, ...]] | None
        if share is not None:
            read = share if share[0].points >= 0 else None
        elif isinstance(entry, str) and early_serial(entry) is None:
            read = actual_in_words(entry, year, parse_term, parse_loosely, in_days)
        else:
            read = _read_term(entry)
        if read is not None and not isinstance(read[0], Share):
            read = read[0], (*read[1], *_or_share(entry, read[0]))
        if read is None:
            raise unsaid_actual(
                self.name,
                entry,
                _no_term(entry, "un numero di giorni né una percentuale di casi"),
                "scrivere i giorni impiegati, per esempio 30, oppure la quota di casi nei termini, per esempio 95%",
            )
        return Actual(*read)

    def claims(self, entry: Entry, year: int | None) -> bool:
        """Whether a value counts days, weeks or months, and nothing of them."""
        if not isinstance(entry, str) or len(entry) > LONGEST:
            return False
        text = plain(entry)
        if _COUNTS_DAYS.search(text) is None:
            return False
        try:
            term = target_in_words(entry, year, parse_term, parse_loosely, in_days, Direction.AT_MOST)
        except UnreadableTarget:
            return True
        if term is None:
            return says_working_days(text)
        # At least so many days are no term, but a quantity of days.
        return term.direction is not Direction.AT_LEAST

    def in_unit(self, unit: str, entry: Entry) -> Entry:
        """Let a bare number count the unit's weeks or months."""
        if isinstance(entry, Worded):
            return Worded(self.in_unit(unit, entry.bare), shown(self.in_unit(unit, entry.text)), entry.tells)
        named = _LONG_UNIT.search(plain(unit)) if isinstance(entry, str | int | float) else None
        number = None if named is None else read_number(entry)
        return entry if named is None or number is None else f"{italian(number)} {named[0]}"

    def score(self, target: Target[float], actual: Actual[float | Share], parameters: Parameters, year: int) -> float:
        """Score days as an "at most" target; a share of cases is its own points, up to the cap."""
        if isinstance(actual.value, Share):
            return min(parameters.cap, actual.value.points)
        return at_most(target.value, actual.value, parameters)

    def explained(
        self, target: Target[float], actual: Actual[float | Share], parameters: Parameters, year: int
    ) -> Reckoning:
        """Say so of days or of a share of cases."""
        if not isinstance(actual.value, Share):
            return reckoning.at_most(target.value, actual.value, parameters)
        points, cap = actual.value.points, parameters.cap
        said = "la quota di casi nei termini dà i suoi punti"
        if points <= cap:
            return Reckoning(f"{said}:", points)
        return Reckoning(f"{said}, {italian(points)}, ma non più di {italian(cap)}:", cap, (reckoning.CAP,))

    def course(
        self, target: Target[float], actual: Actual[float | Share], score: float, way: Way | None, so_far: YearSoFar
    ) -> Course:
        """Tell it by the score alone: a term that is kept stays so when the year's end is near."""
        return at_level(score, so_far)

    def compare(self, typed: Entry, done: Entry, target: Target[float], actual: Actual[float | Share]) -> Note | None:
        """Warn of days that are counted in two ways."""
        if not isinstance(done, str) or isinstance(actual.value, Share):
            return None
        wanted, said = isinstance(typed, str) and says_working_days(plain(typed)), plain(done)
        if says_working_days(said) is wanted or (wanted and "gior" not in said and "gg" not in said):
            return None
        how = "Contare nello stesso modo il valore atteso e quello effettivo."
        text = f"«{shown(typed)}» e «{shown(done)}» contano i giorni in due modi: confrontati così"
        return Note("PDO314", text, how)

    def written(self, value: float | Share) -> str:
        """Write days, or the share of cases."""
        return f"{italian(value.points)}% dei casi nei termini" if isinstance(value, Share) else in_days(value)

    def made_up(self, target: Target[float], chance: Chance) -> str | float:
        """Make up the days it took, or a share of cases."""
        taken = int(min(target.value, _LONGEST_MADE_UP) * chance.choice((0.5, 1, 1, 1.5)))
        ways: list[str | float] = [taken, f"{taken} gg.", f"{taken} giorni", "95%", "100%"]
        return chance.choice(ways)


def _no_term(entry: Entry, wanted: str) -> str:
    """What the cell is not; a date says why it is not enough."""
    try:
        is_date = read_date(entry, None) is not None
    except ImpossibleDate:
        is_date = True
    return f"{wanted}: nel foglio non c'è la data da cui contare" if is_date else wanted


def _or_share(entry: Entry, days: float) -> tuple[Note, ...]:
    """Say of less than a day, without its unit, that it may be a share of cases: 0,95 is 95 % to most."""
    number = read_number(entry) if isinstance(entry, int | float | str) else None
    if number is None or not 0 < number < 1:
        return ()
    share, term = f"{italian(hundredfold(days) or 0.0)}%", in_days(days)
    return (ambiguous(shown(entry), term, f"Scrivere {term}, oppure la quota di casi: {share}."),)


def _read_share(entry: Entry) -> tuple[Share, tuple[Note, ...]] | None:
    """Read a share of cases; one above the whole, which there is none, is said."""
    if isinstance(entry, Percent):
        points = hundredfold(entry.fraction)
        if points is None:
            return None
        over = (percent_note(entry, f"{italian(points)}%", in_days(entry.fraction)),) if points > _WHOLE else ()
        return Share(points), over
    if not isinstance(entry, str):
        return None
    text = plain(entry)
    if text.endswith("%") and not text.startswith("+"):
        number = parse_number(text[:-1].rstrip())
        if number is not None:
            return Share(number), _over(entry, number)
    # "20/30 gg" may be twenty days of thirty, or a share of them.
    share = None if "%" not in text and _COUNTS_DAYS.search(text) is not None else shares.parse(text)
    if isinstance(share, Refusal):
        raise refused_actual(entry, share)
    if share is None:
        return None
    points, _ = share
    return Share(points), (interpreted(entry, f"{italian(points)}%"), *_over(entry, points))


def _over(entry: Entry, points: float) -> tuple[Note, ...]:
    if points <= _WHOLE:
        return ()
    text = f"«{shown(entry)}»: letta come quota di casi nei termini, e non può superare il 100%"
    return (Note("PDO305", text, "Scrivere la quota giusta, per esempio 95%, oppure i giorni impiegati."),)


def _read_term(entry: Entry) -> Measured | None:
    """Read what is no text, but for a date of early 1900."""
    serial = number_behind(entry)
    if serial is not None:
        # Later ones are dates: their start is not in the sheet.
        return (serial, (date_note(entry, serial),)) if serial <= _LONGEST_TERM else None
    if isinstance(entry, Percent):
        return None
    number = read_number(entry)
    return None if number is None else (number, ())
