"""Names that every system takes."""

import pytest

from pdo_xl.reports.file_names import file_names
from tests.junk import HEAVY


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


def test_calendars_begin_in_their_own_way() -> None:
    odd = ["CON", "a/b\\c:d*e?f", "Rossi.", "rossi", "«Perché»\u202eics", "\n"]
    assert file_names(odd, 2024, ".ics", "Scadenze") == [
        "Scadenze_2024_CON.ics", "Scadenze_2024_a_b_c_d_e_f.ics", "Scadenze_2024_Rossi.ics", "Scadenze_2024_rossi_2.ics",
        "Scadenze_2024_«Perché»_ics.ics", "Scadenze_2024_parte.ics",
    ]  # fmt: skip


def test_any_texts_make_different_names() -> None:
    names = file_names([*HEAVY, *HEAVY], 2024, ".ics")
    assert len({name.casefold() for name in names}) == len(names)
    assert all(len(name) < 90 and not set(name) & set('<>:"/\\|?*\n\t') for name in names)
