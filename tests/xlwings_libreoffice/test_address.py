"""The one authority for cell references."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils import cell as openpyxl_cell
from openpyxl.utils import quote_sheetname

from pdo_xl.xlwings_libreoffice.address import (
    MAX_COLUMN,
    MAX_ROW,
    Area,
    area,
    cell_name,
    column_letters,
    column_number,
    in_quotes,
    parted,
    quoted,
    unquoted,
)
from tests.junk import DETERMINISTIC, SHEET_NAMES

ROWS, COLUMNS = st.integers(1, MAX_ROW), st.integers(1, MAX_COLUMN)
AREAS = st.builds(Area.between, ROWS, COLUMNS, ROWS, COLUMNS)


@pytest.mark.parametrize(
    ("number", "letters"),
    [(1, "A"), (16, "P"), (26, "Z"), (27, "AA"), (52, "AZ"), (53, "BA"), (702, "ZZ"), (703, "AAA"), (16384, "XFD")],
)
def test_columns(number: int, letters: str) -> None:
    assert column_letters(number) == letters
    assert column_number(letters) == number


@pytest.mark.parametrize(
    ("sheet", "written"),
    [
        ("Piano", "Piano"),
        ("Piano_2024", "Piano_2024"),
        ("Qualità", "Qualità"),
        ("Piano 2024", "'Piano 2024'"),
        ("Piano dell'anno", "'Piano dell''anno'"),
        ("2024", "'2024'"),
        ("A1", "'A1'"),
        ("set2024", "'set2024'"),
        ("Piano2024", "Piano2024"),
        ("S.F.", "'S.F.'"),
        ("R", "'R'"),
        ("c", "'c'"),
        ("R1C1", "'R1C1'"),
        ("RC", "'RC'"),
        ("", "''"),
    ],
)
def test_quotes_where_a_reference_needs_them(sheet: str, written: str) -> None:
    assert quoted(sheet) == written


def test_columns_are_those_of_openpyxl() -> None:
    for number in range(1, MAX_COLUMN + 1):
        letters = column_letters(number)
        assert letters == openpyxl_cell.get_column_letter(number)
        assert column_number(letters) == number


@DETERMINISTIC
@given(AREAS, st.booleans(), st.booleans())
def test_areas_are_read_as_they_are_printed(cells: Area, fixed_rows: bool, fixed_columns: bool) -> None:
    assert area(cells.local) == cells
    assert area(cells.named(fixed_rows=fixed_rows, fixed_columns=fixed_columns)) == cells
    assert area(cells.local, whole=True) == cells


@DETERMINISTIC
@given(AREAS)
def test_areas_are_those_of_openpyxl(cells: Area) -> None:
    left, top, right, bottom = openpyxl_cell.range_boundaries(cells.local)
    assert cells == (top, left, bottom, right)
    printed = cells.named(fixed_rows=True, fixed_columns=True)
    assert openpyxl_cell.absolute_coordinate(cells.local) == printed
    assert cells.shape == (bottom - top + 1, right - left + 1)
    assert cells.is_cell == (":" not in printed)


@pytest.mark.parametrize(
    ("reference", "cells"),
    [
        ("A:C", Area(1, 1, MAX_ROW, 3)),
        ("$A:$XFD", Area(1, 1, MAX_ROW, MAX_COLUMN)),
        ("3:5", Area(3, 1, 5, MAX_COLUMN)),
        ("$3:$3", Area(3, 1, 3, MAX_COLUMN)),
    ],
)
def test_whole_columns_and_rows_where_asked(reference: str, cells: Area) -> None:
    assert area(reference, whole=True) == cells
    assert area(reference) is None


@pytest.mark.parametrize(
    "reference",
    ["", "A", "3", ":", "A1:", ":B2", "A0", "A0:B2", "A1:B0", "A01", "a1:b2", "A1:B2:C3", "A1,B2", "A1 B2", "#REF!",
     "Piano!A1:B2", "A:3", "3:A", "A1:B", "AAAA:B", "0:3", "A١", " A1"],
)  # fmt: skip
def test_anything_else_is_no_area(reference: str) -> None:
    assert area(reference) is None
    assert area(reference, whole=True) is None


@DETERMINISTIC
@given(AREAS, AREAS)
def test_areas_are_compared_as_their_cells_are(one: Area, other: Area) -> None:
    around = one.union(other)
    assert around == other.union(one)
    assert around.contains(one)
    assert around.contains(other)
    assert one.contains(other) == (around == one)
    rows = range(max(one.first_row, other.first_row), min(one.last_row, other.last_row) + 1)
    columns = range(max(one.first_column, other.first_column), min(one.last_column, other.last_column) + 1)
    assert one.overlaps(other) == other.overlaps(one) == bool(rows and columns)
    assert Area.between(one.last_row, one.first_column, one.first_row, one.last_column) == one


@DETERMINISTIC
@given(SHEET_NAMES)
def test_a_sheets_name_is_read_as_it_is_quoted(sheet: str) -> None:
    assert unquoted(quoted(sheet)) == sheet
    assert unquoted(in_quotes(sheet)) == sheet
    assert in_quotes(sheet) == quote_sheetname(sheet)
    assert parted(f"{quoted(sheet)}!$A$1") == (sheet, "$A$1")
    assert parted(Area(3, 1, 20, 5).on(sheet)) == (sheet, "$A$3:$E$20")


@pytest.mark.parametrize("text", ["'", "''", "", "'Piano", "Piano'"])
def test_half_a_pair_of_quotes_is_none(text: str) -> None:
    assert unquoted(text) == ("" if text == "''" else text)


@pytest.mark.parametrize(
    ("fixed_row", "fixed_column", "name"),
    [(False, False, "H46"), (True, False, "H$46"), (False, True, "$H46"), (True, True, "$H$46")],
)
def test_cells_are_named_with_what_is_fixed(fixed_row: bool, fixed_column: bool, name: str) -> None:
    assert cell_name(46, 8, fixed_row=fixed_row, fixed_column=fixed_column) == name
    assert area(name) == Area(46, 8, 46, 8)
