"""What a rule is, and what the rules share: the places they point at, the sentences about an unreadable cell."""

from collections.abc import Container, Iterable, Iterator
from itertools import islice
from typing import Protocol

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.kinds.cells import NEVER_CALCULATED
from pdo_xl.domain.plan import Aspect, Field, Indicator, Objective, Place
from pdo_xl.domain.quick import maker
from pdo_xl.domain.rules.specimen import Specimen
from pdo_xl.domain.scoring.assess import Assessed
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.values.entry import CellError
from pdo_xl.domain.values.plural import others
from pdo_xl.domain.values.text import plain, sentence

_place, _issue = maker(Place), maker(Issue)

_MOST_NAMES = 10
"""A body has about ten sectors; a file of thousands must not make sentences of thousands of names."""


class Described(Protocol):
    """A finding of the catalogue, as it is described. Each is a module of this package, named for its code."""

    @property
    def ID(self) -> str:  # noqa: N802 - a module's constant
        """The code: PDO and three digits."""

    @property
    def GRAVITY(self) -> Gravity:  # noqa: N802 - a module's constant
        """How much it weighs, unless the body says otherwise."""

    @property
    def TITLE(self) -> str:  # noqa: N802 - a module's constant
        """What is the matter, in a few Italian words."""

    @property
    def PASSES(self) -> Specimen:  # noqa: N802 - a module's constant
        """A plan in which it is not found."""

    @property
    def FAILS(self) -> Specimen:  # noqa: N802 - a module's constant
        """One like it in which it is."""


class Rule(Described, Protocol):
    """One that a plan is checked for."""

    def check(self, results: Results) -> Iterator[Issue]:
        """Say each thing that is the matter."""


def at(row: Indicator | Objective, field: Field) -> Place:
    """The place of a field in the row of an indicator, or in the first row of an objective."""
    return _place((row.sheet, row.row, field))


def at_value(indicator: Indicator, field: Field) -> Place:
    """The place of an indicator's type, target or actual value, in whichever column the indicator has it."""
    return _place((indicator.sheet, indicator.row, indicator.stands_in(field)))


def at_each(same: Iterable[Assessed], field: Field, message: str, suggestion: str = "") -> Iterator[Issue]:
    """One issue for each of some indicators of which the same is to be said, as `at_value` places it."""
    for assessed in same:
        indicator = assessed.indicator
        stands_in = field if indicator.__class__ is Indicator else indicator.stands_in(field)
        yield _issue((_place((*indicator[:2], stands_in)), message, suggestion))


_OF_DEADLINES = {
    "il valore atteso": "la scadenza",
    "il valore effettivo": "la data effettiva",
    "la formula del valore atteso": "la formula della scadenza",
    "la formula del valore effettivo": "la formula della data effettiva",
}


def said_of(indicator: Indicator, text: str) -> str:
    """A sentence about an indicator's cell, with the name that the cell has in the plan.

    >>> from pdo_xl.domain.row import DeadlineTest
    >>> said_of(DeadlineTest("Piano", 3, "", "Data", "boh", None), "il valore atteso «boh» non è una data")
    'la scadenza «boh» non è una data'
    """
    if indicator.aspect is Aspect.DEADLINE:
        for usual, own in _OF_DEADLINES.items():
            if text.startswith(usual):
                return own + text.removeprefix(usual)
    return text


def in_column(indicator: Indicator, rows: Container[tuple[str, int]]) -> bool:
    """Whether an indicator stands in one of these rows, by sheet and number, and in the columns of values."""
    return (indicator.sheet, indicator.row) in rows and indicator.aspect is not Aspect.DEADLINE


def unread(results: Results, place: Place, what: str) -> Issue | None:
    """An issue for a cell that should have a text and holds an error, or a formula that no program has worked out."""
    entry = results.plan.unread.get(place)
    if isinstance(entry, CellError):
        return Issue(place, f"{what} mostra l'errore {entry.code}.", "Correggere la formula della cella.")
    if entry is not None:
        return Issue(place, f"{what} ha una formula che non è mai stata calcolata.", sentence(NEVER_CALCULATED))
    return None


def problems(results: Results, code: str) -> Iterator[Issue]:
    """An issue for each cell that could not be read or scored, where its error has this code."""
    for assessed, problem in results.problems_by_code.get(code, ()):
        indicator = assessed.indicator
        message = sentence(said_of(indicator, str(problem.error)))
        yield Issue(at_value(indicator, problem.field), message, sentence(problem.error.suggestion))


def notes(results: Results, code: str, suggestion: str) -> Iterator[Issue]:
    """An issue for each cell that was read with something taken for granted, where its note has this code."""
    for assessed, (field, note) in results.notes_by_code.get(code, ()):
        indicator = assessed.indicator
        message = sentence(said_of(indicator, note.text))
        yield Issue(at_value(indicator, field), message, note.suggestion or suggestion)


def weight_notes(results: Results, code: str, suggestion: str) -> Iterator[Issue]:
    """An issue for each weight whose cell shows something else than what it was read as, by the code of its note."""
    for place, note in results.weight_notes:
        if note.code == code:
            yield Issue(place, sentence(note.text), note.suggestion or suggestion)


def called(sector: str) -> str:
    """A sector's name with what it is, unless the name itself says so; rows without a sector make one, too.

    >>> called("SF"), called("Settore I"), called("SETTORE 2"), called("")
    ('Settore SF', 'Settore I', 'SETTORE 2', 'Settore senza nome')
    """
    return sector if plain(sector).startswith("settore") else f"Settore {sector or 'senza nome'}"


def listed(names: Iterable[str], count: int) -> str:
    """The first names, and how many more there are.

    >>> listed(["SF", "GT"], 2), listed((str(n) for n in range(40)), 40)
    ('SF, GT', '0, 1, 2, 3, 4, 5, 6, 7, 8, 9 e altri 30')
    """
    shown = ", ".join(islice(names, _MOST_NAMES))
    return shown if count <= _MOST_NAMES else f"{shown} e {others(count - _MOST_NAMES, 'o')}"
