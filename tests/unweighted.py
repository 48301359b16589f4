"""Plans without a column of weights, made from rows of the familiar format."""

from collections.abc import Sequence
from dataclasses import replace

from pdo_xl.domain.plan import Field
from pdo_xl.domain.scoring.score import Results, score
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.settings.settings import apply_setting
from pdo_xl.sheet.names.plan_columns import COLUMN_SETTINGS, NO_COLUMN
from pdo_xl.sheet.reading.load import load
from tests.support import END_OF_YEAR, HEADER, TITLE, MemoryGrid, MemoryHost

ASKED = {COLUMN_SETTINGS[Field.WEIGHT]: NO_COLUMN}
"""The answer to the question where the weights are."""

_WEIGHT = 9


def unweighted_sheet(*rows: Sequence[object], name: str = "Piano") -> MemoryGrid:
    """A sheet of the plan without the column of weights."""
    return MemoryGrid(name, [[TITLE], *[[*cells[:_WEIGHT], *cells[_WEIGHT + 1 :]] for cells in (HEADER, *rows)]])


def unweighted_results(
    rows: Sequence[Sequence[object]], weighted: Sequence[Sequence[object]] = (), **settings: str
) -> Results:
    """Such a sheet's plan scored, with another sheet beside it where some rows have weights."""
    grids, mapping = [unweighted_sheet(*rows)], ASKED
    if weighted:
        grids.append(MemoryGrid("Altri", [[TITLE], HEADER, *weighted]))
        mapping = {COLUMN_SETTINGS[Field.WEIGHT]: f"Piano!{NO_COLUMN}", "foglio_piano": "Piano; Altri"}
    plan = load(MemoryHost(*grids), mapping=mapping).plan
    parameters = replace(DEFAULTS, mapping=mapping)
    for name, value in settings.items():
        parameters = apply_setting(parameters, name, value, "")
    return score(plan, parameters, END_OF_YEAR)
