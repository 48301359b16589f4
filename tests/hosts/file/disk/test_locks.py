"""Who holds a file open, as the files beside it say."""

import os
from pathlib import Path

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.disk.locks import open_sentence, refuse_open


def excel_owner(user: str) -> bytes:
    """What Excel writes beside an open workbook."""
    narrow = user.encode("cp1252", "replace")
    wide = user.encode("utf-16-le")
    return bytes([len(narrow)]) + narrow.ljust(54) + len(user).to_bytes(2, "little") + wide.ljust(108)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "p.xlsx"
    path.write_bytes(b"piano")
    return path


def refused(path: Path) -> str:
    with pytest.raises(FileRefused) as refusal:
        refuse_open(path)
    return str(refusal.value)


@pytest.mark.parametrize(
    ("lock", "content", "program"),
    [
        ("~$p.xlsx", excel_owner("Mario Rossi"), "Excel da Mario Rossi"),
        ("~$p.xlsx", excel_owner("Łucja"), "Excel da Łucja"),
        ("~$p.xlsx", b"\x05Maria", "Excel da Maria"),
        ("~$p.xlsx", b"\x05Ma\x00\x1bia", "Excel da Mai"),
        ("~$p.xlsx", b"\xff", "Excel"),
        ("~$p.xlsx", b"", "Excel"),
        ("~$p.xlsx", b"\xff" * 9000, "Excel da " + "ÿ" * 255),
        (".~lock.p.xlsx#", b"Anna Verdi,pc/anna,pc,31.12.2024 10:15,file:///x;", "LibreOffice da Anna Verdi"),
        (".~lock.p.xlsx#", b",pc/anna", "LibreOffice"),
        (".~lock.p.xlsx#", b"\xff\xfe", "LibreOffice"),
    ],
)
def test_the_program_and_its_user_are_named_with_the_file_to_remove(
    path: Path, lock: str, content: bytes, program: str
) -> None:
    path.with_name(lock).write_bytes(content)
    assert refused(path) == (
        f"«p.xlsx» è aperto in {program}: chiuderlo e riprovare (se è già chiuso, eliminare «{lock}»)."
    )


def test_a_file_that_nobody_holds_is_not_refused(path: Path) -> None:
    path.with_name("~$altro.xlsx").touch()
    refuse_open(path)
    refuse_open(path.with_name("nuovo.xlsx"))
    refuse_open(Path("/"))


def test_a_lock_beside_the_file_that_a_link_leads_to_counts_too(path: Path, tmp_path: Path) -> None:
    (tmp_path / "scrivania").mkdir()
    link = tmp_path / "scrivania" / "Piano.xlsx"
    link.symlink_to(path)
    refuse_open(link)
    path.with_name("~$p.xlsx").write_bytes(b"\x05Maria")
    assert refused(link).startswith("«Piano.xlsx» è aperto in Excel da Maria")


def test_a_lock_that_cannot_be_read_is_still_one(path: Path) -> None:
    path.with_name("~$p.xlsx").symlink_to("nulla")
    assert "è aperto in Excel: chiuderlo" in refused(path)
    path.with_name("~$p.xlsx").unlink()
    os.mkfifo(path.with_name(".~lock.p.xlsx#"))
    assert "è aperto in LibreOffice: chiuderlo" in refused(path)


def test_without_a_lock_there_is_nothing_to_remove(path: Path) -> None:
    assert open_sentence(path, "Excel") == "«p.xlsx» è aperto in Excel: chiuderlo e riprovare."
