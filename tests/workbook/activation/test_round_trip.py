"""Activate, calculate, upgrade, deactivate: the office's package comes back byte for byte."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest

from pdo_xl.ooxml.book import sheet_parts
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.worksheet.code_name import code_name_of
from pdo_xl.sheet.names.computed import USUAL
from pdo_xl.sheet.names.sheets import CONFIGURATION
from pdo_xl.workbook.activation.program import find_program
from pdo_xl.workbook.program.vba import modules
from tests.conftest import Convert, Validate
from tests.hosts.file.archives import parts
from tests.support import ACTIVATED_SHEETS
from tests.workbook.activation.offices import OFFICES
from tests.workbook.activation.workflows import activated, calculated, deactivated, upgraded
from tests.workbook.program.vba_texts import read_back

pytestmark = [pytest.mark.slow, pytest.mark.whole]

ALL = [*OFFICES, "LibreOffice openpyxl", "LibreOffice XlsxWriter"]


def office(name: str, folder: Path, request: pytest.FixtureRequest) -> Path:
    """Make one of the offices' workbooks."""
    program, _, maker = name.rpartition(" ")
    path = folder / ("piano.xlsm" if maker == "macro" else "piano.xlsx")
    OFFICES[maker](path)
    if program:
        convert: Convert = request.getfixturevalue("convert")
        path.write_bytes(convert(path, "xlsx:Calc MS Excel 2007 XML").read_bytes())
    return path


def changed(path: Path, changes: dict[str, Callable[[bytes], bytes]]) -> None:
    """Change parts of a package, the others and their order kept."""
    old = parts(path)
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, data in old.items():
            archive.writestr(name, changes[name](data) if name in changes else data)


@pytest.mark.parametrize("name", ALL)
def test_everything_comes_back_byte_for_byte(name: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    path = office(name, tmp_path, request)
    target = activated(path)
    calculated(target, date(2025, 12, 31))
    assert upgraded(target) == []
    back, done = deactivated(target, path.with_name(f"restituito{path.suffix}"))
    assert done.exact
    old, new = parts(path), parts(back)
    assert list(new) == list(old)
    assert [part for part in old if old[part] != new[part]] == []
    again = activated(back, path.with_name("ancora.xlsm"))
    assert list(parts(again)) == list(parts(target))


@pytest.mark.parametrize("name", ALL)
def test_nothing_is_lost_and_little_is_touched(name: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    path = office(name, tmp_path, request)
    old, new = parts(path), parts(activated(path))
    assert set(old) <= set(new)
    may_change = ("[Content", "_rels/", "customUI/", "xl/_rels/", "xl/styles", "xl/workbook", "xl/vbaProject")
    sheets = {part for part in old if part.startswith(("xl/worksheets/", "xl/chartsheets/")) or part.endswith(".vml")}
    assert {part for part in old if old[part] != new[part] and not part.startswith(may_change)} <= sheets


@pytest.mark.parametrize("name", ALL)
def test_the_validator_finds_no_new_error(
    name: str, tmp_path: Path, request: pytest.FixtureRequest, validate: Validate
) -> None:
    path = office(name, tmp_path, request)
    before = validate(path).replace(path.name, "")
    assert validate(activated(path)).replace("attivato.xlsm", "") == before


@pytest.mark.parametrize("name", ALL)
@pytest.mark.filterwarnings("ignore")
def test_libreoffice_opens_the_result(
    name: str, tmp_path: Path, request: pytest.FixtureRequest, convert: Convert
) -> None:
    path = office(name, tmp_path, request)
    again = openpyxl.load_workbook(convert(activated(path), "xlsx:Calc MS Excel 2007 XML"))
    assert again.sheetnames[-1 - len(ACTIVATED_SHEETS) :] == [*ACTIVATED_SHEETS, CONFIGURATION]
    rows = [set(row) for sheet in again.worksheets for row in sheet.iter_rows(max_row=10, values_only=True)]
    assert any({header.value for header in USUAL} <= row for row in rows)


@pytest.mark.parametrize("name", ["openpyxl", "macro", "grafico"])
def test_olevba_reads_our_modules_and_the_offices(name: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    path = office(name, tmp_path, request)
    found = read_back(activated(path))
    assert {module.name for module in modules()} <= found.keys()
    assert ("Ufficio" in found) == (name == "macro")
    if name == "macro":
        assert "MsgBox 1" in found["Ufficio"]
        assert {"Questa_cartella_di_lavoro", "Foglio1", "Foglio2", "FoglioRegistro"} <= found.keys()


def test_each_sheet_has_a_document_module_of_its_name(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    for name in ("openpyxl", "macro", "grafico", "settori"):
        folder = tmp_path / name
        folder.mkdir()
        target = activated(office(name, folder, request))
        with Package(target) as package:
            names = [code_name_of(package, part) for part in sheet_parts(package).values()]
            found = find_program(package)
        assert found is not None
        assert set(names) < set(found.documents)
        assert len(set(names)) == len(names) == len(found.documents) - 1


def test_what_the_staff_wrote_since_stays(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """A value changed by a program that rewrites the sheet's row alone: the rest is still given back."""
    path = office("XlsxWriter", tmp_path, request)
    target = activated(path)
    changed(target, {"xl/worksheets/sheet1.xml": lambda old: old.replace(b"<v>8.125</v>", b"<v>9.5</v>")})
    old, new = parts(path), parts(deactivated(target)[0])
    assert [part for part in old if old[part] != new[part]] == ["xl/worksheets/sheet1.xml"]
    assert new["xl/worksheets/sheet1.xml"] == old["xl/worksheets/sheet1.xml"].replace(b"<v>8.125</v>", b"<v>9.5</v>")


@pytest.mark.filterwarnings("ignore:Sparkline Group extension")
@pytest.mark.parametrize("name", ["XlsxWriter", "macro", "settori", "conversazioni"])
def test_without_the_record_the_cells_come_back(name: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """As after another program rewrote every part: nothing is given back from the record, all of ours goes."""
    path = office(name, tmp_path, request)
    target = activated(path)
    changed(target, {"customXml/item1.xml": lambda _: b"<altro/>"})
    back, done = deactivated(target, path.with_name(f"restituito{path.suffix}"))
    assert not done.exact
    before, after = openpyxl.load_workbook(path), openpyxl.load_workbook(back)
    assert after.sheetnames == before.sheetnames
    for sheet in before.worksheets:
        cells = {cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None}
        other = after[sheet.title]
        assert cells == {c.coordinate: c.value for row in other.iter_rows() for c in row if c.value is not None}
        assert [str(area.sqref) for area in sheet.conditional_formatting] == [
            str(area.sqref) for area in other.conditional_formatting
        ]
    new = parts(back)
    assert not any(part.startswith(("xl/charts/chart2", "customUI/customUI14")) for part in new) or name == "macro"
    assert b"PDO.CalcolaPunteggi" not in b"".join(new.values())
    assert ("xl/vbaProject.bin" in new) == (name == "macro")


@pytest.mark.parametrize("name", ["XlsxWriter", "macro"])
@pytest.mark.filterwarnings("ignore")
def test_after_libreoffice_rewrote_everything_cells_come_back_and_ours_go(
    name: str, tmp_path: Path, request: pytest.FixtureRequest, convert: Convert
) -> None:
    path = office(name, tmp_path, request)
    saved = convert(activated(path), "xlsm:Calc MS Excel 2007 VBA XML")
    back, done = deactivated(saved, path.with_name(f"restituito{path.suffix}"))
    assert not done.exact
    before, after = openpyxl.load_workbook(path), openpyxl.load_workbook(back)
    assert after.sheetnames == before.sheetnames
    for sheet in before.worksheets:
        cells = {cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None}
        other = after[sheet.title]
        assert cells == {c.coordinate: c.value for row in other.iter_rows() for c in row if c.value is not None}
    new = parts(back)
    assert b"CalcolaPunteggi" not in b"".join(new.values())
    assert "customXml/item1.xml" not in new
