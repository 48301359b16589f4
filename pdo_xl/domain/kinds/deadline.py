"""DATA: something to be done by a day. "31.12.2024", "entro il 30/06/2024", a date cell.

Source: design of the scoring, sections 2 to 4.
"""

from datetime import date
from enum import StrEnum

from pdo_xl.domain.errors import ImpossibleDate, UnreadableTarget
from pdo_xl.domain.kinds import units
from pdo_xl.domain.kinds.base import (
    FIRST_YEAR,
    NO_YEAR,
    Actual,
    Note,
    Target,
    interpreted,
    lacks_year,
    refused_actual,
    refused_target,
    unreadable_target,
)
from pdo_xl.domain.kinds.kind import Chance, Contradiction, Kind
from pdo_xl.domain.kinds.reckoning import Reckoning
from pdo_xl.domain.kinds.threshold import FULL
from pdo_xl.domain.kinds.trend import Course, Trend, Way, YearSoFar
from pdo_xl.domain.kinds.unsaid import unsaid_actual, unsaid_target
from pdo_xl.domain.settings.parameters import Parameters
from pdo_xl.domain.values.dates import DateReading, parse_date, read_date
from pdo_xl.domain.values.deeds import was_done
from pdo_xl.domain.values.direction import Directed, Direction, read_direction, split_direction
from pdo_xl.domain.values.entry import Entry
from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.domain.values.quantities import LONGEST
from pdo_xl.domain.values.refusals import several_dates
from pdo_xl.domain.values.shown import shown
from pdo_xl.domain.values.text import days, italian_date, plain
from pdo_xl.domain.values.wrappings import without_marks

_SAYS_PERCENTAGE = late_pattern(r"\d\s?%")
_MONTHS = ("gen.", "feb.", "mar.", "apr.", "mag.", "giu.", "lug.", "ago.", "set.", "ott.", "nov.", "dic.")
_BEFORE = late_pattern(r"(?:(?P<before>prima)|dopo|a partire|dal) ?(?:(?:del|dal|il) |dell'|dall'|l')?(?P<day>.*)")
_NEVER = frozenset({"no", "non effettuato", "non effettuata"})
_FIRST_DAY, _LAST_DAY = 36_526, 73_051
"""The days of this century, as a cell counts them from 1900; it may count from 1904."""
_EXAMPLE = "scrivere una data completa, per esempio 31.12.2024"


class Never(StrEnum):
    """A date that will not come: "no", "non effettuato"."""

    DONE = "non effettuato"


class Deadline(Kind):
    """Something to be done by a day."""

    name = "DATA"
    label = "Data"
    called = "una data"
    spellings = frozenset({"data"})
    units = units.OF_DAYS
    measured_in = "data"
    by_day = True
    at_most = "entro il"
    contradicted = Contradiction(
        lambda text: "%" in text and _SAYS_PERCENTAGE.search(text) is not None, "una percentuale"
    )

    def read_target(self, entry: Entry, year: int | None) -> Target[date]:
        """Read the day by which it should be done.

        Raises: UnreadableTarget, ImpossibleDate.

        >>> Deadline().read_target("entro il 31/12", 2024).value
        datetime.date(2024, 12, 31)
        """
        direction, read = Direction.AT_MOST, read_date(entry, year)
        if read is None and isinstance(entry, str):
            written, rest = split_direction(plain(entry))
            direction = written or Direction.AT_MOST
            read = parse_date(rest, year)
        target = None
        if read is not None:
            target = Target(read.day, direction, _notes(read))
        elif isinstance(entry, str):
            target = _read_loosely(entry, year)
        if target is None:
            raise refused_target(entry, NO_YEAR) if lacks_year(self.read_target, entry, year) else _no_date(entry)
        if target.direction is Direction.AT_LEAST:
            raise unreadable_target(entry, "una scadenza: «almeno» non si usa con una data", "scrivere «entro il …»")
        return target

    def read_actual(self, entry: Entry, year: int | None) -> Actual[date | Never]:
        """Read the day on which it was done, or that it never was.

        Raises: UnreadableActual, ImpossibleDate.
        """
        if isinstance(entry, str) and plain(entry).rstrip(".") in _NEVER:
            return Actual(Never.DONE)
        read = read_date(entry, year)
        if read is not None:
            return Actual(read.day, _notes(read))
        if isinstance(entry, str):
            read = _day_with_words(plain(entry), year)
            if read is not None:
                return Actual(read.day, (_interpreted(entry, read),))
            if was_done(plain(entry)) is False or plain(entry) == "mai":
                return Actual(Never.DONE, (interpreted(entry, Never.DONE),))
            refusal = several_dates(entry, "scrivere solo il giorno in cui è stato fatto")
            if refusal is not None:
                raise refused_actual(entry, refusal)
        if lacks_year(self.read_actual, entry, year):
            raise refused_actual(entry, NO_YEAR)
        raise unsaid_actual(self.name, entry, self.called, f"{_how(entry)}, oppure «no» se non è stato fatto")

    def claims(self, entry: Entry, year: int | None) -> bool:
        """Whether a value is a day, a period, or several days."""
        if not isinstance(entry, str):
            # One of the century before is a number in disguise.
            return isinstance(entry, date) and entry.year >= FIRST_YEAR
        if len(entry) > LONGEST:
            return False
        try:
            self.read_target(entry, year)
        except ImpossibleDate:
            return True
        except UnreadableTarget:
            # Of a day on which something was done less may be written than of a deadline, or more.
            text = plain(entry)
            return several_dates(entry, "") is not None or _day_with_words(text, year) is not None
        return True

    def score(self, target: Target[date], actual: Actual[date | Never], parameters: Parameters, year: int) -> float:
        """Score a day: full by the target, then by bands of delay, little or nothing after the plan's year."""
        done = actual.value
        if isinstance(done, Never):
            return 0.0
        if done <= target.value:
            return FULL
        if done.year > year:
            return parameters.beyond_year
        return parameters.late_bands.points((done - target.value).days)

    def explained(
        self, target: Target[date], actual: Actual[date | Never], parameters: Parameters, year: int
    ) -> Reckoning:
        """Say how late it was done, and in which band."""
        done = actual.value
        if isinstance(done, Never):
            return Reckoning("non è stato fatto:", 0.0)
        if done <= target.value:
            return Reckoning(f"fatto il {italian_date(done)}, entro il {italian_date(target.value)}:", FULL)
        delay, bands = (done - target.value).days, parameters.late_bands
        late = f"{days(delay)} di ritardo"
        if done.year > year:
            after = f"{late}, e dopo il 31/12/{year}, fine dell'anno del piano:"
            return Reckoning(after, parameters.beyond_year, ("punteggio_oltre_anno",))
        return Reckoning(f"{late}: {bands.name(delay)}", bands.points(delay), ("fasce_ritardo",))

    def course(
        self,
        target: Target[date],
        actual: Actual[date | Never],
        score: float,
        way: Way | None,
        so_far: YearSoFar,
    ) -> Course:
        """Tell what is done, however late, from what never will be."""
        done = actual.value
        if isinstance(done, Never):
            return Course(Trend.LATE, lambda: "non è stato fatto")
        return Course(Trend.DONE, lambda: f"è stato fatto il {italian_date(done)}")

    def made_up(self, target: Target[date], chance: Chance) -> str:
        """Make up a day, early or late, in one of the ways to write it; or none."""
        if chance.random() < 0.05:
            return chance.choice(("no", "non effettuato"))
        late = chance.choice((-40, -12, -3, 0, 0, 0, 4, 10, 22, 45, 70))
        # The calendar begins and ends.
        done = date.fromordinal(min(max(target.value.toordinal() + late, 1), date.max.toordinal()))
        return chance.choice(
            (
                f"{done:%d.%m.%Y}",
                f"{done:%d/%m/%Y}",
                f"{done:%d-%m-%Y}",
                done.isoformat(),
                f"{done.day} {_MONTHS[done.month - 1]} {done.year}",
                f"{done.day}/{done.month}/{done:%y}",
            )
        )


def _read_loosely(typed: str, year: int | None) -> Target[date] | None:
    """Read a deadline with more words than a date, or whose direction is written in less usual words."""
    # Imported here: most deadlines are a date and no more.
    from pdo_xl.domain.values.periods import read_deadline

    text = plain(typed)
    read = read_deadline(text, year)
    if read is None:
        text = without_marks(text)
        read = read_deadline(text, year)
    directed = Directed(Direction.AT_MOST, text)
    if read is None:
        before = _BEFORE.fullmatch(text)
        if before is not None:
            side = Direction.AT_MOST if before["before"] else Direction.AT_LEAST
            directed = Directed(side, before["day"], strict=True)
        else:
            directed = read_direction(text)
        read = read_deadline(directed.rest, year) if directed.rest != text else None
    if read is None:
        return None
    return Target(read.day, directed.direction or Direction.AT_MOST, (_interpreted(typed, read),), directed.strict)


def _day_with_words(text: str, year: int | None) -> DateReading | None:
    # Imported here: most days are written without a word.
    from pdo_xl.domain.values.done_on import read_day_with_words

    return read_day_with_words(text, year)


def _no_date(entry: Entry) -> UnreadableTarget:
    how = "scrivere solo la scadenza; per due scadenze dividere la riga"
    refusal = several_dates(entry, how) if isinstance(entry, str) else None
    if refusal is not None:
        return refused_target(entry, refusal)
    return unsaid_target(Deadline.name, entry, Deadline.called, _how(entry))


def _how(entry: Entry) -> str:
    """How to write a date; a number that is the day of one in our century may lack its format alone."""
    if isinstance(entry, int | float) and _FIRST_DAY <= entry < _LAST_DAY:
        return f"se è una data, dare alla cella il formato «Data»; se no {_EXAMPLE}"
    return _EXAMPLE


def _interpreted(entry: str, read: DateReading) -> Note:
    return Note("PDO405", f"«{shown(entry)}»: {read.note}", f"Scrivere {italian_date(read.day)}.")


def _notes(read: DateReading) -> tuple[Note, ...]:
    return (Note("PDO405", read.note),) if read.note else ()
