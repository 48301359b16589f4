"""The zip around the parts: read, changed, written anew, and not trusted."""

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.ooxml import trust
from pdo_xl.ooxml.book import extension, sheet_parts, structure_is_locked, uses_1904
from pdo_xl.ooxml.package import Package
from tests.hosts.file.archives import edited, entries, parts, plan, replaced

DAMAGED = "«piano.xlsx» è danneggiato o incompleto: non si può leggere come cartella di lavoro."
BROKEN_PART = "«piano.xlsx» è danneggiato o incompleto (nella parte «%s»): non si può leggere come cartella di lavoro."
ANOMALOUS = "«piano.xlsx» non è una cartella di lavoro sicura: contiene parti con nomi anomali."
TOO_LARGE = "«piano.xlsx» è troppo grande da aprire: il suo contenuto supera i limiti previsti."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return plan(tmp_path / "piano.xlsx")


def refusal_of(path: Path) -> str:
    with pytest.raises(FileRefused) as refusal:
        Package(path)
    return str(refusal.value)


def test_an_unchanged_package_is_written_part_by_part_as_it_was(path: Path, tmp_path: Path) -> None:
    with ZipFile(path, "a") as archive:
        archive.comment = b"commento"
        entry = ZipInfo("xl/media/image1.png", (2020, 2, 3, 4, 5, 6))
        entry.compress_type, entry.external_attr, entry.create_system = ZIP_STORED, 0, 0
        archive.writestr(entry, b"\x89PNG")
    with Package(path) as package:
        assert not package.changed
        package.write_to(tmp_path / "copia.xlsx")
    assert parts(tmp_path / "copia.xlsx") == parts(path)
    assert entries(tmp_path / "copia.xlsx") == entries(path)
    with ZipFile(tmp_path / "copia.xlsx") as archive:
        assert archive.comment == b"commento"


@pytest.mark.not_for_excel("a part is left out, and what refers to it stays")
def test_parts_are_replaced_added_and_left_out(path: Path, tmp_path: Path) -> None:
    with Package(path) as package:
        package.put("xl/theme/theme1.xml", b"<a/>")
        package.put_stream("xl/nuova.xml", lambda: iter([b"<b>", b"</b>"]))
        package.remove("docProps/app.xml")
        assert package.changed
        assert package.read("xl/nuova.xml") == b"<b></b>"
        assert "docProps/app.xml" not in package
        assert package.names()[-1] == "xl/nuova.xml"
        package.write_to(tmp_path / "copia.xlsx")
    expected = parts(path) | {"xl/theme/theme1.xml": b"<a/>", "xl/nuova.xml": b"<b></b>"}
    del expected["docProps/app.xml"]
    assert parts(tmp_path / "copia.xlsx") == expected
    assert entries(tmp_path / "copia.xlsx")[-1][1] == (1980, 1, 1, 0, 0, 0)


def test_chunks_give_the_part_as_it_was_when_they_were_asked_for(path: Path) -> None:
    with Package(path) as package:
        old = package.read("xl/styles.xml")
        chunks = package.chunks("xl/styles.xml")
        package.put_stream("xl/styles.xml", lambda: (chunk.upper() for chunk in chunks))
        assert package.read("xl/styles.xml") == old.upper()


def test_progress_counts_the_bytes_of_all_parts(path: Path, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    with Package(path) as package:
        package.write_to(tmp_path / "copia.xlsx", lambda done, total: told.append((done, total)))
    assert told[-1][0] == told[-1][1] == sum(map(len, parts(path).values()))
    assert told == sorted(told)


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
    "name", ["../fuori.xml", "/assoluto.xml", "xl/../../x", "C:/x", "XL/Workbook.XML", "xl\\WORKBOOK.xml"]
)
def test_anomalous_names_are_refused(path: Path, name: str) -> None:
    with ZipFile(path, "a") as archive:
        archive.writestr(name, b"<a/>")
    assert refusal_of(path) == ANOMALOUS


def test_a_part_that_is_there_twice_is_refused(path: Path) -> None:
    with ZipFile(path, "a") as archive, pytest.warns(UserWarning, match="Duplicate name"):
        archive.writestr("xl/workbook.xml", b"<a/>")
    assert refusal_of(path) == ANOMALOUS


def test_too_much_content_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert trust.MAX_TOTAL == 2 * 2**30
    monkeypatch.setattr(trust, "MAX_TOTAL", 1000)
    assert refusal_of(path) == TOO_LARGE


def test_a_bomb_is_refused(path: Path) -> None:
    with ZipFile(path, "a", ZIP_DEFLATED) as archive, archive.open("xl/bomba.bin", "w") as part:
        for _ in range(160):
            part.write(bytes(2**20))
    assert refusal_of(path) == TOO_LARGE


def test_parts_that_overlap_are_refused(path: Path) -> None:
    data = path.read_bytes()
    with ZipFile(path) as archive:
        size = max(entry.compress_size for entry in archive.infolist())
    position = data.index(b"PK\x01\x02") + 20
    path.write_bytes(data[:position] + (len(data) + size).to_bytes(4, "little") + data[position + 4 :])
    assert refusal_of(path) == DAMAGED


def test_a_password_on_the_archive_is_refused(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)
    assert refusal_of(path) == "«piano.xlsx» è protetto da una password: toglierla in Excel e riprovare."


@pytest.mark.parametrize("cut", [10, 400, -30])
def test_an_archive_cut_short_is_refused(path: Path, cut: int) -> None:
    path.write_bytes(path.read_bytes()[:cut])
    assert refusal_of(path) == DAMAGED


def test_damage_inside_a_part_is_found_when_it_is_read(path: Path, tmp_path: Path) -> None:
    data = path.read_bytes()
    middle = data.index(b"xl/worksheets/sheet1.xml") + 60
    path.write_bytes(data[:middle] + bytes(40) + data[middle + 40 :])
    with Package(path) as package, pytest.raises(FileRefused) as refusal:
        package.write_to(tmp_path / "copia.xlsx")
    assert str(refusal.value) == BROKEN_PART % "xl/worksheets/sheet1.xml"


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
