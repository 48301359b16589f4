"""Files behind an address: listed, brought, refused; no secret of an address is ever shown."""

from pathlib import Path

import pytest

from pdo_xl.consolidation.addresses import bring, files_at, name_at
from pdo_xl.domain.errors import FileRefused
from pdo_xl.extras import MissingExtra
from tests.support import library


def test_the_files_of_a_folder_and_one_file(tmp_path: Path) -> None:
    library("fsspec")
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "p.xlsx").write_text("x", encoding="utf-8")
    (tmp_path / "q.xlsx").write_text("y", encoding="utf-8")
    found = sorted(files_at(tmp_path.as_uri()))
    assert [name_at(one) for one in found] == ["p.xlsx", "q.xlsx"]
    assert list(files_at(found[1])) == [found[1]]
    bring(found[1], tmp_path / "qui")
    assert (tmp_path / "qui").read_text(encoding="utf-8") == "y"


def test_what_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    library("fsspec")
    with pytest.raises(FileRefused, match=r"^«manca.xlsx» non si può leggere: la cartella o il file non esiste\.$"):
        bring((tmp_path / "manca.xlsx").as_uri(), tmp_path / "qui")
    with pytest.raises(FileRefused, match="non si può leggere"):
        bring("nessuno://x/manca.xlsx", tmp_path / "qui")


def test_an_address_in_an_address_is_refused(tmp_path: Path) -> None:
    library("fsspec")
    with pytest.raises(FileRefused, match="non è un indirizzo semplice"):
        bring("zip://x.xlsx::file:///etc/x.zip", tmp_path / "qui")


def test_what_signs_an_address_is_not_shown(tmp_path: Path) -> None:
    library("fsspec")
    with pytest.raises(FileRefused) as refusal:
        list(files_at("nessuno://nome:segreto@ente.example/piani?firma=segreto"))
    assert "segreto" not in str(refusal.value)


def test_without_its_library_one_sentence_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "fsspec", None)
    monkeypatch.setitem(__import__("sys").modules, "fsspec.core", None)
    with pytest.raises(MissingExtra, match=r"pdo-xl\[cluster\]"):
        list(files_at("s3://piani/a.xlsx"))
