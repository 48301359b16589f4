"""Some rows of some sheets as a workbook of their own: all that belongs to them, and nothing else."""

from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from pdo_xl.ooxml.extract.extract import Chosen, Extracts
from pdo_xl.ooxml.package import Package
from tests.shared_out import office

LISTS = [["sì"], ["no"], ["in parte"]]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Rows 12 to 14 of the office's plan."""
    folder = tmp_path_factory.mktemp("estratti")
    source, target = office(folder / "piano.xlsx"), folder / "parte.xlsx"
    rows = [list(row) for row in openpyxl.load_workbook(source)["Piano"].iter_rows(values_only=True)]
    with Package(source) as package:
        extracts = Extracts(package, ["Piano"], lambda name: rows if name == "Piano" else LISTS)
    with Package(source) as package:
        kept = extracts.put(package, {"Piano": Chosen([range(3, 12), range(15, 18)])})
        package.write_to(target)
    assert kept["Piano"].rows.moved(13) == 4
    assert kept["Piano"].carried == {(12, 1): 9}
    return target


@pytest.fixture(scope="module")
def sheet(made: Path) -> Worksheet:
    book = openpyxl.load_workbook(made)
    assert book.sheetnames == ["Piano"]
    assert not book.defined_names
    return book["Piano"]


def test_cells_merges_and_formulas(sheet: Worksheet) -> None:
    assert [cell.value for cell in sheet[3]][:6] == [
        "GT",
        "Neri",
        "U1",
        "Servizio",
        "Obiettivo 0 di Neri",
        "Indicatore 0 di Neri",
    ]
    assert [sheet.cell(row, 11).value for row in (3, 4, 5)] == ["=H3*2", "=H4*2", "=H5*2"]
    assert {str(area) for area in sheet.merged_cells.ranges} == {"A3:A5", "B3:B5"}
    assert sheet.max_row == 5


def test_rules_and_choices(sheet: Worksheet) -> None:
    choices = {str(one.sqref): one.formula1 for one in sheet.data_validations.dataValidation}
    written = '"sì,no,in parte"'
    assert choices == {
        "G3:G5": written,
        "K3:K5": written,
        "L3:L5": '"scelta 3,scelta 4,scelta 5,scelta 6,scelta 7,scelta 8,scelta 9"',
    }
    rules = {
        str(area.sqref): [rule.formula for rule in sheet.conditional_formatting[area]]
        for area in sheet.conditional_formatting
    }
    assert rules == {"H3:H5": [['$I3=""']], "G3:G5": [["G3<>G2"]]}


def test_comments_filter_print_and_links(sheet: Worksheet) -> None:
    notes = {cell.coordinate: cell.comment.text for row in sheet.iter_rows() for cell in row if cell.comment}
    assert notes == {"E5": "Nota riga 14"}
    assert (sheet.auto_filter.ref, sheet.auto_filter.filterColumn) == ("A2:K5", [])
    assert [row for row, format_ in sheet.row_dimensions.items() if format_.hidden] == []
    assert sheet.print_area == "'Piano'!$A$1:$K$5"
    assert (sheet.print_title_rows, sheet.freeze_panes) == ("$1:$2", "C3")
    assert not sheet.row_breaks.brk
    assert not [link.ref for link in sheet._hyperlinks]


def test_nothing_of_the_others_is_left(made: Path) -> None:
    with ZipFile(made) as package:
        for name in package.namelist():
            content = package.read(name).decode("utf-8", "replace")
            assert "riservato" not in content, name
            assert "Rossi" not in content, name
            assert "Nota riga 3" not in content, name
