"""The rows of `Parametri` that keep what a person said of the plan's columns and sheets."""

from collections.abc import Mapping, Sequence

from pdo_xl.sheet.blocks import Block, Grid, Value
from pdo_xl.sheet.mapping import MAPPING_SETTINGS, meaning_of
from pdo_xl.sheet.names import PARAMETERS
from pdo_xl.sheet.parameters import places_to_come, read_parameters

_SOURCE = "Indicato da chi usa la cartella"


def mapping_block(grids: Sequence[Grid], settings: Mapping[str, str]) -> Block | None:
    """The rows of `Parametri` that keep what a person said of the columns: changed where they stand, else added.

    Without that sheet, the rows after those it is about to get. None if there is nothing to keep.
    """
    if not settings:
        return None
    parameters = read_parameters(grids)
    places = {name: place.row for name, place in (parameters.places or places_to_come()).items()}
    last = max(places.values())
    for grid in grids:
        if grid.name == PARAMETERS:
            filled = (row for row, cells in enumerate(grid.rows(), 1) if any(cell not in (None, "") for cell in cells))
            last = max(filled, default=last)
    like = last
    rows: dict[int, Sequence[Value]] = {}
    for name in MAPPING_SETTINGS:
        if name in settings:
            if name not in places:
                last += 1
            row = places.get(name, last)
            rows[row] = [name, settings[name], meaning_of(name), _SOURCE]
    return Block(PARAMETERS, (1, 2, 3, 4), dict(sorted(rows.items())), like=like)
