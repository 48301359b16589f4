"""The rows of `Parametri` that keep what a person said of the plan's columns and sheets."""

from collections.abc import Mapping, Sequence

from pdo_xl.domain.settings.settings import BY_NAME
from pdo_xl.sheet.blocks import Block, Grid, Value
from pdo_xl.sheet.columns.lettered import kept_text
from pdo_xl.sheet.columns.mapping import MAPPING_SETTINGS, label_of, meaning_of
from pdo_xl.sheet.names.plan_columns import YEAR_SETTING
from pdo_xl.sheet.names.sheets import PARAMETERS
from pdo_xl.sheet.reading.parameter_rows import columns_of, row_of, row_with
from pdo_xl.sheet.reading.parameters import places_to_come, read_parameters
from pdo_xl.sheet.writing.added_rows import filled_rows, free_rows

_SOURCE = "Indicato da chi usa la cartella"


_NO_HEADERS: Mapping[int, str] = {}


def mapping_block(
    grids: Sequence[Grid], settings: Mapping[str, str], headers: Mapping[int, str] = _NO_HEADERS
) -> Block | None:
    """The rows of `Parametri` that keep what a person said of the columns: changed where they stand, else added.

    Without that sheet, the rows after those it is about to get. None if there is nothing to keep. `headers` has those
    of the columns that are named by their letters.
    """
    if not settings:
        return None
    parameters = read_parameters(grids)
    places = {name: place.row for name, place in (parameters.places or places_to_come()).items()}
    column, like = parameters.name_column, max(places.values())
    added = sum(name not in places for name in settings)
    last = free_rows(PARAMETERS, filled_rows(grids, PARAMETERS), added, like) - 1
    rows: dict[int, Sequence[Value]] = {}
    for name in (YEAR_SETTING, *MAPPING_SETTINGS):
        if name in settings:
            if name not in places:
                last += 1
            row = places.get(name, last)
            if name == YEAR_SETTING:
                rows[row] = row_of(BY_NAME[name], int(settings[name]), column)
            else:
                rows[row] = _row(name, settings[name], headers, column)
    return Block(PARAMETERS, columns_of(column), dict(sorted(rows.items())), like=like)


def _row(name: str, value: str, headers: Mapping[int, str], column: int) -> list[Value]:
    kept = kept_text(value, headers)
    source = f"{_SOURCE}: {kept}" if kept else _SOURCE
    return row_with(name, label_of(name), value, None, meaning_of(name), source, column)
