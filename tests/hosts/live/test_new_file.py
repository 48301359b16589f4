"""A new file beside an open workbook."""

import os
from pathlib import Path

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.live.new_file import folder_of, free_name, make_new


def test_the_folder_of_a_workbook(tmp_path: Path) -> None:
    assert folder_of(str(tmp_path / "Piano.xlsm")) == tmp_path


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("https://ente.sharepoint.com/Piano.xlsm", "La cartella sta in SharePoint o OneDrive"),
        ("Cartel1", "La cartella non è ancora salvata: salvarla, e il file nasce accanto."),
        ("", "La cartella non è ancora salvata"),
    ],
)
def test_a_workbook_without_one(name: str, sentence: str) -> None:
    with pytest.raises(FileRefused, match=sentence):
        folder_of(name)


def test_what_stands_there_is_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / "Scheda.docx"
    assert free_name(path) == path
    make_new(path, b"nuovo")
    assert free_name(path) == tmp_path / "Scheda (2).docx"
    with pytest.raises(FileRefused, match="«Scheda.docx» è nato nel frattempo accanto alla cartella, e resta com'è"):
        make_new(path, b"altro")
    assert path.read_bytes() == b"nuovo"


@pytest.mark.skipif(os.name == "nt", reason="links ask for a right of their own there")
def test_nor_is_what_a_link_stands_for(tmp_path: Path) -> None:
    path, other = tmp_path / "Scheda.docx", tmp_path / "altrove.docx"
    path.symlink_to(other)
    assert free_name(path) == tmp_path / "Scheda (2).docx"
    with pytest.raises(FileRefused):
        make_new(path, b"x")
    assert not other.exists()


def test_a_place_that_takes_nothing_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(FileRefused, match="«Scheda.docx» non si può scrivere in «"):
        make_new(tmp_path / "manca" / "Scheda.docx", b"x")


def test_a_full_disk_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Full:
        def __enter__(self) -> "Full":
            return self

        def __exit__(self, *_: object) -> None:
            pass

        def write(self, _content: bytes) -> None:
            raise OSError(28, "No space left on device")

    path = tmp_path / "Scheda.docx"
    monkeypatch.setattr(Path, "open", lambda self, _mode: (self.touch(), Full())[1])
    with pytest.raises(FileRefused, match="non si può scrivere"):
        make_new(path, b"x")
    assert not path.exists()
