"""The addresses of single cells, with their sheets."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdo_xl.sheet.address import MAX_COLUMN, MAX_ROW, Address, absolute, column_letters, pointed, quoted
from tests.junk import DETERMINISTIC, SHEET_NAMES


@DETERMINISTIC
@given(
    st.integers(1, MAX_ROW), st.integers(1, MAX_COLUMN), st.sampled_from(["{0}{1}", "${0}${1}", "{0}${1}", "${0}{1}"])
)
def test_round_trip(row: int, column: int, spelling: str) -> None:
    address = Address("Piano", row, column)
    assert Address.parse("Piano", spelling.format(column_letters(column), row)) == address
    assert Address.parse("Piano", address.local) == address
    assert str(address) == f"Piano!{address.local}"


@pytest.mark.parametrize(
    "reference",
    [
        "",
        "A",
        "1",
        "A0",
        "A01",
        "a1",
        "AAAA1",
        "A12345678",
        "A1:B2",
        "Piano!A1",
        "$$A1",
        "A 1",
        "A1 ",
        "١",
        "A١",
        "😀1",
    ],
)
def test_anything_else_is_no_reference(reference: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(reference)}$"):
        Address.parse("Piano", reference)


def test_addresses_sort_by_row_within_a_sheet() -> None:
    cells = [Address("B", 1, 1), Address("A", 10, 1), Address("A", 2, 9), Address("A", 2, 1)]
    assert [cell.local for cell in sorted(cells)] == ["A2", "I2", "A10", "A1"]


@pytest.mark.parametrize("reference", ["Piano!#REF!", "Piano!$A:$A", "Piano!$A$1:$B$2", "=1", "", "'Piano'!a1"])
def test_what_points_to_no_cell(reference: str) -> None:
    assert pointed(reference) is None


@DETERMINISTIC
@given(SHEET_NAMES)
def test_an_address_is_read_as_it_is_printed(sheet: str) -> None:
    assert str(Address(sheet, 46, 8)) == f"{quoted(sheet)}!H46"
    assert pointed(str(Address(sheet, 46, 8))) == pointed(absolute(sheet, 46, 8)) == Address(sheet, 46, 8)
    assert pointed(f" ={absolute(sheet, 46, 8)} ") == Address(sheet, 46, 8)
