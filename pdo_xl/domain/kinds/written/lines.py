"""A line of a table of spellings: cells that say the same, and what they are read as, or refused with."""

from enum import Enum
from typing import NamedTuple

from pdo_xl.domain.values.direction import Direction
from pdo_xl.domain.values.entry import Entry


class Unreported(Enum):
    """What an actual value is that says that there is none yet."""

    NOT_YET = "non ancora comunicato"


class NotAssessable(NamedTuple):
    """What an actual value is that says that there will be none, and why."""

    reason: str


class Line(NamedTuple):
    """Cells that say the same.

    `value`: what they are read as, in the kind's unit; `codes`: of the notes that go with it, none for the plain
    grammar; `strict`: the bound itself is left out. `why`: what the sentence that refuses them says of the cell; `how`:
    what stands in its suggestion.
    """

    cells: tuple[Entry, ...]
    value: object = None
    direction: Direction | None = None
    codes: tuple[str, ...] = ()
    strict: bool = False
    why: str = ""
    how: str = ""


class Table(NamedTuple):
    """The spellings of one kind."""

    targets: tuple[Line, ...]
    actuals: tuple[Line, ...]


def reads(value: object, *cells: Entry, to: Direction | None = None) -> Line:
    """Cells of the plain grammar."""
    return Line(cells, value, to)


def notes(
    value: object,
    *cells: Entry,
    to: Direction | None = None,
    codes: tuple[str, ...] = ("PDO405",),
    strict: bool = False,
) -> Line:
    """Cells that are read for what they mean, with a note."""
    return Line(cells, value, to, codes, strict)


def refuses(why: str, how: str, *cells: Entry) -> Line:
    """Cells that are not read."""
    return Line(cells, why=why, how=how)
