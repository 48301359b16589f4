"""The zip around the parts: read, changed, written anew, and not trusted."""

import sys
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile, ZipInfo

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.ooxml.package import Package
from tests.hosts.file.archives import entries, parts, plan

BROKEN_PART = "«piano.xlsx» è danneggiato o incompleto (nella parte «%s»): non si può leggere come cartella di lavoro."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return plan(tmp_path / "piano.xlsx")


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


def test_damage_inside_a_part_is_found_when_it_is_read(path: Path, tmp_path: Path) -> None:
    data = path.read_bytes()
    middle = data.index(b"xl/worksheets/sheet1.xml") + 60
    path.write_bytes(data[:middle] + bytes(40) + data[middle + 40 :])
    with Package(path) as package, pytest.raises(FileRefused) as refusal:
        package.write_to(tmp_path / "copia.xlsx")
    assert str(refusal.value) == BROKEN_PART % "xl/worksheets/sheet1.xml"


@pytest.mark.not_for_excel("a sheet is an element of no meaning")
def test_a_part_made_in_another_archive_is_read_written_replaced_and_removed_as_any_other(
    path: Path, tmp_path: Path
) -> None:
    sheet, made = "xl/worksheets/sheet1.xml", BytesIO()
    with Package(path) as package, ZipFile(made, "w") as archive:
        package.put(sheet, b"<fatta/>")
        package.write_part(archive, sheet)
    with Package(path) as package:
        package.put_made(sheet.upper(), ZipFile(made), made)
        assert package.read(sheet) == b"<fatta/>"
        package.write_to(tmp_path / "copia.xlsx")
        assert parts(tmp_path / "copia.xlsx") == parts(path) | {sheet: b"<fatta/>"}
        assert entries(tmp_path / "copia.xlsx") == entries(path)
        package.put(sheet, b"<altra/>")
        package.write_to(tmp_path / "altra.xlsx")
        assert parts(tmp_path / "altra.xlsx")[sheet] == b"<altra/>"
        package.put_made(sheet, ZipFile(made), made)
        package.remove(sheet)
        assert sheet not in package


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a second process")
def test_a_copy_of_the_process_reads_on_by_a_file_of_its_own(path: Path) -> None:
    with Package(path) as package:
        before, shared = package.read("xl/workbook.xml"), package._file
        package.reopen()
        shared.close()
        assert package.read("xl/workbook.xml") == before
