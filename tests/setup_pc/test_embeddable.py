"""python.org's archive is looked at before anything is made of it."""

import hashlib
import zipfile
from pathlib import Path

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.setup_pc import embeddable as module
from pdo_xl.setup_pc.embeddable import read_embeddable
from tests.setup_pc.archives import embeddable


def test_it_says_which_python_it_is_and_its_hash(tmp_path: Path) -> None:
    path = embeddable(tmp_path / "qualunque nome.zip", minor=14)
    read = read_embeddable(path)
    assert read.version == "3.14"
    assert read.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_it_loads_from_its_own_folder_and_nowhere_else(tmp_path: Path) -> None:
    read_embeddable(embeddable(tmp_path / "a.zip")).unpack(tmp_path / "python")
    assert (tmp_path / "python/python312._pth").read_bytes() == (
        b"python312.zip\r\n.\r\nLib\\site-packages\r\nimport site\r\n"
    )
    assert (tmp_path / "python/pythonw.exe").is_file()


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"machine": 0x014C}, "contiene un Python a 32 bit: serve l'archivio"),
        ({"machine": 0xAA64}, "contiene un Python per ARM: serve l'archivio"),
        ({"machine": 0x0200}, "contiene un Python di un altro tipo: serve"),
        ({"without": "pythonw.exe"}, "non contiene il Python da estrarre: serve"),
        ({"without": "python312._pth"}, "non contiene il Python da estrarre: serve"),
    ],
)
def test_another_archive_is_refused(tmp_path: Path, changed: dict[str, object], said: str) -> None:
    with pytest.raises(FileRefused, match=said):
        read_embeddable(embeddable(tmp_path / "a.zip", **changed))


def test_a_program_that_is_none_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        for name in ("python.exe", "pythonw.exe", "python312._pth"):
            archive.writestr(name, "testo")
    with pytest.raises(FileRefused, match="contiene un Python danneggiato"):
        read_embeddable(tmp_path / "a.zip")


def test_what_is_no_archive_or_not_there_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"PK niente")
    with pytest.raises(FileRefused, match="non è un archivio zip intero"):
        read_embeddable(tmp_path / "a.zip")
    with pytest.raises(FileRefused, match="non si può leggere: .* --python indica l'archivio"):
        read_embeddable(tmp_path / "3.12")


def test_an_archive_that_unpacks_to_too_much_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_LARGEST", 100)
    with pytest.raises(FileRefused, match="è troppo grande"):
        read_embeddable(embeddable(tmp_path / "a.zip"))


def test_a_damaged_part_is_found_when_it_is_unpacked(tmp_path: Path) -> None:
    path = embeddable(tmp_path / "a.zip")
    content = path.read_bytes()
    path.write_bytes(content.replace(b"dll", b"dlx", 1) if b"dll" in content else content)
    content = path.read_bytes()
    place = content.index(b"python312.zipzip") + len(b"python312.zip")
    path.write_bytes(content[:place] + b"zap" + content[place + 3 :])
    with pytest.raises(FileRefused, match="non si può estrarre"):
        read_embeddable(path).unpack(tmp_path / "python")
