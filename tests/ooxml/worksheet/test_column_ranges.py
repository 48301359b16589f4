"""Ranges of columns are cut around some columns, which get ranges of their own or none."""

import pytest

from pdo_xl.ooxml.markup import Child, MarkupError
from pdo_xl.ooxml.worksheet.column_ranges import attributes_of, cut_around, styles_of

FORM = b' width="9" style="4"'


def cols(*ranges: str) -> list[Child]:
    return [Child("sheetViews", b"<v/>"), Child("cols", f"<cols>{''.join(ranges)}</cols>".encode())]


@pytest.mark.parametrize(
    ("columns", "left"),
    [
        ({3: None}, ['<col min="1" max="2" width="5" style="7"/>', '<col min="4" max="6" width="5" style="7"/>']),
        ({1: None, 2: None}, ['<col min="3" max="6" width="5" style="7"/>']),
        ({6: FORM}, ['<col min="1" max="5" width="5" style="7"/>', '<col min="6" max="6" width="9" style="4"/>']),
        ({8: FORM}, ['<col min="1" max="6" width="5" style="7"/>', '<col min="8" max="8" width="9" style="4"/>']),
        ({8: None}, ['<col min="1" max="6" width="5" style="7"/>']),
    ],
)
def test_a_range_is_cut_around_the_columns(columns: dict[int, bytes | None], left: list[str]) -> None:
    before = cols('<col min="1" max="6" width="5" style="7"/>')
    assert cut_around(before, columns, b"") == cols(*left)


def test_without_ranges_there_is_no_element() -> None:
    assert cut_around(cols('<col min="2" max="3"></col>'), {2: None, 3: None}, b"") == [Child("sheetViews", b"<v/>")]
    assert cut_around([], {2: None}, b"") == []
    assert cut_around([], {2: FORM}, b"x:") == [
        Child("cols", b'<x:cols><x:col min="2" max="2" width="9" style="4"/></x:cols>')
    ]


def test_nothing_changes_for_no_columns() -> None:
    odd = cols('<col min="1" />  <!-- kept -->')
    assert cut_around(odd, {}, b"") is odd


@pytest.mark.parametrize("limits", ['min="1"', 'min="x" max="2"', 'min="1" max="99999999"'])
def test_a_range_that_is_none_is_refused(limits: str) -> None:
    with pytest.raises(MarkupError):
        cut_around(cols(f"<col {limits}/>"), {3: FORM}, b"")


def test_styles_are_those_of_the_ranges() -> None:
    head = cols('<col min="1" max="2" style="7"/>', '<col min="3" max="9" style="0"/>', '<x:col min="4" max="4"/>')
    assert styles_of(head, {2, 3, 4}) == {2: 7}


def test_what_a_range_says_of_a_column() -> None:
    head = cols('<col min="1" max="2" width="5"/>', '<col min="4" max="6" width="9" style="4"/>')
    assert attributes_of(head, 5) == {b"width": b"9", b"style": b"4"}
    assert attributes_of(head, 3) == {}
    assert attributes_of([], 1) == {}
