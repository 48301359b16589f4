"""Plans without a column of types, made from rows of the familiar format: the column is blanked, or has units."""

from collections.abc import Mapping, Sequence

from pdo_xl.domain.plan import Field
from pdo_xl.domain.scoring.score import Results, score
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.sheet.names.plan_columns import COLUMN_SETTINGS, FROM_VALUES
from pdo_xl.sheet.reading.load import load
from pdo_xl.sheet.reading.read import ReadPlan
from tests.support import END_OF_YEAR, HEADER, TITLE, MemoryGrid, MemoryHost

ASKED = {COLUMN_SETTINGS[Field.TYPE]: FROM_VALUES}
"""The answer to the question where the types are."""

_TYPE = 6


def untyped_sheet(*rows: Sequence[object], header: str = "", name: str = "Piano") -> MemoryGrid:
    """A sheet of the plan without the column of types; with `header`, that column has units of measure."""
    units = slice(_TYPE, _TYPE + 1) if header else slice(0)
    headers = [*HEADER[:_TYPE], header, *HEADER[_TYPE + 1 :]]
    return MemoryGrid(name, [[TITLE], *[[*row[:_TYPE], *row[units], *row[_TYPE + 1 :]] for row in (headers, *rows)]])


def untyped_plan(*rows: Sequence[object], header: str = "", mapping: Mapping[str, str] = ASKED) -> ReadPlan:
    """Such a sheet's plan, read with what a person answered."""
    return load(MemoryHost(untyped_sheet(*rows, header=header)), mapping=mapping)


def untyped_results(*rows: Sequence[object], header: str = "", mapping: Mapping[str, str] = ASKED) -> Results:
    """Such a plan scored."""
    return score(untyped_plan(*rows, header=header, mapping=mapping).plan, DEFAULTS, END_OF_YEAR)
