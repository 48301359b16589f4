"""What there is to say of one parameter, said once: for the sheet `Parametri`, its reading and the documentation."""

from collections.abc import Callable, Mapping
from dataclasses import field
from enum import Enum, auto
from typing import Any, Generic, NamedTuple, TypeVar

from pdo_xl.domain.values.entry import Entry

T = TypeVar("T")

_KEY = "setting"


class Reading(NamedTuple, Generic[T]):
    """How a parameter's cell is read.

    `choices` are offered in the cell; `limits` say in Italian which values there are besides.
    Raises: ParameterError from `read`, with what the cell should hold.
    """

    read: Callable[[Entry], T]
    choices: tuple[str, ...] = ()
    limits: str = ""
    is_date: bool = False


class Yearly(Enum):
    """What `nuovo-anno` makes of a parameter's cell."""

    KEPT = auto()
    """As it is, with its dates moved to the new year."""
    DEFAULT = auto()
    """As in a new workbook: a person has to say it again."""
    LAST_DAY = auto()
    """The last day of the new year, if it holds anything."""
    NEW_YEAR = auto()
    """The new year, if it holds anything or the plan does not tell its year."""
    OLD_YEAR = auto()
    """The year that the new plan was made from."""


class Setting(NamedTuple):
    """A parameter as people see it: one row of `Parametri`.

    `label` says in words what it is, `name` is the technical name by which its row is found. `default` is what its cell
    shows in a new workbook, where it is `offered`; `since` the version that brought it; `each_run` whether it is chosen
    at every calculation and not once a year; `yearly` what becomes of it in the next year's plan.
    """

    name: str
    label: str
    default: str | float | int | None
    reading: Reading[Any]
    meaning: str
    source: str
    since: str
    offered: bool
    each_run: bool
    yearly: Yearly

    @property
    def choices(self) -> tuple[str, ...]:
        """What the cell may hold, if that can be listed."""
        return self.reading.choices

    @property
    def is_date(self) -> bool:
        """Whether the cell holds a day."""
        return self.reading.is_date


def setting(
    name: str,
    label: str,
    default: str | float | int | None,
    reading: Reading[T],
    meaning: str,
    source: str,
    *,
    since: str = "0.1.0",
    offered: bool = True,
    each_run: bool = False,
    yearly: Yearly = Yearly.KEPT,
) -> T:
    """Describe a field of `Parameters`, whose default is what the reading makes of the cell's."""
    value = reading.read(default)
    described = Setting(name, label, default, reading, meaning, source, since, offered, each_run, yearly)
    return field(default_factory=lambda: value, metadata={_KEY: described})


def setting_in(metadata: Mapping[Any, Any]) -> Setting | None:
    """Give the description of a field by its metadata; None for a field that people do not write."""
    described = metadata.get(_KEY)
    return described if isinstance(described, Setting) else None
