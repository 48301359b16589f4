"""When two cells say the same, and how one is told."""

import pytest

from pdo_xl.sheet.sharing.cell_values import CellValue

BLANK, TEXT = CellValue(), CellValue("t", "a\nb")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (BLANK, CellValue("t", "  "), True),
        (BLANK, CellValue("n", 0.0), False),
        (TEXT, CellValue("t", "a\r\nb "), True),
        (TEXT, CellValue("t", "A\nb"), False),
        (CellValue("n", 0.1 + 0.2), CellValue("n", 0.3), True),
        (CellValue("n", 0.95, "%"), CellValue("n", 0.95), False),
        (CellValue("n", 5.0), CellValue("t", "5"), False),
        (CellValue("b", True), CellValue("b", False), False),
        (CellValue("n", 5.0, code="0"), CellValue("n", 5.0, code="0.00", formula=True), True),
    ],
)
def test_same(one: CellValue, other: CellValue, same: bool) -> None:
    assert one.same(other) is other.same(one) is same


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (CellValue("b", False), "FALSO"),
        (CellValue("t", "x" * 100), f"«{'x' * 59}…»"),
        (CellValue("n", 45657.5, "d"), "31/12/2024 12:00"),
        (CellValue("n", -3.25), "-3,25"),
        (CellValue("e", "#N/A"), "«#N/A»"),
    ],
)
def test_told(value: CellValue, told: str) -> None:
    assert value.told() == told
