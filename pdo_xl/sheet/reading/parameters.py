"""The sheet `Parametri`, read.

Source: design of the workbook, section "Other sheets": name, value, meaning, source; anything unreadable there is an
error that names the cell.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from pdo_xl.domain.errors import ParameterError
from pdo_xl.domain.plan import Field, Place
from pdo_xl.domain.rules import RULES
from pdo_xl.domain.settings.parameters import DEFAULTS, Parameters
from pdo_xl.domain.settings.settings import BY_NAME, SETTINGS, apply_setting
from pdo_xl.domain.values.entry import Entry, is_blank
from pdo_xl.domain.values.shown import shown
from pdo_xl.domain.values.text import fold, one_line
from pdo_xl.sheet.address import Address
from pdo_xl.sheet.blocks import Grid
from pdo_xl.sheet.columns.lettered import kept_headers
from pdo_xl.sheet.columns.mapping import MAPPING_SETTINGS, ColumnMapping
from pdo_xl.sheet.entries import entry_of
from pdo_xl.sheet.names.sheets import HEADER_ROW, PARAMETERS
from pdo_xl.sheet.ours import is_own_sheet, renamed_parameters

_NAME_COLUMN = 1
_VALUE_COLUMN = 2
_SOURCE_COLUMN = 4
_NAMES = {fold(name): name for name in (*BY_NAME, *MAPPING_SETTINGS)}


@dataclass(frozen=True, slots=True)
class ReadParameters:
    """The parameters, and where each stands; whether there is a sheet for them.

    `told`: the headers of columns that were named by their letters, by the parameter's name.
    """

    parameters: Parameters
    places: dict[str, Place]
    has_sheet: bool = True
    told: Mapping[str, Mapping[int, str]] = field(default_factory=dict)


def places_to_come() -> dict[str, Place]:
    """Where the parameters will stand in a workbook that has no `Parametri` yet and is about to get it."""
    return {
        setting.name: Place(PARAMETERS, HEADER_ROW + 1 + number, Field.PARAMETER)
        for number, setting in enumerate(SETTINGS)
    }


def read_parameters(grids: Sequence[Grid]) -> ReadParameters:
    """Read `Parametri`; the defaults where the sheet or a row is missing.

    Raises: ParameterError, a sentence with the cell, for a value that cannot be read, a parameter
    that stands twice, or a name that is not known.
    """
    grid = next((grid for grid in grids if grid.name == PARAMETERS), None)
    if grid is None:
        renamed = renamed_parameters(grids)
        if renamed is not None:
            raise ParameterError(
                f"Il foglio «{PARAMETERS}» del programma ora si chiama «{renamed}», e i suoi valori non si userebbero: "
                f"rinominarlo «{PARAMETERS}» e riprovare. Se è solo una copia, eliminarla o rimettere l'originale."
            )
        return ReadParameters(DEFAULTS, {}, has_sheet=False)
    parameters, places = DEFAULTS, dict[str, Place]()
    told: dict[str, dict[int, str]] = {}
    rows = [
        (row, cells, entry_of(cells[1]) if len(cells) > 1 else None)
        for row, cells in enumerate(grid.rows(), start=1)
        if cells
    ]
    if not any(cells and fold(one_line(cells[0])) in _NAMES for _, cells, _ in rows) and not is_own_sheet(grid):
        # A sheet of the office's own that happens to have this name.
        return ReadParameters(DEFAULTS, {}, has_sheet=False)
    doubtful = {(row, _VALUE_COLUMN) for row, cells, value in rows if _may_be_percentage(one_line(cells[0]), value)}
    details = grid.details(doubtful, {_VALUE_COLUMN})
    started = False
    for row, cells, read in rows:
        typed = one_line(cells[0]) if cells else ""
        name = _NAMES.get(fold(typed))
        value = details.get((row, _VALUE_COLUMN), read)
        where = str(Address(PARAMETERS, row, _VALUE_COLUMN))
        if name is None:
            if started and typed and not is_blank(value):
                raise ParameterError(f"{Address(PARAMETERS, row, _NAME_COLUMN)}: il parametro «{typed}» non esiste.")
            started = started or fold(typed) == "parametro"
            continue
        if name in places:
            raise ParameterError(f"{where}: il parametro {name} è già alla riga {places[name].row}.")
        places[name] = Place(PARAMETERS, row, Field.PARAMETER)
        if name in MAPPING_SETTINGS:
            parameters = _mapped(parameters, name, value, where)
            if len(cells) >= _SOURCE_COLUMN and (headers := kept_headers(one_line(cells[_SOURCE_COLUMN - 1]))):
                told[name] = headers
            continue
        parameters = apply_setting(parameters, name, value, where)
        unknown = parameters.gravities.keys() - RULES.keys()
        if unknown:
            raise ParameterError(f"{where}: il parametro {name} nomina {min(unknown)}, che non esiste.")
    return ReadParameters(parameters, places, told=told)


def _mapped(parameters: Parameters, name: str, value: Entry, where: str) -> Parameters:
    """Put a cell that names columns or sheets into the parameters. Raises: ParameterError."""
    if is_blank(value):
        return parameters
    text = value if isinstance(value, str) else shown(value)
    try:
        ColumnMapping.read({name: text})
    except ParameterError as error:
        raise ParameterError(f"{where}: {error}") from None
    return replace(parameters, mapping={**parameters.mapping, name: text})


def _may_be_percentage(typed: str, value: Entry) -> bool:
    """5 % is 0.05, the highest cap of 1,000 % is 10: details are costly to read, and the defaults need none."""
    if not isinstance(value, float) or not 0 < value <= 10:
        return False
    setting = BY_NAME.get(_NAMES.get(fold(typed), ""))
    return setting is None or value != setting.default
