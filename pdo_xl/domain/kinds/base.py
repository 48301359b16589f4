"""What the types have in common: the shape of a reading, and the words of an error."""

from collections.abc import Callable
from datetime import date
from typing import Generic, NamedTuple, TypeVar

from pdo_xl.domain.errors import Unreadable, UnreadableActual, UnreadableTarget
from pdo_xl.domain.plan import Field
from pdo_xl.domain.values.direction import Direction
from pdo_xl.domain.values.entry import CellError, DateNumber, Entry
from pdo_xl.domain.values.refusals import Refusal
from pdo_xl.domain.values.shown import shown
from pdo_xl.domain.values.text import italian

V = TypeVar("V")


class Note(NamedTuple):
    """Something a reading took for granted: the finding's code, what was understood, what to write instead.

    Without a suggestion, that of the code's rule holds.
    """

    code: str
    text: str
    suggestion: str = ""

    @property
    def field(self) -> Field | None:
        """The column of the cell that it is about, where that is not the one of the value that was read."""
        return None


class Target(NamedTuple, Generic[V]):
    """A target that was read.

    Unit of `value`: the type's own (a number, points of a hundred, a day, an answer, days). `strict`: by its words the
    value itself is not enough ("> 5"), though it counts as reached.
    """

    value: V
    direction: Direction | None = None
    notes: tuple[Note, ...] = ()
    strict: bool = False


class Actual(NamedTuple, Generic[V]):
    """An actual value that was read, in the unit of its target."""

    value: V
    notes: tuple[Note, ...] = ()


Measured = tuple[float, tuple[Note, ...]]
"""A measure in its kind's unit, and what its reading took for granted."""


def unreadable_target(entry: Entry, what: str, suggestion: str) -> UnreadableTarget:
    """The error for a target that is not `what` its type needs."""
    return refused_target(entry, Refusal(f"non è {what}", suggestion))


def refused_target(entry: Entry, refusal: Refusal) -> UnreadableTarget:
    """The error for a target that says something else than a value."""
    return UnreadableTarget("PDO302", f"il valore atteso «{shown(entry)}» {refusal.why}", _how(entry, refusal))


def unreadable_actual(entry: Entry, what: str, suggestion: str) -> UnreadableActual:
    """The error for an actual value that is not `what` its type needs."""
    return refused_actual(entry, Refusal(f"non è {what}", suggestion))


def refused_actual(entry: Entry, refusal: Refusal) -> UnreadableActual:
    """The error for an actual value that says something else than a value."""
    return UnreadableActual("PDO303", f"il valore effettivo «{shown(entry)}» {refusal.why}", _how(entry, refusal))


def _how(entry: Entry, refusal: Refusal) -> str:
    """What to do; where a formula fails, that comes first: a value in its place would be the end of it."""
    return f"correggere la formula, oppure {refusal.suggestion}" if isinstance(entry, CellError) else refusal.suggestion


def interpreted(entry: Entry, meaning: str) -> Note:
    """The note for a text that was read as what people mean by it."""
    return Note("PDO405", f"«{shown(entry)}»: letto come {meaning}", f"Scrivere «{meaning}».")


NO_YEAR = Refusal(
    "non dice l'anno, e non lo dice nemmeno il piano",
    "scrivere l'anno del piano nel foglio Parametri, riga anno, oppure la data completa",
)
_LEAP_YEAR = 2024


def lacks_year(read: Callable[[Entry, int | None], object], entry: Entry, year: int | None) -> bool:
    """Whether the plan's year, which nothing tells, is all that a text needs to be read."""
    if year is not None or not isinstance(entry, str):
        return False
    try:
        read(entry, _LEAP_YEAR)
    except Unreadable:
        return False
    return True


_WITHOUT_FORMAT = "Dare alla cella il formato «Numero»"
FIRST_YEAR = 2000
"""From here on a date may really be one."""


def date_note(entry: Entry, serial: float) -> Note:
    """The warning for a number that its cell shows as a date."""
    text = f"la cella mostra la data «{shown(entry)}»: letta come il numero {italian(serial)}"
    day = entry.day if isinstance(entry, DateNumber) else entry
    if isinstance(day, date) and day.year >= FIRST_YEAR:
        return Note("PDO304", text, f"{_WITHOUT_FORMAT}; se è davvero una data, scrivere Data come tipologia.")
    return Note("PDO304", text)


def ambiguous(written: str, read_as: str, how: str) -> Note:
    """The warning for a value that may be meant as another one, too; `how` to write either."""
    return Note("PDO305", f"«{written}» si può leggere in due modi: letto come {read_as}", how)


def percent_note(entry: Entry, read_as: str, not_as: str) -> Note:
    """The warning for a number that its cell shows as a percentage, and that may be meant without it."""
    text = f"la cella mostra «{shown(entry)}»: letta come {read_as}, e non come {not_as}"
    how = f"{_WITHOUT_FORMAT} e scrivere il valore che si intende: {read_as} oppure {not_as}."
    return Note("PDO305", text, how)
