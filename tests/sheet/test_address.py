"""The one authority for cell references."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdo_xl.sheet.address import MAX_COLUMN, MAX_ROW, Address, column_letters, column_number, quoted
from tests.junk import DETERMINISTIC


@pytest.mark.parametrize(
    ("number", "letters"),
    [(1, "A"), (16, "P"), (26, "Z"), (27, "AA"), (52, "AZ"), (53, "BA"), (702, "ZZ"), (703, "AAA"), (16384, "XFD")],
)
def test_columns(number: int, letters: str) -> None:
    assert column_letters(number) == letters
    assert column_number(letters) == number


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
    assert str(Address(sheet, 46, 8)) == f"{written}!H46"


def test_addresses_sort_by_row_within_a_sheet() -> None:
    cells = [Address("B", 1, 1), Address("A", 10, 1), Address("A", 2, 9), Address("A", 2, 1)]
    assert [cell.local for cell in sorted(cells)] == ["A2", "I2", "A10", "A1"]
