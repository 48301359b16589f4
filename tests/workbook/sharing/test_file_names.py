"""Names that every system takes."""

import pytest

from pdo_xl.workbook.sharing.file_names import file_names


@pytest.mark.parametrize(
    ("part", "name"),
    [
        ("SF", "Piano_2024_SF.xlsx"),
        ('Città / Verde: "A"', "Piano_2024_Città_Verde_A.xlsx"),
        ("..\\..\\etc", "Piano_2024_etc.xlsx"),
        ("con\ttab\nriga", "Piano_2024_con_tab_riga.xlsx"),
        ("???", "Piano_2024_parte.xlsx"),
        ("x" * 300, f"Piano_2024_{'x' * 60}.xlsx"),
        ("Rossi. ", "Piano_2024_Rossi.xlsx"),
    ],
)
def test_one(part: str, name: str) -> None:
    assert file_names([part], 2024, ".xlsx") == [name]


def test_each_has_its_own_and_no_year_is_made_up() -> None:
    assert file_names(["A/B", "a\\b", "A B"], None, ".xlsm") == [
        "Piano_A_B.xlsm",
        "Piano_a_b_2.xlsm",
        "Piano_A_B_3.xlsm",
    ]
