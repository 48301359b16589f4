"""What a field and a table of the open data are; which there are stands in `tables_of_rows` and `tables_of_sums`.

Source: design of the reports, section 8.
"""

from enum import Enum
from typing import NamedTuple

from pdo_xl.domain.scoring.objective_score import NOT_MEASURABLE, Status


class Type(Enum):
    """What a field holds, as JSON Schema and Table Schema call it."""

    TEXT = "string"
    NUMBER = "number"
    WHOLE = "integer"
    BOOLEAN = "boolean"
    DAY = "date"


class Field(NamedTuple):
    """One column. `required`: it is never empty. `least`: no number is below. `key`: it names the row."""

    name: str
    type: Type
    description: str
    required: bool = False
    choices: tuple[str, ...] = ()
    least: float | None = None
    key: bool = False


class Table(NamedTuple):
    """One table. `points_to`: the field that names a row of another table, and that table."""

    name: str
    title: str
    fields: tuple[Field, ...]
    points_to: tuple[tuple[str, str], ...] = ()

    @property
    def key(self) -> str | None:
        """The field that names a row."""
        return next((field.name for field in self.fields if field.key), None)


def key_of(label: str) -> str:
    """The name of a field that counts something called so.

    >>> key_of("Raggiunto in ritardo"), key_of("non misurabile")
    ('raggiunto_in_ritardo', 'non_misurabile')
    """
    return label.lower().replace(" ", "_")


DIRECTIONS = ("almeno", "al_massimo", "uguale", "entro")
UNITS = ("numero", "percento", "giorni", "data", "si_no")
POINTS = "punti da 0 a 100"
WEIGHT = "punti di peso: in un settore fanno 100"
GRADES = (*[status.value for status in Status], NOT_MEASURABLE)
