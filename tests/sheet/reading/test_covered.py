"""What merged areas cover is not read: people count what they see."""

import pytest

from pdo_xl.domain.values.entry import Entry
from pdo_xl.sheet.address import Area
from pdo_xl.sheet.names.computed import COLUMN_MARKS, USUAL
from pdo_xl.sheet.reading.covered import above_as_shown, as_shown
from pdo_xl.sheet.reading.load import load
from pdo_xl.sheet.reading.read import ReadPlan
from tests.sheet.columns.one_row import header_layout
from tests.support import HEADER, TITLE, MemoryGrid, MemoryHost, more, row

LAYOUT = header_layout("Piano", 2, HEADER)


def read(*rows: list[Entry], merges: list[Area]) -> ReadPlan:
    return load(MemoryHost(MemoryGrid("Piano", [[TITLE], HEADER, *rows], merges=merges)), to_be_written=True)


FIRST = row(objective="Primo", weight=60)
SECOND = row(objective="Secondo", weight=40)


def test_an_objective_under_another_one_is_not_there() -> None:
    """It was read as if it could be seen, with its weight."""
    plan = read(FIRST, SECOND, merges=[Area(3, 5, 4, 5), Area(3, 10, 4, 10)]).plan
    assert [(one.text, [cell.entry for cell in one.weights], len(one.indicators)) for one in plan.objectives] == [
        ("Primo", [60.0], 2)
    ]
    assert len(read(FIRST, SECOND, merges=[]).plan.objectives) == 2


def test_the_value_that_is_shown_holds_for_the_rows_below() -> None:
    rows = row(target=10.0, actual=8.0), more(target=99.0, actual=99.0)
    plan = read(*rows, merges=[Area(3, 8, 4, 8), Area(3, 9, 4, 9)]).plan
    assert [(one.target, one.actual) for one in plan.objectives[0].indicators] == [(10.0, 8.0), (10.0, 8.0)]
    assert [(place.row, str(place.field)) for place in plan.shared] == [(4, "atteso"), (4, "effettivo")]


def test_what_is_covered_from_the_left_is_not_there_either() -> None:
    (objective,) = read(row(), merges=[Area(3, 5, 3, 6)]).plan.objectives
    assert objective.indicators[0].text == ""


@pytest.mark.parametrize("merge", [Area(1, 1, 1, 16), Area(3, 11, 4, 12), Area(9, 1, 1_048_576, 16_384)])
def test_areas_elsewhere_change_nothing(merge: Area) -> None:
    plan = read(FIRST, SECOND, merges=[merge]).plan
    assert [one.text for one in plan.objectives] == ["Primo", "Secondo"]


def test_of_areas_over_each_other_each_hides_what_is_not_its_first_cell() -> None:
    merges = [Area(4, 5, 1_048_576, 10), Area(4, 5, 4, 5), Area(5, 5, 5, 5)]
    plan = read(FIRST, SECOND, row(objective="Terzo"), merges=merges).plan
    assert [(one.text, one.row, len(one.weights)) for one in plan.objectives] == [("Primo", 3, 1), ("Secondo", 4, 0)]


def test_a_row_that_was_skipped_is_covered_too() -> None:
    """A reader gives no blank rows at a sheet's end; an area may begin in one."""
    assert LAYOUT is not None
    shown = as_shown(MemoryGrid("Piano", [], merges=[Area(4, 5, 9, 5)]), LAYOUT, iter([(3, [1] * 10), (7, [1] * 10)]))
    assert [(number, cells[4]) for number, cells in shown] == [(3, 1), (7, None)]


def test_what_our_columns_hold_is_known_though_it_is_covered() -> None:
    """Else what somebody typed there would be written over."""
    marks = {COLUMN_MARKS[name]: (2, column) for column, name in enumerate(USUAL, start=11)}
    rows: list[list[Entry]] = [[TITLE], [*HEADER, *(str(name) for name in USUAL)], [*FIRST, 1.0], [*SECOND, 2.0]]
    grid = MemoryGrid("Piano", rows, merges=[Area(3, 11, 4, 11)], marks=marks)
    (sheet,) = load(MemoryHost(grid), to_be_written=True).sheets
    assert {number: before[0] for number, before in sheet.computed_before.items()} == {3: 1.0, 4: 2.0}


def test_a_year_that_a_title_covers_is_not_the_plans() -> None:
    """It was asked which of two years it is, where everybody sees one."""
    title = ["PIANO DEGLI OBIETTIVI - ANNO 2024", "ANNO 2023"]
    rows: list[list[Entry]] = [[*title], [*HEADER], row()]
    covered, beside = (MemoryGrid("Piano", rows, merges=merges) for merges in ([Area(1, 1, 1, 10)], []))
    assert load(MemoryHost(covered)).plan.clues.certain == 2024
    assert load(MemoryHost(beside)).plan.clues.certain is None
    assert above_as_shown(covered, [title]) == [[title[0], None]]
    assert above_as_shown(covered, []) == []
