"""Which sheets of the office use what a deactivation takes away: formulas, not what they say in texts."""

from pathlib import Path

import openpyxl
import pytest
import xlsxwriter

from pdo_xl.ooxml.package import Package
from pdo_xl.workbook.activation.dependents import sheets_that_use
from tests.hosts.file.archives import edited
from tests.support import HEADER
from tests.workbook.activation.offices import PLAN, ROWS
from tests.workbook.activation.workflows import activated, deactivated

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("formula", "uses"),
    [
        ("'Vecchio Riepilogo'!A1", False),
        ("VecchioRiepilogo!A1", False),
        ('"Riepilogo!A1"', False),
        ('"=PDO_SCORE(1;2;3)"', False),
        ("[1]Riepilogo!A1", False),
        ("Riepilogo!A1", True),
        ("RIEPILOGO!A1", True),
        ("'Riepilogo:Registro'!A1", True),
        ("pdo_score(A1,B1,C1)", True),
    ],
)
def test_a_formula_that_uses_us(formula: str, uses: bool, tmp_path: Path) -> None:
    path = tmp_path / "piano.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet(PLAN)
        sheet.write_row("A1", HEADER)
        for number, cells in enumerate(ROWS, 1):
            sheet.write_row(number, 0, cells)
        for name in ("Vecchio Riepilogo", "VecchioRiepilogo"):
            book.add_worksheet(name)
        book.add_worksheet("Note").write_formula("A1", "=1+1", None, 2)
    active = activated(path)
    markup = formula.replace("&", "&amp;").encode()
    edited(active, {"xl/worksheets/sheet4.xml": lambda old: old.replace(b"1+1", markup)})
    _, done = deactivated(active)
    assert done.broken == (("Note",) if uses else ())


def test_a_chart_over_our_sheet_is_told_too(tmp_path: Path) -> None:
    path = tmp_path / "piano.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet(PLAN)
        sheet.write_row("A1", HEADER)
        for number, cells in enumerate(ROWS, 1):
            sheet.write_row(number, 0, cells)
        chart = book.add_chart({"type": "pie"})
        chart.add_series({"values": "=Note!$A$1:$A$9"})
        book.add_worksheet("Note").insert_chart("A1", chart)
    active = activated(path)
    edited(active, {"xl/charts/chart1.xml": lambda old: old.replace(b"Note!", b"Riepilogo!")})
    assert deactivated(active)[1].broken == ("Note",)


def test_sheets_that_use_others_are_listed_but_for_our_own(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.title = "Note"  # type: ignore[union-attr]
    book["Note"]["A1"] = "=riepilogo!G22+1"
    book.create_sheet("Altro")["A1"] = '="Riepilogo"'
    book.create_sheet("Registro")["A1"] = "=Riepilogo!G22"
    book.create_sheet("Riepilogo")
    book.save(tmp_path / "a.xlsx")
    with Package(tmp_path / "a.xlsx") as package:
        assert sheets_that_use(package, {"Riepilogo"}, {"Registro", "Riepilogo"}) == ("Note",)
        assert sheets_that_use(package, (), ()) == ()
