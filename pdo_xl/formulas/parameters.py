"""The parameters of the workbook that calls a function: read once, not once a cell."""

import time
from collections.abc import Callable

from pdo_xl.domain.errors import ParameterError
from pdo_xl.domain.settings.parameters import DEFAULTS, Parameters
from pdo_xl.formulas.cells import Cells
from pdo_xl.sheet.names.sheets import PARAMETERS

BLOCK = "A1:E120"
"""More rows than there are parameters; values in the second column, names in the last, or once in the first."""

_LIFE = 2.0
"""Seconds. A recalculation of many cells reads once; a change by another program is seen by the next one."""

_known: dict[str, tuple[float, Parameters | ParameterError]] = {}


def known_parameters(workbook: str, read: Callable[[], Cells | None]) -> Parameters:
    """Give a workbook's parameters; `read` gives `BLOCK` of its `Parametri`, None without one: then the defaults.

    Raises: ParameterError, a sentence with the cell.
    """
    now = time.monotonic()
    read_at, parameters = _known.get(workbook, (0.0, DEFAULTS))
    if workbook not in _known or now - read_at > _LIFE:
        parameters = _parameters_in(read())
        _known[workbook] = (now, parameters)
    if isinstance(parameters, ParameterError):
        raise parameters
    return parameters


def changed(workbook: str, parameters: Parameters) -> bool:
    """Take note of what a calculation of a workbook read; tell whether functions answered with other parameters."""
    before = _known.pop(workbook, None)
    return before is not None and before[1] != parameters


def _parameters_in(cells: Cells | None) -> Parameters | ParameterError:
    if cells is None:
        return DEFAULTS
    # Imported here: a workbook without `Parametri` never needs what reads them.
    from pdo_xl.formulas.grid import CellsGrid
    from pdo_xl.sheet.reading.parameters import read_parameters

    try:
        return read_parameters([CellsGrid(PARAMETERS, cells)]).parameters
    except ParameterError as error:
        return error
