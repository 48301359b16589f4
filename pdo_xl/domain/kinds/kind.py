"""What a type of value is: all that anyone asks of it. A new one is a class in a file here, and its line in `KINDS`."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, ClassVar, NamedTuple, Protocol, TypeVar

from pdo_xl.domain.kinds.base import Actual, Note, Target
from pdo_xl.domain.kinds.reckoning import Reckoning
from pdo_xl.domain.kinds.trend import Course, Trend, Way, YearSoFar, at_level, near_the_end
from pdo_xl.domain.settings.parameters import Parameters
from pdo_xl.domain.values.direction import Direction
from pdo_xl.domain.values.entry import Entry
from pdo_xl.domain.values.shown import shown
from pdo_xl.domain.values.text import italian, italian_date, plain

T = TypeVar("T")


class Contradiction(NamedTuple):
    """Words of an indicator's text that speak against its type.

    `said_in` is asked of every text: what is quick comes first. `of`: what such a text speaks of, "una percentuale".
    """

    said_in: Callable[[str], bool]
    of: str


class Change(NamedTuple):
    """How a target that is a change of what there was is worked out: "+10%".

    `say` writes a value for people, `usual` is the side that is good where none is written. `of_hundred`: the values
    are percentages, of which 10 % more may be two things. `only`: the one side that a target may have.
    """

    say: Callable[[float], str]
    usual: Direction
    of_hundred: bool = False
    only: Direction | None = None


class Chance(Protocol):
    """What makes values up, as `random.Random` does."""

    def random(self) -> float:
        """Give a number from 0 to 1."""

    def choice(self, options: Sequence[T], /) -> T:
        """Give one of them."""


class Kind(ABC):
    """A type of value. It has no state, and is itself only: kinds are keys of the caches of readings."""

    name: ClassVar[str]
    """In results and JSON."""

    label: ClassVar[str]
    """How people are told to write it."""

    called: ClassVar[str]
    """One of its values in a sentence, with the article: "una data"."""

    spellings: ClassVar[frozenset[str]]
    """How staff write it, without case, accents, spaces, final dot and apostrophe."""

    units: ClassVar[frozenset[str]] = frozenset()
    """The units of measure of its values, spelled so, without dots, brackets and degree signs: also names of it.

    A unit of two types is a name of neither: the value tells which of them it is.
    """

    told_only: ClassVar[bool] = False
    """Whether only its name tells it, as its target may be any text or none."""

    by_day: ClassVar[bool] = False
    """Whether its values are days: a target the last one, an actual value the one on which it was done."""

    of_counts: ClassVar[bool] = False
    """Whether its actual values may be worked out from a numerator and a denominator."""

    format_matters_above: ClassVar[float | None] = None
    """The number above which a cell's format (percentage, date) may show something else; None if no format does."""

    format_decides: ClassVar[bool] = False
    """Whether what a format shows is another value; else it is only worth a remark."""

    unit_in_text: ClassVar[bool] = False
    """Whether only the indicator's text tells the unit of its numbers."""

    measured_in: ClassVar[str] = "numero"
    """What its values are numbers of, as tables for other programs say it: numero, percento, giorni, data, si_no."""

    start_unknown: ClassVar[bool] = False
    """Whether its values are counted from a day that is not in the sheet."""

    contradicted: ClassVar[Contradiction | None] = None
    """What an indicator of this type should not say."""

    change: ClassVar[Change | None] = None
    """How its targets may be changes of what there was; None if they may not."""

    at_most: ClassVar[str] = Direction.AT_MOST.value
    """How a target that should not be passed begins in a sentence."""

    @abstractmethod
    def read_target(self, entry: Entry, year: int | None) -> Target[Any]:
        """Read `Valore atteso`. Raises: UnreadableTarget, ImpossibleDate."""

    @abstractmethod
    def read_actual(self, entry: Entry, year: int | None) -> Actual[Any]:
        """Read `Valore effettivo`. Raises: UnreadableActual, ImpossibleDate."""

    @abstractmethod
    def score(self, target: Target[Any], actual: Actual[Any], parameters: Parameters, year: int) -> float:
        """Score an actual value, 0 to the cap. Raises: UnreadableActual (PDO306)."""

    @abstractmethod
    def explained(self, target: Target[Any], actual: Actual[Any], parameters: Parameters, year: int) -> Reckoning:
        """Say how `score` came out, where it did not raise: the same points, with words and numbers."""

    def ways(self, target: Target[Any]) -> tuple[Way, ...]:
        """How its values may grow in the year; the first is meant where the plan does not say it."""
        return (Way.DEADLINE,) if self.by_day else (Way.LEVEL,)

    def course(
        self, target: Target[Any], actual: Actual[Any], score: float, way: Way | None, so_far: YearSoFar
    ) -> Course:
        """Tell where it stands before the year's end with an actual value; `way` is one of its ways, None of none."""
        if self.by_day:
            return Course(Trend.DONE, lambda: "è fatto")
        return near_the_end(at_level(score, so_far), so_far)

    def claims(self, entry: Entry, year: int | None) -> bool:
        """Whether a value shows by itself that it is of this type, and of no other that claims none of its kind."""
        return False

    def is_called(self, typed: str) -> bool:
        """Whether a text is one of its spellings, and not a unit of measure of its values."""
        return plain(typed).replace(" ", "").rstrip(".'") in self.spellings

    def in_unit(self, unit: str, entry: Entry) -> Entry:
        """What a cell holds together with the unit that the type's cell says: 3 beside "mesi" is "3 mesi"."""
        return entry

    def seen(self, entry: Entry) -> str:
        """The text of a cell as a person sees it, or would with the format of the type."""
        return shown(entry)

    def compare(self, typed: Entry, done: Entry, target: Target[Any], actual: Actual[Any]) -> Note | None:
        """Say what only target and actual value together tell.

        Shape: the two cells, and what they were read as.
        """
        return None

    def written(self, value: Any) -> str:  # noqa: ANN401 - whatever the kind reads
        """Write a value that was read, expected or reached, for people."""
        if isinstance(value, date):
            return italian_date(value)
        return italian(value) if isinstance(value, float) else str(value)

    def written_target(self, target: Target[Any]) -> str:
        """Write a target that was read, with its direction."""
        if target.direction is None:
            return self.written(target.value)
        words = self.at_most if target.direction is Direction.AT_MOST else str(target.direction)
        return f"{words} {self.written(target.value)}"

    @abstractmethod
    def made_up(self, target: Target[Any], chance: Chance) -> str | float:
        """Make up an actual value as staff would write it, for training."""
