"""Columns come out of a sheet; with what was noted before they came in, byte for byte."""

from pathlib import Path

import pytest

from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.worksheet.noted_sheet import NotedSheet
from pdo_xl.ooxml.worksheet.without_columns import WithoutColumns
from tests.hosts.file.archives import plan

PART = "xl/worksheets/sheet1.xml"
OPENED = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
BEFORE = (
    f'{OPENED}<dimension ref="A1:C3"/><cols><col min="1" max="4" width="9"/></cols><sheetData>'
    '<row r="1" spans="1:2"><c r="A1"><v>1</v></c></row>'
    '<row r="2" spans="1:3"><c r="B2" s="3"/><c r="C2" s="4"/></row><row r="3"/>'
    '</sheetData><autoFilter ref="A1:B3"/><pageMargins/></worksheet>'
)
AFTER = (
    f'{OPENED}<dimension ref="A1:D4"/><cols><col min="1" max="2" width="9"/><col min="3" max="4" width="5"/></cols>'
    '<sheetData><row r="1" spans="1:4"><c r="A1"><v>1</v></c><c r="C1"><v>8</v></c></row>'
    '<row r="2" spans="1:4"><c r="B2" s="3"/><c r="C2" s="4"><v>5</v></c><c r="D2"><v>9</v></c></row>'
    '<row r="3" spans="1:4"><c r="D3"><v>7</v></c></row><row r="4"><c r="C4"><v>6</v></c></row>'
    '</sheetData><autoFilter ref="A1:D3"/>'
    '<conditionalFormatting sqref="C2:D3"><cfRule/></conditionalFormatting><pageMargins/></worksheet>'
)


def stripped(path: Path, sheet: str, rows: tuple[int, int], noted: NotedSheet | None) -> tuple[str, bool]:
    with Package(plan(path)) as package:
        package.put(PART, sheet.encode())
        without = WithoutColumns(package, PART, {3, 4}, rows, noted)
        return b"".join(without()).decode(), without.exact


def test_what_was_noted_comes_back(tmp_path: Path) -> None:
    noted = NotedSheet.read((BEFORE.encode(),), {3, 4}, 1)
    assert stripped(tmp_path / "p.xlsx", AFTER, (1, 4), noted) == (BEFORE, True)


def test_without_notes_only_the_columns_go(tmp_path: Path) -> None:
    sheet, exact = stripped(tmp_path / "p.xlsx", AFTER, (1, 4), None)
    assert not exact
    assert '<dimension ref="A1:B4"/><cols><col min="1" max="2" width="9"/></cols>' in sheet
    assert '<row r="2" spans="1:4"><c r="B2" s="3"/></row><row r="3" spans="1:4"></row><row r="4"></row>' in sheet
    assert sheet.endswith('</sheetData><autoFilter ref="A1:B3"/><pageMargins/></worksheet>')


def test_values_below_the_last_row_and_above_the_first_stay(tmp_path: Path) -> None:
    sheet, _ = stripped(tmp_path / "p.xlsx", AFTER, (2, 3), None)
    assert '<c r="C1"><v>8</v></c>' in sheet
    assert '<row r="4"><c r="C4"><v>6</v></c></row>' in sheet
    assert "<v>5</v>" not in sheet


@pytest.mark.parametrize("columns", [{3}, {3, 4, 5}])
def test_notes_of_other_columns_do_not_count(columns: set[int], tmp_path: Path) -> None:
    noted = NotedSheet.read((BEFORE.encode(),), columns, 1)
    assert stripped(tmp_path / "p.xlsx", AFTER, (1, 4), noted)[1] is False


def test_a_dimension_that_left_out_blank_cells_comes_back_too(tmp_path: Path) -> None:
    """Some programs count the cells that hold something: C2, a format alone, was none of theirs."""
    before = BEFORE.replace('ref="A1:C3"', 'ref="A1:B3"')
    noted = NotedSheet.read((before.encode(),), {3, 4}, 1)
    assert stripped(tmp_path / "p.xlsx", AFTER, (1, 4), noted) == (before, True)
