"""What a sheet says of its extent holds its cells, and never shrinks."""

import pytest

from pdo_xl.ooxml.trees import parse, serialized
from pdo_xl.ooxml.worksheet.dimension import Extent, dimension_of, narrowed, widen, widened
from pdo_xl.sheet.address import Area


@pytest.mark.parametrize(
    ("said", "cells", "wide"),
    [
        (b'<dimension ref="A1:B2"/>', Area(1, 1, 2, 2), b'<dimension ref="A1:B2"/>'),
        (b'<dimension ref="A1:B2"/>', Area(5, 3, 9, 3), b'<dimension ref="A1:C9"/>'),
        (b"<x:dimension ref = 'C3'></x:dimension>", Area(2, 4, 2, 4), b"<x:dimension ref = 'C2:D3'></x:dimension>"),
        (b'<dimension ref="A1"/>', Area(1, 1, 1, 1), b'<dimension ref="A1"/>'),
        (b"<dimension/>", Area(5, 3, 9, 3), b"<dimension/>"),
        (b'<sheetPr/><dimension ref="boh"/>', Area(5, 3, 9, 3), b'<sheetPr/><dimension ref="boh"/>'),
    ],
)
def test_it_is_widened_as_far_as_needed(said: bytes, cells: Area, wide: bytes) -> None:
    assert widened(said, cells) == wide


def test_columns_at_its_end_are_taken_off_it() -> None:
    assert narrowed(Area(1, 1, 9, 5), {3, 5}).local == "A1:D9"
    assert narrowed(Area(1, 1, 9, 5), {2, 3, 4, 5}).local == "A1:A9"
    assert narrowed(Area(4, 2, 4, 2), {2}).local == "B4"


def test_it_fits_the_rows_that_are_left_where_it_held_them_before() -> None:
    extent = Extent(b"<c")
    head = b'<dimension ref="A1:B2"/>'
    assert extent.fitted(head, Area(1, 1, 9, 9)) == head
    extent.note(4, b' r="4"><c r="B4"/><c r="D4"/></row>')
    extent.note(6, b' r="6"><c><v>1</v></c></row>')
    assert extent.bounds == Area(4, 2, 4, 4)
    assert extent.fitted(head, Area(1, 1, 9, 9)) == b'<dimension ref="A1:D4"/>'
    assert extent.fitted(head, Area(1, 1, 3, 3)) == extent.fitted(head, None) == head


def test_a_tree_says_it_too() -> None:
    opened = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="%b"/>'
    sheet = parse(opened % b"A1:C1" + b'<sheetData><row><c r="B7"/><c/></row></sheetData></worksheet>')
    widen(sheet)
    assert dimension_of(serialized(sheet)) == Area(1, 1, 7, 3)
    without = parse(b"<worksheet/>")
    widen(without)
    assert serialized(without).endswith(b"<worksheet/>")
