"""Which cells of one sheet are to be written, row by row."""

import pytest

from pdo_xl.hosts.file.splice.targets import KEEP, Targets
from pdo_xl.sheet.address import Area
from pdo_xl.sheet.blocks import Block, Link

FIRST = Block("Piano", (11, 12), {3: ["a", None], 5: ["b", 2]})
SECOND = Block("Piano", (2,), {5: ["c"], 6: [None]})
TABLE = Block("Piano", (1, 2), {4: ["x", "y"]}, table_from=4)


def test_the_cells_of_a_row_are_those_of_all_blocks_and_styles() -> None:
    targets = Targets([FIRST, SECOND], {(3, 13): 7, (5, 2): 8})
    assert targets.rows() == [3, 5, 6]
    assert targets.columns() == {2, 11, 12, 13}
    assert targets.first_column == 2
    assert targets.row(3) == {11: "a", 12: None, 13: KEEP}
    assert targets.row(5) == {2: "c", 11: "b", 12: 2}
    assert targets.row(4) == {}


def test_every_row_below_a_table_is_its_own_and_empty() -> None:
    targets = Targets([TABLE, FIRST], {})
    assert targets.table_start == 4
    assert targets.row(4) == {1: "x", 2: "y"}
    assert targets.row(900) == {1: None, 2: None}
    assert targets.names(900, 1)
    assert not targets.names(3, 1)
    assert targets.table_end() == 4
    assert Targets([Block("Piano", (1,), {}, table_from=4)], {}).table_end() == 4
    assert Targets([FIRST], {}).table_end() is None


def test_the_smallest_area_of_what_will_exist() -> None:
    assert Targets([FIRST, SECOND], {}).bounds() == Area(3, 2, 5, 12)
    assert Targets([SECOND], {(9, 4): 1}).bounds() == Area(5, 2, 9, 4)
    assert Targets([Block("Piano", (2,), {6: [None]})], {}).bounds() is None
    assert Targets([], {}).bounds() is None


def test_the_links_by_their_places() -> None:
    link = Link("H3", "Piano!H3")
    assert Targets([Block("Segnalazioni", (2, 3), {4: ["x", link], 5: ["y", None]})], {}).links() == {(4, 3): link}


@pytest.mark.parametrize(
    ("bounds", "touched"),
    [
        (Area(3, 11, 3, 11), True),
        (Area(4, 11, 4, 12), False),
        (Area(1, 1, 9, 1), False),
        (Area(1, 1, 1000, 16), True),
        (Area(6, 1, 6, 2), True),
        (Area(7, 2, 900, 2), False),
    ],
)
def test_whether_any_cell_of_an_area_is_written(bounds: Area, touched: bool) -> None:
    assert Targets([FIRST, SECOND], {}).touch(bounds) is touched


def test_a_table_touches_whatever_lies_below() -> None:
    assert Targets([TABLE], {}).touch(Area(900, 2, 901, 9))
    assert not Targets([TABLE], {}).touch(Area(1, 1, 3, 9))


@pytest.mark.parametrize(
    ("reference", "covered"),
    [(b"K3:L3", True), (b"K5:L5", True), (b"K3:K5", False), (b"M5", False), (b"#REF!", False), (b"\xff", False)],
)
def test_a_formula_over_cells_that_are_all_written_may_go(reference: bytes, covered: bool) -> None:
    assert Targets([FIRST], {}).cover(reference) is covered


def test_the_block_with_most_rows_and_those_that_nothing_else_names() -> None:
    most = Block("Piano", (11, 12), {number: ["a", "b"] for number in range(3, 10)} | {10: ["kurz"]})
    columns, rows = Targets([SECOND, most], {(4, 13): 1}).main_rows()
    assert columns == (11, 12)
    assert sorted(rows) == [3, 7, 8, 9]
    below = Block("Piano", (1,), {8: ["x"]}, table_from=8)
    assert sorted(Targets([below, most], {}).main_rows()[1]) == [3, 4, 5, 6, 7]
    assert Targets([], {}).main_rows() == ((), {})
