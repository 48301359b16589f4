"""Sheets of ours with an older version's table: made anew, but for those on which people put something."""

import shutil
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet

from pdo_xl.ooxml.book import sheet_marks, sheet_parts
from pdo_xl.ooxml.package import Package
from pdo_xl.sheet.names.findings import FORMER_FINDINGS_HEADERS
from pdo_xl.sheet.names.own_sheets import OWN_HEADERS, OWN_SHEETS, SHEET_MARK
from pdo_xl.sheet.names.sheets import CONFIGURATION, FINDINGS, PLAN, SUMMARY
from pdo_xl.workbook.activation.set_aside import set_aside, told
from tests.cli.typed import outcome

pytestmark = pytest.mark.slow

FORMER = Path(__file__).parents[2] / "data" / "cartella_0.1.0.xlsm"
"""The workbook as the first version built it."""
BEFORE = f"{SUMMARY} di prima"


def typed(change: Callable[[Worksheet], None], path: Path) -> Path:
    """The workbook of the first version, with something put on its first sheet of ours."""
    book = openpyxl.load_workbook(FORMER)
    change(book[SUMMARY])
    book.save(path)
    return path


def aside(path: Path) -> dict[str, str]:
    with Package(path) as package:
        return set_aside(package, (SUMMARY, FINDINGS))


def test_what_is_only_calculated_is_not_kept(tmp_path: Path) -> None:
    assert aside(FORMER) == {}
    assert outcome("calcola", shutil.copy(FORMER, tmp_path / "a.xlsm"))[0] == 0
    assert told({}) == ()


@pytest.mark.parametrize("place", ["X21", "B2", "C5", "A19", "AA1"])
def test_a_cell_outside_the_table_keeps_the_sheet(place: str, tmp_path: Path) -> None:
    path = typed(lambda sheet: sheet.__setitem__(place, "appunto"), tmp_path / "a.xlsx")
    assert aside(path) == {SUMMARY: BEFORE}


@pytest.mark.parametrize("place", ["A21", "M30", "W22", "A2"])
def test_what_a_calculation_would_write_over_does_not(place: str, tmp_path: Path) -> None:
    path = typed(lambda sheet: sheet.__setitem__(place, "appunto"), tmp_path / "a.xlsx")
    assert aside(path) == {}


def test_a_title_of_the_offices_a_comment_or_a_formula_keep_it(tmp_path: Path) -> None:
    def comment(sheet: Worksheet) -> None:
        sheet["G20"].comment = Comment("Chiedere al Nucleo", "Rossi")

    for number, change in enumerate(
        (
            comment,
            lambda sheet: sheet.__setitem__("A1", "Riepilogo del Comune"),
            lambda sheet: sheet.__setitem__("Z3", "=SUM(G22:G28)"),
        )
    ):
        assert aside(typed(change, tmp_path / f"{number}.xlsx")) == {SUMMARY: BEFORE}


def test_a_name_that_is_taken_is_not_taken_again(tmp_path: Path) -> None:
    def twice(sheet: Worksheet) -> None:
        sheet["Z3"] = "appunto"
        assert sheet.parent is not None
        sheet.parent.create_sheet(BEFORE.upper())

    assert aside(typed(twice, tmp_path / "a.xlsx")) == {SUMMARY: f"{BEFORE} 2"}


def test_the_sheet_stays_under_another_name_and_a_new_one_comes_where_it_belongs(tmp_path: Path) -> None:
    path = typed(lambda sheet: sheet.__setitem__("Z3", "appunto"), tmp_path / "a.xlsx")
    code, said = outcome("calcola", path, "--al", "31/12/2024")
    assert code == 0, said
    assert (
        f"Il foglio «{SUMMARY}» di prima resta come «{BEFORE}», con ciò che l'ufficio ci ha messo: guardarlo, e quando "
        "non serve più eliminarlo."
    ) in said
    book = openpyxl.load_workbook(path)
    assert book[BEFORE]["Z3"].value == "appunto"
    row, headers = OWN_HEADERS[SUMMARY]
    assert [cell.value for cell in book[SUMMARY][row][: len(headers)]] == list(headers)
    with Package(path) as package:
        marks = sheet_marks(package)
    assert SHEET_MARK in marks[SUMMARY]
    assert SHEET_MARK not in marks.get(BEFORE, {})
    assert "era già aggiornato" in outcome("calcola", path, "--al", "31/12/2024")[1]


def test_those_made_anew_stand_where_the_old_ones_stood(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsm"
    shutil.copy(FORMER, path)
    with Package(path) as package:
        before = sheet_parts(package)
    assert [cell.value for cell in openpyxl.load_workbook(path)[FINDINGS][3]][:5] == list(FORMER_FINDINGS_HEADERS)
    code, said = outcome("aggiorna", path)
    assert code == 0, said
    assert "Rifatti nella forma di questa versione: Riepilogo, Segnalazioni. Si riempiono al prossimo calcolo." in said
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == [PLAN, *OWN_SHEETS, CONFIGURATION]
    assert book[FINDINGS].sheet_properties.codeName == "FoglioSegnalazioni"
    with Package(path) as package:
        assert before[SUMMARY] not in package.names()
        assert before[PLAN] == sheet_parts(package)[PLAN]
