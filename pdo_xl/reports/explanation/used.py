"""The parameters that had a say in a row: what each is, whether it is the default, in which cell it stands."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from pdo_xl.domain.plan import Plan
from pdo_xl.domain.row import Field
from pdo_xl.domain.settings.late_bands import LateBands
from pdo_xl.domain.settings.parameters import DEFAULTS, Parameters
from pdo_xl.domain.settings.settings import value_of
from pdo_xl.domain.values.text import italian, italian_date
from pdo_xl.sheet.address import Address
from pdo_xl.sheet.names.plan_columns import COLUMN_SETTINGS

_PARAMETER_VALUE_COLUMN = 2
_BY_HEADER = "dall'intestazione"


class Used(NamedTuple):
    """A parameter: its name, its value as people write it, the default one, its cell; None without a sheet for it.

    `chosen`: whoever asked chose the value, whatever the cell says.
    """

    name: str
    value: str
    default: str
    cell: Address | None
    chosen: bool = False

    @property
    def text(self) -> str:
        """The whole of it in a line."""
        if self.chosen:
            return f"{self.name} = {self.value} (scelto per questa domanda)"
        where = f", in {self.cell}" if self.cell is not None else ""
        if self.value == self.default:
            return f"{self.name} = {self.value} (valore previsto{where})"
        return f"{self.name} = {self.value} (valore dell'ente{where}; previsto {self.default})"


def used(names: Iterable[str], plan: Plan, parameters: Parameters) -> list[Used]:
    """Describe some parameters, each once; `parameters` are those that counted, the plan has those of its workbook."""
    own = plan.parameters or DEFAULTS
    listed = []
    for name in dict.fromkeys(names):
        value, of_workbook, default = (value_of(which, name) for which in (parameters, own, DEFAULTS))
        chosen = value != of_workbook
        listed.append(Used(name, written(name, value), written(name, default), _cell(name, plan), chosen))
    return listed


def columns_told(fields: Iterable[Field], plan: Plan) -> list[Used]:
    """The parameters by which a person said which columns these are."""
    told = (plan.parameters or DEFAULTS).mapping
    names = dict.fromkeys(COLUMN_SETTINGS[field] for field in fields if field in COLUMN_SETTINGS)
    return [Used(name, told[name], _BY_HEADER, _cell(name, plan)) for name in names if name in told]


def _cell(name: str, plan: Plan) -> Address | None:
    place = plan.parameter_places.get(name)
    return None if place is None else Address(place.sheet, place.row, _PARAMETER_VALUE_COLUMN)


def written(name: str, value: object) -> str:
    """A parameter's value as people write it."""
    match value:
        case LateBands():
            return value.written
        case StrEnum():
            return value.value
        case float() if name == "tolleranza_numero":
            return f"{italian(100 * value)}%"
        case bool():
            return "si" if value else "no"
        case Mapping():
            # A share of a weight, or another gravity, beside the name that it is of.
            return "; ".join(f"{key} = {written('', one)}" for key, one in value.items())
        case (float(), float()):
            return "; ".join(map(italian, value))
        case int() | float():
            return italian(value)
        case tuple():
            return "; ".join(value)
        case date():
            return italian_date(value)
        case _:
            return "oggi" if name == "data_riferimento" else str(value)
