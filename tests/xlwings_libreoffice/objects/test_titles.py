"""Names of new sheets, copies and tables."""

import pytest

from pdo_xl.xlwings_libreoffice.objects.titles import copy_name, free_name


def test_the_first_free_number_is_taken() -> None:
    assert free_name((), "Table") == "Table1"
    assert free_name(("TABLE1", "Table3"), "Table") == "Table2"


@pytest.mark.parametrize(
    ("taken", "original", "name"),
    [
        (["Piano"], "Piano", "Piano (2)"),
        (["Piano", "PIANO (2)"], "Piano", "Piano (3)"),
        (["Piano (2)"], "Piano (2)", "Piano (3)"),
        (["Altro"], "Piano", "Piano"),
        (
            ["Obiettivi dei dirigenti di linea"[:31]],
            "Obiettivi dei dirigenti di linea"[:31],
            "Obiettivi dei dirigenti di  (2)",
        ),
    ],
)
def test_a_copy_is_numbered_as_in_excel(taken: list[str], original: str, name: str) -> None:
    assert copy_name(taken, original) == name
    assert len(name) <= 31
