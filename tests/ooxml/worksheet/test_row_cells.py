"""A row cut into its cells: numbered as they say, or counted where they do not."""

import pytest

from pdo_xl.ooxml.markup import MarkupError, OutsideSheet
from pdo_xl.ooxml.worksheet.row_cells import (
    cells_from,
    cells_in,
    cells_of,
    row_number,
    start_tag,
    without_trailing,
)

LAST_ROW, BEYOND = 1_048_576, 1_048_577


@pytest.mark.parametrize(
    ("row", "previous", "number"),
    [
        (b' r="7"/>', 3, 7), (b" r='7' spans='1:2'>", 3, 7), (b"/>", 3, 4), (b">", 3, 4), (b' spans="1:2">', 3, 4),
        (b' ht="12" r="9">', 3, 9), (b' r="0009">', 3, 9), (f' r="{LAST_ROW}">'.encode(), 3, LAST_ROW),
    ],
)  # fmt: skip
def test_a_row_has_its_number_or_the_next_one(row: bytes, previous: int, number: int) -> None:
    assert row_number(row, previous) == number


@pytest.mark.parametrize(
    ("row", "previous"),
    [
        (b' r="3">', 3),
        (b' r="2">', 3),
        (b"s>", 3),
        (b' r="x">', 3),
        (b' r="-1">', 3),
        (b' r="0">', 3),
        (b" ", 3),
        (b"", 3),
    ],
)
def test_rows_that_do_not_ascend_or_are_none_are_broken(row: bytes, previous: int) -> None:
    with pytest.raises(MarkupError) as refusal:
        row_number(row, previous)
    assert refusal.type is MarkupError


@pytest.mark.parametrize(
    ("row", "previous"),
    [(f' r="{BEYOND}">'.encode(), 3), (b"/>", LAST_ROW), (b">", LAST_ROW), (b' r="' + b"9" * 5000 + b'">', 3)],
)
def test_a_row_beyond_the_last_is_outside(row: bytes, previous: int) -> None:
    with pytest.raises(OutsideSheet):
        row_number(row, previous)


@pytest.mark.parametrize(
    ("body", "columns"),
    [
        (b'<c r="A1"/><c r="C1"/>', [1, 3]), (b'<c/><c r="D1"/><c/>', [1, 4, 5]), (b"", []), (b"  ", []),
        (b'<c r="B1"><is><t/></is></c><c/>', [2, 3]), (b"<c><color/></c><c/>", [1, 2]), (b'<c r="XFD1"/>', [16_384]),
    ],
)  # fmt: skip
def test_cells_are_numbered_as_they_say_and_counted_where_they_do_not(body: bytes, columns: list[int]) -> None:
    assert [column for column, _ in cells_of(body, b"<c")] == columns


@pytest.mark.parametrize(
    "body", [b'<c r="B1"/><c r="A1"/>', b'<c r="B1"/><c r="B1"/>', b"<cols/>", b'<c r="1"/>', b"<c "]
)
def test_cells_that_do_not_ascend_are_broken(body: bytes) -> None:
    with pytest.raises(MarkupError) as refusal:
        cells_of(body, b"<c")
    assert refusal.type is MarkupError


@pytest.mark.parametrize("body", [b'<c r="XFE1"/>', b'<c r="AAAA1"/>', b'<c r="XFD1"/><c/>', b'<c r="A99999999"/>'])
def test_a_cell_beyond_the_last_column_is_outside(body: bytes) -> None:
    with pytest.raises(OutsideSheet):
        cells_of(body, b"<c")


@pytest.mark.parametrize(
    "body",
    [
        b'<c r="A1"/><c r="C1"/><c r="F1"/>', b'<c r="C1" s="3"><v>1</v></c>', b'<c/><c r="C1"/>', b"<c/><c/><c/><c/>", b"",
        b'<c s="1" r="C1"/>',
    ],
)  # fmt: skip
def test_some_columns_are_found_as_if_all_were_looked_at(body: bytes) -> None:
    every = cells_of(body, b"<c")
    for wanted in ([3], [1, 3, 6], [2, 5], [16_384]):
        assert list(cells_in(body, b"<c", wanted)) == [cell for cell in every if cell[0] in wanted]


@pytest.mark.parametrize(
    ("body", "cells", "rest"),
    [
        (b'<c r="A1"/> <extLst/>', b'<c r="A1"/>', b" <extLst/>"),
        (b"<c><v>1</v></c>\n", b"<c><v>1</v></c>", b"\n"),
        (b"<c><v>1</v></c >x", b"<c><v>1</v></c >", b"x"),
        (b"<extLst/>", b"", b"<extLst/>"),
    ],
)
def test_what_follows_the_last_cell_is_parted_from_it(body: bytes, cells: bytes, rest: bytes) -> None:
    assert without_trailing(body, b"<c", b"") == (cells, rest)


def test_a_last_cell_that_does_not_end_is_broken() -> None:
    with pytest.raises(MarkupError):
        without_trailing(b"<c><v>1</v>", b"<c", b"")


@pytest.mark.parametrize(
    ("piece", "tag", "closed"),
    [(b' r="1">x', b' r="1"', False), (b' r="1"/>\n', b' r="1"', True), (b">", b"", False), (b"/>", b"", True)],
)
def test_a_rows_start_tag_tells_whether_it_is_all_of_it(piece: bytes, tag: bytes, closed: bool) -> None:
    assert start_tag(piece) == (tag, closed)
    with pytest.raises(MarkupError):
        start_tag(b' r="1"')


@pytest.mark.parametrize(
    ("cells", "kept"),
    [
        (b'<c r="A1"/><c r="C1"/><c r="F1"/>', [3, 6]),
        (b"<c/><c/><c/><c/>", [3, 4]),
        (b'<c/><c r="F1"/>', [6]),
        (b'<c r="A1"/>', []),
        (b"", []),
    ],
)
def test_a_row_is_cut_before_the_first_column_that_is_looked_at(cells: bytes, kept: list[int]) -> None:
    before, cut, after = cells_from(b" " + cells + b"<extLst/></row>\n", b"<c", b"", 3)
    assert [column for column, _ in cut] == kept
    assert before + b"".join(b"<c" + markup for _, markup in cut) + after == b" " + cells + b"<extLst/></row>\n"
    assert after.endswith(b"<extLst/></row>\n") or not kept


def test_a_row_that_does_not_end_is_broken() -> None:
    with pytest.raises(MarkupError):
        cells_from(b'<c r="A1"/>', b"<c", b"", 1)
