"""Archives that are not to be trusted are refused before any part of them is unpacked."""

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.ooxml import trust
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.trust import refuse_hostile, slashed
from tests.hosts.file.archives import plan

pytestmark = pytest.mark.slow


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return plan(tmp_path / "piano.xlsx")


DAMAGED = "«piano.xlsx» è danneggiato o incompleto: non si può leggere come cartella di lavoro."


ANOMALOUS = "«piano.xlsx» non è una cartella di lavoro sicura: contiene parti con nomi anomali."


TOO_LARGE = "«piano.xlsx» è troppo grande da aprire: il suo contenuto supera i limiti previsti."


def refusal_of(path: Path) -> str:
    with pytest.raises(FileRefused) as refusal:
        Package(path)
    return str(refusal.value)


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


@pytest.mark.parametrize(("written", "name"), [("xl\\workbook.xml", "xl/workbook.xml"), ("a/b", "a/b"), ("", "")])
def test_slashes_of_either_kind_name_the_same_part(written: str, name: str) -> None:
    assert slashed(written) == name


@pytest.mark.parametrize(
    ("name", "size"), [("xl/a.xml", 25 * 2**20), ("xl/a.VML", 25 * 2**20), ("xl/a.bin", 129 * 2**20)]
)
def test_markup_that_is_taken_apart_may_be_packed_less_than_what_is_only_copied(
    tmp_path: Path, name: str, size: int
) -> None:
    entry = ZipInfo(name)
    markup = not name.endswith("bin")
    for ratio, refused in ((151 if markup else 301, True), (149 if markup else 299, False)):
        entry.file_size, entry.compress_size = size, size // ratio
        if refused:
            with pytest.raises(FileRefused, match="il suo contenuto supera i limiti previsti"):
                refuse_hostile(tmp_path / "p.xlsx", 2**40, {name: entry}, [entry])
        else:
            refuse_hostile(tmp_path / "p.xlsx", 2**40, {name: entry}, [entry])
