"""What the workbook part says: sheets and their parts, the calendar, the protection, the kind of file."""

from pathlib import Path
from zipfile import ZipFile

import pytest
import xlsxwriter

from pdo_xl.domain.errors import FileRefused
from pdo_xl.ooxml.book import (
    extension,
    sheet_list,
    sheet_marks,
    sheet_parts,
    structure_is_locked,
    uses_1904,
    worksheets,
)
from pdo_xl.ooxml.namespaces import MAIN, RELATION
from pdo_xl.ooxml.package import Package
from tests.hosts.file.archives import edited, plan, replaced


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return plan(tmp_path / "piano.xlsx")


BROKEN_PART = "«piano.xlsx» è danneggiato o incompleto (nella parte «%s»): non si può leggere come cartella di lavoro."


@pytest.mark.parametrize(
    "target", ["worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml", "./worksheets/../worksheets/sheet1.xml"]
)
def test_sheets_are_found_by_their_relationships(path: Path, target: str) -> None:
    edited(path, {"xl/_rels/workbook.xml.rels": replaced('"worksheets/sheet1.xml"', f'"{target}"')})
    with Package(path) as package:
        assert sheet_parts(package) == {
            "Piano": "xl/worksheets/sheet1.xml",
            "Riepilogo": "xl/worksheets/sheet2.xml",
            "Segnalazioni": "xl/worksheets/sheet3.xml",
        }


def test_a_workbook_part_with_a_prefix_is_read_too(path: Path) -> None:
    markup = (
        b"<x:workbook xmlns:x='http://schemas.openxmlformats.org/spreadsheetml/2006/main' "
        b"xmlns:q='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
        b"<x:workbookPr date1904='1'/><x:workbookProtection lockStructure='true'/>"
        b"<x:sheets><x:sheet name='Piano &amp; C.' sheetId='1' q:id='rId1'/></x:sheets></x:workbook>"
    )
    with Package(edited(path, {"xl/workbook.xml": markup})) as package:
        assert sheet_parts(package) == {"Piano & C.": "xl/worksheets/sheet1.xml"}
        assert uses_1904(package)
        assert structure_is_locked(package)
        assert extension(package) == ".xlsx"


def test_an_ordinary_workbook_counts_from_1900_and_is_open(path: Path) -> None:
    with Package(path) as package:
        assert not uses_1904(package)
        assert not structure_is_locked(package)


@pytest.mark.parametrize(
    "workbook", [b'<!DOCTYPE a [<!ENTITY b "c">]><workbook>&b;</workbook>', b"<workbook>", b"", b"\x00\xff"]
)
def test_entities_and_broken_xml_are_refused(path: Path, workbook: bytes) -> None:
    with Package(edited(path, {"xl/workbook.xml": workbook})) as package, pytest.raises(FileRefused) as refusal:
        sheet_parts(package)
    assert str(refusal.value) == BROKEN_PART % "xl/workbook.xml"


def test_a_zip_without_a_workbook_is_refused(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "altro.xlsx", "w") as archive:
        archive.writestr("word/document.xml", b"<a/>")
    with Package(tmp_path / "altro.xlsx") as package, pytest.raises(FileRefused) as refusal:
        sheet_parts(package)
    assert str(refusal.value) == "«altro.xlsx» non è una cartella di lavoro di Excel."


def workbook_of(*sheets: str, more: str = "") -> bytes:
    listed = "".join(
        f'<sheet name="{name}" sheetId="{number}" r:id="rId{number}"/>' for number, name in enumerate(sheets, 1)
    )
    return (
        f'<workbook xmlns="{MAIN}" xmlns:r="{RELATION}"><sheets>{listed}</sheets>{more}</workbook>'
    ).encode()  # fmt: skip


def test_only_sheets_of_cells_are_read_and_hidden_ones_are_told(tmp_path: Path) -> None:
    path = tmp_path / "piano.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("Piano").write("A1", 1)
        book.add_worksheet("Archivio").hide()
        chart = book.add_chart({"type": "pie"})
        chart.add_series({"values": "=Piano!$A$1"})
        book.add_chartsheet("Torta").set_chart(chart)
    with Package(path) as package:
        assert [(sheet.name, sheet.kind, sheet.hidden) for sheet in sheet_list(package)] == [
            ("Piano", "worksheet", False),
            ("Archivio", "worksheet", True),
            ("Torta", "chartsheet", False),
        ]
        assert [sheet.name for sheet in worksheets(package)] == ["Piano", "Archivio"]
        assert list(sheet_parts(package)) == ["Piano", "Archivio", "Torta"]


def test_a_sheet_without_a_name_or_a_relation_is_none(path: Path) -> None:
    markup = workbook_of("", "Piano", "Altro", "Quarto").replace(b'r:id="rId4"', b'r:id="rId99"')
    with Package(edited(path, {"xl/workbook.xml": markup})) as package:
        assert [sheet.name for sheet in sheet_list(package)] == ["Piano", "Altro"]


@pytest.mark.parametrize(("name", "needed"), [("Registro", True), ("Parametri", True), ("Note", False)])
def test_a_missing_part_matters_where_the_sheet_is_ours(path: Path, name: str, needed: bool) -> None:
    rels = replaced('"worksheets/sheet2.xml"', '"worksheets/manca.xml"')
    edited(path, {"xl/workbook.xml": workbook_of("Piano", name), "xl/_rels/workbook.xml.rels": rels})
    with Package(path) as package:
        if not needed:
            assert list(sheet_parts(package)) == ["Piano"] or name != "Note"
            return
        with pytest.raises(FileRefused) as refusal:
            sheet_parts(package)
    assert str(refusal.value) == (
        f"«piano.xlsx» è incompleto: manca il foglio «{name}» (la parte «xl/worksheets/manca.xml»). "
        "Aprirlo in Excel, che propone di ripararlo, salvarlo e riprovare."
    )


def test_names_of_ours_stand_for_a_cell_and_all_others_are_passed_over(path: Path) -> None:
    names = (
        '<definedNames><definedName name="PDO_foglio" localSheetId="1">Registro!$A$3</definedName>'
        "<definedName name=\"PDO_colonna_stato\" localSheetId=\"0\">'L''anno &amp; 2024'!$L$2</definedName>"
        '<definedName name="PDO_colonna_punti">#REF!</definedName><definedName name="PDO_colonna_ritardo">Piano!$A:$A'
        '</definedName><definedName name="Mio_PDO_foglio">Piano!$A$1</definedName></definedNames>'
    )
    with Package(edited(path, {"xl/workbook.xml": workbook_of("Piano", "Registro", more=names)})) as package:
        assert sheet_marks(package) == {
            "Registro": {"PDO_foglio": (3, 1)},
            "L'anno & 2024": {"PDO_colonna_stato": (2, 12)},
        }


@pytest.mark.parametrize(
    ("kind", "extension_of"),
    [
        ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", ".xlsx"),
        ("application/vnd.ms-excel.sheet.MACROENABLED.main+xml", ".xlsm"),
        ("application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml", None),
        ("application/vnd.ms-excel.addin.macroEnabled.main+xml", None),
    ],
)
def test_the_extension_is_that_of_the_content(path: Path, kind: str, extension_of: str | None) -> None:
    standing = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    with Package(edited(path, {"[Content_Types].xml": replaced(standing, kind)})) as package:
        assert extension(package) == extension_of
