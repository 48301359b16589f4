"""What the office has right of the computed columns is printed as before."""

from pathlib import Path

import openpyxl
import pytest
from openpyxl.chart import BarChart, Reference

from pdo_xl.workbook.activation.activate_file import activate_file
from pdo_xl.workbook.files.calculate_file import calculate_file
from tests.support import HEADER, TITLE, row
from tests.workbook.activation.workflows import RUN, deactivated

TOLD = (
    "Nel foglio «Piano» c'è qualcosa dell'ufficio a destra delle colonne calcolate: perché si stampi ancora, si stampano "
    "anche queste. Per lasciarle fuori, impostare l'area di stampa."
)


def office(path: Path, *cells: str, chart: bool = False, area: str = "") -> Path:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Piano"
    for cells_of_row in ([TITLE], HEADER, row()):
        sheet.append(cells_of_row)
    for cell in cells:
        sheet[cell] = "nota dell'ufficio"
    if chart:
        drawn = BarChart()
        drawn.add_data(Reference(sheet, min_col=8, min_row=3, max_row=3))
        sheet.add_chart(drawn, "R1")
    if area:
        sheet.print_area = area
    book.save(path)
    return path


def printed(path: Path) -> str:
    return str(openpyxl.load_workbook(path)["Piano"].print_area)


@pytest.mark.parametrize("cells", [["Q3"], ["L30"], ["R1"]], ids=str)
def test_cells_beyond_are_not_cut_off(cells: list[str], tmp_path: Path) -> None:
    """Beside the plan, below it or above: a print area up to J left them out of print without a word."""
    path = office(tmp_path / "p.xlsx", *cells)
    done = activate_file(path, target=tmp_path / "a.xlsm", run=RUN)
    assert TOLD in done.written.replaced.notes
    assert printed(tmp_path / "a.xlsm") == ""
    assert deactivated(tmp_path / "a.xlsm")[0].read_bytes()
    calculate_file(path, run=RUN)
    assert printed(path) == ""


def test_a_chart_beyond_is_not_cut_off(tmp_path: Path) -> None:
    path = office(tmp_path / "p.xlsx", chart=True)
    assert TOLD in calculate_file(path, run=RUN).written.replaced.notes
    assert printed(path) == ""


def test_without_any_the_computed_columns_are_kept_out(tmp_path: Path) -> None:
    path = office(tmp_path / "p.xlsx", "B9")
    assert TOLD not in calculate_file(path, run=RUN).written.replaced.notes
    assert printed(path) == "'Piano'!$A$1:$J$1048576"


def test_the_offices_own_area_stays(tmp_path: Path) -> None:
    path = office(tmp_path / "p.xlsx", "Q3", area="A1:J9")
    assert TOLD not in calculate_file(path, run=RUN).written.replaced.notes
    assert printed(path) == "'Piano'!$A$1:$J$9"


def test_an_area_that_the_office_sets_afterwards_is_not_taken_for_ours(tmp_path: Path) -> None:
    active = activate_file(office(tmp_path / "p.xlsx", "Q3"), target=tmp_path / "a.xlsm", run=RUN).written.target
    book = openpyxl.load_workbook(active, keep_vba=True)
    book["Piano"].print_area = "A1:J1048576"
    book.save(active)
    assert printed(deactivated(active)[0]) == "'Piano'!$A$1:$J$1048576"
