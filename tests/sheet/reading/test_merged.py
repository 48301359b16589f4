"""Vertical merges: what a person sees in each row counts."""

import pytest

from pdo_xl.domain.plan import Plan, WeightCell
from pdo_xl.domain.values.entry import Entry
from pdo_xl.sheet.address import Area
from pdo_xl.sheet.reading.merged import MergedValues
from pdo_xl.sheet.reading.read import read_plan
from tests.support import HEADER, TITLE, MemoryGrid, MemoryHost, more, row


def plan(rows: list[list[Entry]], *merges: Area) -> Plan:
    return read_plan(MemoryHost(MemoryGrid("Piano", [[TITLE], HEADER, *rows], merges=merges))).plan


def without(cells: list[Entry], *columns: int) -> list[Entry]:
    """A row in which some columns, from 1, are blank because a merged area covers them."""
    return [None if column in columns else cell for column, cell in enumerate(cells, start=1)]


def test_a_to_e_over_an_objectives_rows_are_continuation_rows() -> None:
    merges = [Area(3, column, 5, column) for column in range(1, 6)]
    (first, second) = plan([row(), more(), more(), row("GT")], *merges).objectives
    assert [indicator.row for indicator in first.indicators] == [3, 4, 5]
    assert (second.row, second.sector) == (6, "GT")


def test_j_over_an_objectives_rows_is_one_weight() -> None:
    merges = [Area(3, column, 4, column) for column in (1, 2, 3, 4, 5, 10)]
    (objective,) = plan([row(weight=60.0), more()], *merges).objectives
    assert objective.weights == [WeightCell(3, 60.0)]


def test_a_and_b_over_a_whole_sector_hold_for_each_row() -> None:
    rows = [
        row("SF", unit="FIN", objective="Uno"),
        without(row("?", unit="ENT", objective="Due"), 1, 2),
        more(),
        without(row("?", unit="TRI", objective="Tre"), 1, 2),
        row("GT", objective="Quattro"),
    ]
    result = plan(rows, Area(3, 1, 6, 1), Area(3, 2, 6, 2))
    assert [(o.row, o.sector, o.manager, o.unit, o.text) for o in result.objectives] == [
        (3, "SF", "Rossi", "FIN", "Uno"),
        (4, "SF", "Rossi", "ENT", "Due"),
        (6, "SF", "Rossi", "TRI", "Tre"),
        (7, "GT", "Rossi", "FIN", "Quattro"),
    ]
    assert [len(o.indicators) for o in result.objectives] == [1, 2, 1, 1]
    assert result.incomplete == ()


def test_a_to_d_over_the_objectives_of_one_service() -> None:
    rows = [row(objective="Uno"), without(row(objective="Due"), 1, 2, 3, 4), more()]
    result = plan(rows, *[Area(3, column, 5, column) for column in range(1, 5)])
    assert [(o.row, o.unit, o.service, o.text, len(o.indicators)) for o in result.objectives] == [
        (3, "FIN", "FINANZE", "Uno", 1),
        (4, "FIN", "FINANZE", "Due", 2),
    ]
    assert result.incomplete == ()


def test_merges_across_a_repeated_header() -> None:
    rows: list[list[Entry]] = [row(objective="Uno"), [TITLE], list(HEADER), without(row(objective="Due"), 1, 2)]
    result = plan(rows, Area(3, 1, 6, 1), Area(3, 2, 6, 2))
    assert [(o.row, o.sector, o.manager) for o in result.objectives] == [(3, "SF", "Rossi"), (6, "SF", "Rossi")]


def test_horizontal_merges_say_nothing() -> None:
    rows = [row(), without(row(objective="Due"), 1, 2)]
    result = plan(rows, Area(1, 1, 1, 10), Area(3, 1, 3, 2))
    # Whose it is is covered in the first row, and nowhere in the second.
    assert [place.row for place, _ in result.incomplete] == [3, 4]


def test_a_merge_that_ends_ends() -> None:
    rows = [row(), without(row(objective="Due"), 1, 2), without(row(objective="Tre"), 1, 2)]
    result = plan(rows, Area(3, 1, 4, 1), Area(3, 2, 4, 2))
    assert [place.row for place, _ in result.incomplete] == [5]
    assert [o.sector for o in result.objectives] == ["SF", "SF", "SF"]


@pytest.mark.parametrize("column", [1, 2, 3, 4])
def test_a_merge_over_blank_cells_fills_nothing(column: int) -> None:
    rows = [without(row(), column), without(row(objective="Due"), column)]
    result = plan(rows, Area(3, column, 4, column))
    assert [place.row for place, _ in result.incomplete] == [3, 4]


@pytest.mark.parametrize("blank", [(1, 2, 5), (1, 5), (5,), (1, 2, 4, 5)])
def test_e_over_rows_that_have_a_service_of_their_own(blank: tuple[int, ...]) -> None:
    rows = [row(objective="Uno"), without(row(unit="ENT", objective="?"), *blank), without(row(objective="?"), *blank)]
    merges = [Area(3, column, 5, column) for column in blank]
    result = plan([*rows, row("GT", objective="Due")], *merges)
    assert [(o.row, o.text, [i.row for i in o.indicators]) for o in result.objectives] == [
        (3, "Uno", [3, 4, 5]),
        (6, "Due", [6]),
    ]
    assert result.incomplete == ()


def test_e_over_rows_of_another_sector_holds_for_them_too() -> None:
    rows = [row("SF", objective="Comune a tutti"), without(row("GT", objective="?"), 5)]
    result = plan(rows, Area(3, 5, 4, 5))
    assert [(o.sector, o.text) for o in result.objectives] == [("SF", "Comune a tutti"), ("GT", "Comune a tutti")]
    assert result.incomplete == ()


def test_an_area_beyond_what_the_sheet_holds_shows_nothing() -> None:
    below = MergedValues(MemoryGrid("Piano", [["a"]], merges=[Area(5, 1, 9, 1)]))
    assert below.get((6, 1)) is None
    beside = MergedValues(MemoryGrid("Piano", [["a"], ["b"]], merges=[Area(1, 1, 2, 1), Area(1, 7, 2, 7)]))
    assert (beside.get((2, 1)), beside.get((2, 7))) == ("a", None)
