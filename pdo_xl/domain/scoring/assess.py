"""One indicator: its cells read, its score, its state, its delay.

Source: design of the scoring, sections 3 to 5.
"""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Any, NamedTuple

from pdo_xl.domain.errors import Unreadable, UnreadableTarget
from pdo_xl.domain.kinds import counts, kind_of, relative, worded
from pdo_xl.domain.kinds.base import Actual, Target
from pdo_xl.domain.kinds.cells import refuse_actual, refuse_target
from pdo_xl.domain.kinds.kind import Kind
from pdo_xl.domain.kinds.threshold import FULL
from pdo_xl.domain.plan import Field, Indicator
from pdo_xl.domain.quick import maker
from pdo_xl.domain.scoring.remarks import Noted, all_notes, not_assessable, not_yet, said_of_both
from pdo_xl.domain.settings.parameters import Parameters
from pdo_xl.domain.values.entry import Counts, Entry, FromStart, Worded, is_blank
from pdo_xl.domain.values.unreported import is_reported, is_usual_reason, not_assessable_reason


class State(StrEnum):
    """The state of an indicator at the reference date, as the plan shows it."""

    REACHED = "Raggiunto"
    REACHED_LATE = "Raggiunto in ritardo"
    PARTLY = "Parziale"
    NOT_REACHED = "Non raggiunto"
    GOING_ON = "In corso"
    DUE_SOON = "In scadenza"
    OVERDUE = "Scaduto"
    NOT_ASSESSABLE = "Non valutabile"
    TO_CHECK = "Da verificare"

    # As the text that it is: an enumeration's own takes many times as long, for every indicator that is counted.
    __hash__ = str.__hash__


class Problem(NamedTuple):
    """A field of a row that could not be read or scored, and why."""

    field: Field
    error: Unreadable


class Assessed(NamedTuple):
    """An indicator and all that was made of it.

    `score`: points, None without a readable actual. `delay`: days after the target, None if there are none.
    `problems` are the cells that could not be read or scored; `reason` is why it is not assessable; `notes` is what was
    taken for granted.
    """

    indicator: Indicator
    kind: Kind | None
    target: Target[Any] | None
    actual: Actual[Any] | None
    score: float | None
    state: State
    delay: int | None
    problems: tuple[Problem, ...] = ()
    reason: str | None = None
    notes: tuple[Noted, ...] = ()

    @property
    def missing(self) -> bool:
        """Whether nothing was reported yet."""
        return not is_reported(self.indicator.actual)

    @property
    def due(self) -> date | None:
        """The day of a target that was read and is one."""
        return _due(self.kind, self.target)


@lru_cache(maxsize=65_536, typed=True)
def read_target(kind: Kind, entry: Entry, year: int | None) -> Target[Any]:
    """Read a target by its type; a year's plan repeats few of them.

    Raises: UnreadableTarget, ImpossibleDate.
    """
    if is_blank(entry) and not kind.told_only:
        raise UnreadableTarget("PDO302", "manca il valore atteso", "scrivere il valore che si vuole raggiungere")
    refuse_target(entry, kind.name)
    if isinstance(entry, Worded):
        return worded.read_target(kind, entry, year)
    return relative.read_target(kind, entry, year) if isinstance(entry, FromStart) else kind.read_target(entry, year)


@lru_cache(maxsize=65_536, typed=True)
def read_actual(kind: Kind, entry: Entry, year: int | None) -> Actual[Any]:
    """Read an actual value by its type.

    Raises: UnreadableActual, ImpossibleDate.
    """
    refuse_actual(entry, kind.name)
    if isinstance(entry, Worded):
        return worded.read_actual(kind, entry, year)
    return counts.read_actual(kind, entry, year) if isinstance(entry, Counts) else kind.read_actual(entry, year)


_assessed = maker(Assessed)


class Assessor:
    """Assesses the indicators of one plan; rows that say the same are read and scored once."""

    def __init__(self, parameters: Parameters, year: int | None, on: date) -> None:
        self._parameters, self._year, self._on = parameters, year, on
        self._known: dict[tuple[object, ...], tuple[tuple[Any, ...], list[Assessed]]] = {}

    @property
    def alike(self) -> Sequence[Sequence[Assessed]]:
        """Those that were assessed so far: the ones that say the same together, in the order of their rows."""
        return [assessed for _, assessed in self._known.values()]

    def assess(self, indicator: Indicator) -> Assessed:
        """Assess one row as the function `assess` does."""
        _, _, _, kind, target, actual = indicator
        # The classes are part of the key because TRUE, 1 and 1.0 are equal and are not the same answer.
        key = (kind, target, target.__class__, actual, actual.__class__)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = assess(indicator, self._parameters, self._year, self._on)[1:], []
        assessed = _assessed((indicator, *known[0]))
        known[1].append(assessed)
        return assessed


def assess(indicator: Indicator, parameters: Parameters, year: int | None, on: date) -> Assessed:
    """Read and score one row. What cannot be read becomes a problem of the result, never an exception."""
    problems: list[Problem] = []
    kind: Kind | None = None
    target: Target[Any] | None = None
    actual: Actual[Any] | None = None
    score: float | None = None
    reason: str | None = None
    try:
        kind = kind_of(indicator.type_text)
        target = read_target(kind, kind.in_unit(indicator.type_text, indicator.target), year)
    except Unreadable as error:
        problems.append(Problem(Field.TYPE if kind is None else Field.TARGET, error))
    typed = indicator.actual
    said: tuple[Noted, ...] = ()
    if is_reported(typed):
        try:
            reason = not_assessable_reason(typed)
            if reason is None and kind is not None:
                actual = read_actual(kind, kind.in_unit(indicator.type_text, typed), year)
                if target is not None:
                    score = kind.score(target, actual, parameters, year_for(kind, target, year))
                    said = said_of_both(indicator, kind, target, actual)
        except Unreadable as error:
            problems.append(Problem(counts.field_of(error), error))
    elif typed is not None and not is_blank(typed):
        said = (not_yet(typed),)
    if reason is not None:
        said = () if is_usual_reason(typed) else (not_assessable(typed, reason),)
        notes = all_notes(target, None, said)
        return Assessed(indicator, kind, target, None, None, State.NOT_ASSESSABLE, None, tuple(problems), reason, notes)
    notes = all_notes(target, actual, said)
    if problems:
        return Assessed(indicator, kind, target, actual, None, State.TO_CHECK, None, tuple(problems), None, notes)
    due = _due(kind, target)
    state = _state(score, due, actual, parameters, on)
    return Assessed(indicator, kind, target, actual, score, state, _delay(due, actual, on), (), None, notes)


def year_for(kind: Kind, target: Target[Any], year: int | None) -> int:
    """The plan's year; where it is not known, that of a target that is a day."""
    if year is not None:
        return year
    return target.value.year if kind.by_day else 0


def _due(kind: Kind | None, target: Target[Any] | None) -> date | None:
    return target.value if target is not None and kind is not None and kind.by_day else None


def _state(
    score: float | None, due: date | None, actual: Actual[Any] | None, parameters: Parameters, on: date
) -> State:
    if score is not None:
        if score >= FULL:
            return State.REACHED
        if score <= 0:
            return State.NOT_REACHED
        late = due is not None and actual is not None and isinstance(actual.value, date) and actual.value > due
        return State.REACHED_LATE if late else State.PARTLY
    if due is None:
        return State.GOING_ON
    if on > due:
        return State.OVERDUE
    return State.DUE_SOON if (due - on).days <= parameters.notice_days else State.GOING_ON


def _delay(due: date | None, actual: Actual[Any] | None, on: date) -> int | None:
    if due is None:
        return None
    done = on if actual is None else actual.value
    if not isinstance(done, date) or done <= due:
        return None
    return (done - due).days
