"""The worksheet functions as Calc calls them, over the cells of an open document."""

from datetime import datetime
from types import SimpleNamespace
from typing import Any

import pytest
import xlwings as xw

from pdo_xl.formulas import parameters
from pdo_xl.hosts.libreoffice.functions import FUNCTIONS, _code, answer


@pytest.fixture
def document(sheet: xw.Sheet, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Three rows of a plan, of which the last has a duration."""
    monkeypatch.setattr(parameters, "_known", {})
    sheet.name = "Piano"
    sheet["A1"].value = [["Nr.", 10, 5], ["Percentuale", 0.5, 0.25], ["Nr.", 10, 2.5]]
    sheet["C2"].number_format = "0%"
    sheet["C3"].number_format = "[h]:mm"
    return sheet.book.impl.model


def block(document: Any, reference: str) -> Any:
    return document.getSheets().getByName("Piano").getCellRangeByName(reference)


def columns(document: Any, rows: str) -> list[Any]:
    first, last = rows.split(":")
    return [block(document, f"{letter}{first}:{letter}{last}") for letter in "ABC"]


def test_a_block_is_answered_in_one_piece(document: Any) -> None:
    assert answer(document, "PDO_SCORE", [*columns(document, "1:2"), None]) == (2, 1, (50.0, 50.0))


def test_what_a_format_shows_is_part_of_the_value(document: Any) -> None:
    rows, width, (said,) = answer(document, "PDO_SCORE", [*columns(document, "3:3"), None])
    assert (rows, width) == (1, 1)
    assert str(said).startswith("#PDO: il valore effettivo «60 ore» è un orario o una durata")


def test_what_a_format_shows_instead_of_a_number_counts(document: Any, sheet: xw.Sheet) -> None:
    sheet["A1"].value = [["Nr.", 5, 10], ["Percentuale", 1, 1], ["Data", datetime(2024, 6, 1), "15/06/2024"]]
    for cell, code in (("B1", '"max "0'), ("C2", '0"%"'), ("B3", "mmm-yy"), ("C3", "@")):
        sheet[cell].number_format = code
    assert answer(document, "PDO_SCORE", [*columns(document, "1:3"), None]) == (3, 1, (0.0, 1.0, 100.0))


@pytest.mark.parametrize(
    ("language", "code", "english"),
    [
        ("it", "GG/MM/AAAA", "dd/MM/yyyy"), ("it", "MMM AA", "MMM yy"), ("it", '#.##0,00" Gg"', '#,##0.00" Gg"'), ("en", "MMM YY", "MMM YY"), ("de", "TT.MM.JJ", ""),
    ],
)  # fmt: skip
def test_a_code_of_another_language_is_not_taken_for_english(language: str, code: str, english: str) -> None:
    assert _code(SimpleNamespace(FormatString=code, Locale=SimpleNamespace(Language=language))) == english


def test_values_that_a_formula_worked_out_come_without_cells(document: Any) -> None:
    assert answer(document, "PDO_SCORE", ["Nr.", 10.0, ((5.0,), (10.0,)), None]) == (2, 1, (50.0, 100.0))
    assert answer(document, "PDO_VERIFICA", ["Nr.", 10.0, 5.0]) == (1, 1, ("",))


def test_what_staff_can_put_right_is_a_text_and_a_bug_is_none(document: Any) -> None:
    _, _, (said,) = answer(document, "PDO_SCORE", ["Nr.", 10.0, "quasi", None])
    assert str(said).startswith("#PDO: il valore effettivo «quasi» non è un numero")
    other = [block(document, "A1:A2"), block(document, "B1:B3"), 5.0, None]
    _, _, (said,) = answer(document, "PDO_SCORE", other)
    assert str(said).startswith("#PDO: i blocchi hanno forme diverse (2×1 e 3×1)")
    with pytest.raises(KeyError):
        answer(document, "PDO_MANCA", [])
    with pytest.raises(ValueError, match="unpack"):
        answer(document, "PDO_SCORE", ["Nr."])


def test_of_whole_columns_the_used_part_is_read(document: Any) -> None:
    whole = [block(document, f"{letter}1:{letter}1048576") for letter in "ABC"]
    rows, _, cells = answer(document, "PDO_SCORE", [*whole, None])
    assert (rows, cells[:2]) == (3, (50.0, 50.0))


def test_the_parameters_are_the_documents_and_read_once(
    document: Any, sheet: xw.Sheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pdo_xl.formulas.parameters._LIFE", 600.0)
    own = sheet.book.sheets.add("Parametri")
    own["A1"].value = [["Parametro", "Valore"], ["cap", 120]]
    given = ["Nr.", 10.0, 20.0, None]
    assert answer(document, "PDO_SCORE", given) == (1, 1, (120.0,))
    own["B2"].value = 130
    assert answer(document, "PDO_SCORE", given) == (1, 1, (120.0,))


def test_the_summary_is_a_table(document: Any, sheet: xw.Sheet) -> None:
    rows, width, cells = answer(document, "PDO_RIEPILOGO", [block(document, "A1:C3"), None])
    assert rows * width == len(cells)
    assert str(cells[0]).startswith("#PDO: ")
    assert set(FUNCTIONS) == {"PDO_SCORE", "PDO_STATO", "PDO_RITARDO", "PDO_VERIFICA", "PDO_SETTORE", "PDO_RIEPILOGO"}
