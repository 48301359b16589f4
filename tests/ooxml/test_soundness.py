"""A file given back is opened before it replaces anything: what cannot be opened is refused, and nothing changes."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.soundness import Unsound, faults, refuse_unsound
from tests.hosts.file.archives import edited, replaced
from tests.workbook.activation.offices import OFFICES, by_openpyxl

pytestmark = pytest.mark.slow

SHEET, STYLES, TYPES = "xl/worksheets/sheet1.xml", "xl/styles.xml", "[Content_Types].xml"
BREAKS: dict[str, dict[str, Callable[[bytes], bytes]]] = {
    "a cell's format": {SHEET: replaced('<c r="A1"', '<c r="A1" s="999"')},
    "a row's format": {SHEET: replaced('<row r="3"', '<row r="3" s="999"')},
    "a conditional format": {
        SHEET: replaced(
            "</sheetData>",
            '</sheetData><conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="9">'
            "<formula>TRUE</formula></cfRule></conditionalFormatting>",
        )
    },
    "no XML": {SHEET: replaced("</sheetData>", "</sheetData><a>")},
    "a part gone": {"xl/_rels/workbook.xml.rels": replaced("styles.xml", "stili.xml")},
    "a content type": {TYPES: replaced('Extension="rels"', 'Extension="xyz"')},
    "a name's sheet": {
        "xl/workbook.xml": replaced(
            "<definedNames>", '<definedNames><definedName name="a" localSheetId="99">1</definedName>'
        )
    },
    "a sheet twice": {"xl/workbook.xml": replaced('name="Note"', 'name="ARCHIVIO"')},
}


@pytest.mark.parametrize("name", BREAKS)
def test_what_cannot_be_opened_is_refused(name: str, tmp_path: Path) -> None:
    before, made = tmp_path / "piano.xlsx", tmp_path / "fatto.xlsx"
    by_openpyxl(before)
    by_openpyxl(made)
    refuse_unsound(made, before)
    edited(made, BREAKS[name])
    with pytest.raises(Unsound) as refused:
        refuse_unsound(made, before)
    assert str(refused.value) == (
        "Da «piano.xlsx» verrebbe un file che non si può aprire, perciò nulla è cambiato: aprirlo in Excel, salvarlo e "
        "riprovare; se non basta, riprendere la copia di prima dell'attivazione."
    )


def test_a_fault_that_was_there_before_is_no_new_one(tmp_path: Path) -> None:
    before, made = tmp_path / "piano.xlsx", tmp_path / "fatto.xlsx"
    for path in (before, made):
        by_openpyxl(path)
        edited(path, BREAKS["a cell's format"])
    refuse_unsound(made, before)


@pytest.mark.parametrize("name", OFFICES)
def test_nothing_is_wrong_with_offices_workbooks(name: str, tmp_path: Path) -> None:
    path = tmp_path / ("piano.xlsm" if name == "macro" else "piano.xlsx")
    OFFICES[name](path)
    with Package(path) as package:
        assert list(faults(package)) == []


def test_no_zip_at_all_is_refused(tmp_path: Path) -> None:
    before, made = tmp_path / "piano.xlsx", tmp_path / "fatto.xlsx"
    by_openpyxl(before)
    made.write_bytes(b"no")
    with pytest.raises(Unsound):
        refuse_unsound(made, before)
