"""Where the tables of the workbook stand, and how its formulas name them.

Everything is plain functions that Excel 2010 and LibreOffice 5 have: the workbook has to live without the program.
"""

from pdo_xl.sheet.address import Area, column_letters
from pdo_xl.sheet.names.evaluation import (
    PEOPLE,
    SECTORS,
    WEIGHTS,
    BandColumn,
    PersonColumn,
    SectorColumn,
    WeightColumn,
)
from pdo_xl.sheet.names.table_column import TableColumn

HEADER_ROW = 4
FIRST_ROW = HEADER_ROW + 1
GROUPS = 10
LAST_GROUP = FIRST_ROW + GROUPS - 1
BAND_TITLE_ROW = LAST_GROUP + 2
BAND_HEADER_ROW = BAND_TITLE_ROW + 1
FIRST_BAND = BAND_HEADER_ROW + 1
BANDS = 40
LAST_BAND = FIRST_BAND + BANDS - 1
NUMBER_COLUMN = len(PersonColumn) + 2
"""Of `Responsabili`, hidden: the score as a number also where it is still blank, for the figures of all together."""


def groups(column: WeightColumn) -> str:
    """The cells of a column of the weights."""
    return _area(WEIGHTS, FIRST_ROW, LAST_GROUP, column.place)


def group_rows() -> str:
    """The four weights of every group."""
    first, last = WeightColumn.BODY.place, WeightColumn.BEHAVIOUR.place
    return Area(FIRST_ROW, first, LAST_GROUP, last).on(WEIGHTS)


def bands(column: BandColumn) -> str:
    """The cells of a column of the bands."""
    return _area(WEIGHTS, FIRST_BAND, LAST_BAND, column.place)


def sectors(column: SectorColumn, count: int) -> str:
    """The cells of a column of the sectors."""
    return _area(SECTORS, FIRST_ROW, FIRST_ROW + count - 1, column.place)


def people(column: PersonColumn | int, count: int) -> str:
    """The cells of a column of the people."""
    number = column if isinstance(column, int) else column.place
    return _area(PEOPLE, FIRST_ROW, FIRST_ROW + count - 1, number)


def cell(column: TableColumn | int, row: int) -> str:
    """One cell of the formula's own row, its column fixed."""
    number = column if isinstance(column, int) else column.place
    return f"${column_letters(number)}{row}"


def _area(sheet: str, first: int, last: int, column: int) -> str:
    return Area(first, column, last, column).on(sheet)
