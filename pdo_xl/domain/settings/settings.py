"""The parameters by the names that people know, in the order of the sheet `Parametri`."""

from dataclasses import fields, replace
from typing import Any

from pdo_xl.domain.errors import ParameterError
from pdo_xl.domain.settings.parameters import Parameters
from pdo_xl.domain.settings.setting import Setting, setting_in
from pdo_xl.domain.values.entry import Entry, is_blank
from pdo_xl.domain.values.shown import shown

_DESCRIBED: dict[str, Setting] = {
    field.name: setting for field in fields(Parameters) if (setting := setting_in(field.metadata)) is not None
}
_FIELDS = {setting.name: field for field, setting in _DESCRIBED.items()}

BY_NAME = {setting.name: setting for setting in _DESCRIBED.values()}

SETTINGS = tuple(setting for setting in BY_NAME.values() if setting.offered)
"""The rows of a new `Parametri`."""

ORIGIN = BY_NAME["anno_di_partenza"]
"""The one row that it lacks: `nuovo-anno` adds it to the plan that it makes."""


def value_of(parameters: Parameters, name: str) -> object:
    """Give a parameter's value by its name in `Parametri`."""
    return getattr(parameters, _FIELDS[name])


def apply_setting(parameters: Parameters, name: str, entry: Entry, where: str) -> Parameters:
    """Put one cell of `Parametri` into the parameters; a blank cell leaves the default.

    Raises: ParameterError, a whole sentence that names `where` the value stands.
    """
    if is_blank(entry):
        return parameters
    try:
        changed: dict[str, Any] = {_FIELDS[name]: BY_NAME[name].reading.read(entry)}
    except ParameterError as error:
        raise ParameterError(f"{where}: il parametro {name} vale «{shown(entry)}», ma {error}.") from None
    return replace(parameters, **changed)
