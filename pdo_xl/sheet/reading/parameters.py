"""The sheet `Parametri`, read.

Source: design of the workbook, section "Other sheets": a row is known by its technical name; anything unreadable is an
error that names the cell.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from pdo_xl.domain.errors import ParameterError
from pdo_xl.domain.plan import Field, Place
from pdo_xl.domain.rules import ON_PUBLICATION, RULES
from pdo_xl.domain.settings.parameters import DEFAULTS, Parameters
from pdo_xl.domain.settings.settings import BY_NAME, apply_setting
from pdo_xl.domain.values.entry import Entry, is_blank
from pdo_xl.domain.values.shown import shown
from pdo_xl.domain.values.text import fold
from pdo_xl.sheet.address import Address
from pdo_xl.sheet.blocks import Grid
from pdo_xl.sheet.columns.lettered import kept_headers
from pdo_xl.sheet.columns.mapping import MAPPING_SETTINGS, ColumnMapping
from pdo_xl.sheet.entries import entry_of
from pdo_xl.sheet.names.parameters import (
    FORMER_NAME_COLUMN,
    FORMER_SOURCE_COLUMN,
    LABEL_COLUMN,
    MEANING_COLUMN,
    NAME_COLUMN,
    PARAMETERS_HEADERS,
    VALUE_COLUMN,
)
from pdo_xl.sheet.names.sheets import PARAMETERS
from pdo_xl.sheet.ours import is_own_sheet, renamed_parameters
from pdo_xl.sheet.reading.parameter_rows import LABELS, name_column, named, places_of_new, text_in


class ReadParameters(NamedTuple):
    """The parameters, and where each stands; whether there is a sheet for them.

    `told`: the headers of columns that were named by their letters, by the parameter's name. `name_column`: where the
    technical names stand.
    """

    parameters: Parameters
    places: dict[str, Place]
    has_sheet: bool = True
    told: Mapping[str, Mapping[int, str]] = {}
    name_column: int = NAME_COLUMN


def places_to_come() -> dict[str, Place]:
    """Where the parameters will stand in a workbook that has no `Parametri` yet and is about to get it."""
    return {name: Place(PARAMETERS, row, Field.PARAMETER) for name, row in places_of_new().items()}


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
    rows = [(row, cells) for row, cells in enumerate(grid.rows(), start=1) if cells]
    column = name_column(cells for _, cells in rows)
    names = {row: named(cells, column) for row, cells in rows}
    if not any(names.values()) and not is_own_sheet(grid):
        # A sheet of the office's own that happens to have this name.
        return ReadParameters(DEFAULTS, {}, has_sheet=False)
    read = {row: entry_of(cells[VALUE_COLUMN - 1]) for row, cells in rows if len(cells) >= VALUE_COLUMN}
    doubtful = {(row, VALUE_COLUMN) for row, value in read.items() if _may_be_percentage(names[row], value)}
    details = grid.details(doubtful, {VALUE_COLUMN})
    started = False
    for row, cells in rows:
        name = names[row]
        value = details.get((row, VALUE_COLUMN), read.get(row))
        where = str(Address(PARAMETERS, row, VALUE_COLUMN))
        if not name:
            if started and not is_blank(value):
                _refuse_nameless(row, cells, column)
            started = started or fold(text_in(cells, LABEL_COLUMN)) == fold(PARAMETERS_HEADERS[0])
            continue
        if name in places:
            raise ParameterError(f"{where}: il parametro {name} è già alla riga {places[name].row}.")
        places[name] = Place(PARAMETERS, row, Field.PARAMETER)
        if name in MAPPING_SETTINGS:
            parameters = _mapped(parameters, name, value, where)
            source = FORMER_SOURCE_COLUMN if column == FORMER_NAME_COLUMN else MEANING_COLUMN
            if headers := kept_headers(text_in(cells, source)):
                told[name] = headers
            continue
        parameters = apply_setting(parameters, name, value, where)
        unknown = parameters.gravities.keys() - RULES.keys() - ON_PUBLICATION.keys()
        if unknown:
            raise ParameterError(f"{where}: il parametro {name} nomina {min(unknown)}, che non esiste.")
    return ReadParameters(parameters, places, told=told, name_column=column)


def _refuse_nameless(row: int, cells: Sequence[object], column: int) -> None:
    """Refuse a row with a value that would not count, as nobody knows whose it is. Raises: ParameterError."""
    place, typed = Address(PARAMETERS, row, column), text_in(cells, column)
    if not typed and column == NAME_COLUMN:
        label = text_in(cells, LABEL_COLUMN)
        if name := LABELS.get(fold(label)):
            raise ParameterError(f"{place}: manca il nome tecnico di «{label}»: scrivere {name}.")
        place, typed = Address(PARAMETERS, row, LABEL_COLUMN), label
    if typed:
        raise ParameterError(f"{place}: il parametro «{typed}» non esiste.")


def _mapped(parameters: Parameters, name: str, value: Entry, where: str) -> Parameters:
    """Put a cell that names columns or sheets into the parameters. Raises: ParameterError."""
    if is_blank(value):
        return parameters
    # Of a sheet called 2024, typed as a number, the name has no dot.
    number = f"{value:.15g}".replace(".", ",") if isinstance(value, float) else None
    text = number or (value if isinstance(value, str) else shown(value))
    try:
        ColumnMapping.read({name: text})
    except ParameterError as error:
        raise ParameterError(f"{where}: {error}") from None
    return replace(parameters, mapping={**parameters.mapping, name: text})


def _may_be_percentage(name: str, value: Entry) -> bool:
    """5 % is 0.05, the highest cap of 1,000 % is 10: details are costly to read, and the defaults need none."""
    if not isinstance(value, float) or not 0 < value <= 10:
        return False
    setting = BY_NAME.get(name)
    return setting is None or value != setting.default
