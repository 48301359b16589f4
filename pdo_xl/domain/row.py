"""One row of the plan: its columns, the places of findings in it, its tests: one, or a value and a deadline."""

from enum import StrEnum
from typing import NamedTuple

from pdo_xl.domain.values.entry import Entry


class Field(StrEnum):
    """The ten columns of the familiar format, the one place of a finding outside the plan, a column some plans add."""

    SECTOR = "settore"
    MANAGER = "responsabile"
    UNIT = "sigla"
    SERVICE = "servizio"
    OBJECTIVE = "obiettivo"
    INDICATOR = "indicatore"
    TYPE = "tipologia"
    TARGET = "atteso"
    ACTUAL = "effettivo"
    WEIGHT = "peso"
    PARAMETER = "parametro"
    INDICATOR_WEIGHT = "peso indicatore"
    BASELINE = "partenza"
    DEADLINE = "scadenza"
    DONE = "data effettiva"
    NUMERATOR = "numeratore"
    DENOMINATOR = "denominatore"
    JUDGEMENT = "giudizio"
    TREND = "andamento"

    # As the text that it is: an enumeration's own takes many times as long, for every finding that is located.
    __hash__ = str.__hash__


class Place(NamedTuple):
    """Where a finding stands: a row of the plan and a field; for a parameter, its name in `sheet`."""

    sheet: str
    row: int
    field: Field


class PassedOver(NamedTuple):
    """The sheets with a plan's header that are no part of the plan, and the one place where that is said."""

    sheets: tuple[str, ...]
    said_at: Place


class LastColumnPlace(Place):
    """That of an actual value in the last column that counts, where it is blank and an earlier one has the value."""

    __slots__ = ()


class Aspect(StrEnum):
    """Which of the two tests of a row an indicator is: what is expected, or the day by which it is."""

    VALUE = "valore"
    DEADLINE = "scadenza"


class Indicator(NamedTuple):
    """One row of the plan: what is measured, what is expected, what was done."""

    sheet: str
    row: int
    text: str
    type_text: str
    target: Entry
    actual: Entry

    @property
    def aspect(self) -> Aspect | None:
        """Which of its row's two tests it is; None for a row's only one, in the usual columns."""
        return None

    def stands_in(self, field: Field) -> Field:
        """Tell the column in which it has its type, its target or its actual value."""
        return field


class ValueTest(Indicator):
    """The expected value of a row that has a deadline as well."""

    __slots__ = ()

    @property
    def aspect(self) -> Aspect:
        """The value."""
        return Aspect.VALUE


class DeadlineTest(Indicator):
    """The deadline of a row, in columns of its own: the target is the last day, the actual the day it was done."""

    __slots__ = ()

    @property
    def aspect(self) -> Aspect:
        """The deadline."""
        return Aspect.DEADLINE

    def stands_in(self, field: Field) -> Field:
        """Tell the column in which it has its last day, or the day it was done."""
        return _OF_DEADLINE.get(field, field)


class DeadlineOfValue(DeadlineTest):
    """A deadline that the row's actual value meets, as no column says when it was done."""

    __slots__ = ()

    def stands_in(self, field: Field) -> Field:
        """Tell the column in which it has its last day, or the row's actual value."""
        return field if field is Field.ACTUAL else super().stands_in(field)


_OF_DEADLINE = {Field.TYPE: Field.DEADLINE, Field.TARGET: Field.DEADLINE, Field.ACTUAL: Field.DONE}
