"""Where the tables stand, as formulas name them."""

from pdo_xl.sheet.names.evaluation import BandColumn, PersonColumn, SectorColumn, WeightColumn
from pdo_xl.workbook.evaluation.layout import (
    FIRST_BAND,
    LAST_GROUP,
    NUMBER_COLUMN,
    bands,
    cell,
    group_rows,
    groups,
    people,
    sectors,
)


def test_areas_are_fixed_and_name_their_sheet() -> None:
    assert groups(WeightColumn.TOTAL) == "Pesi!$F$5:$F$14"
    assert group_rows() == "Pesi!$B$5:$E$14"
    assert bands(BandColumn.SHARE) == "Pesi!$C$18:$C$57"
    assert sectors(SectorColumn.SCORE, 7) == "Settori!$C$5:$C$11"
    assert people(PersonColumn.SCORE, 1) == "Responsabili!$H$5"
    assert people(NUMBER_COLUMN, 7) == "Responsabili!$P$5:$P$11"


def test_a_cell_of_the_own_row() -> None:
    assert cell(PersonColumn.GROUP, 7) == "$C7"
    assert PersonColumn.SIGNATURE.place < NUMBER_COLUMN
    assert LAST_GROUP < FIRST_BAND
