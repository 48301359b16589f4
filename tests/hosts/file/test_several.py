"""Several files in one folder: all of them, or none of the new ones."""

from pathlib import Path

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts import changes
from pdo_xl.hosts.file.replace import Replaced
from pdo_xl.hosts.file.several import put_all, refuse_folder


def written(path: Path) -> Replaced:
    if path.name == "no":
        raise OSError(28, "No space left on device")
    path.write_text("nuovo")
    return Replaced()


def test_the_folder_is_made_and_each_file_is_told_of(tmp_path: Path) -> None:
    assert put_all(tmp_path / "c", [tmp_path / "c/a", tmp_path / "c/b"], written) == [Replaced(), Replaced()]
    assert sorted(path.name for path in (tmp_path / "c").iterdir()) == ["a", "b"]
    assert put_all(tmp_path / "d", [], written) == []
    assert not (tmp_path / "d").exists()


def test_where_one_fails_the_new_ones_are_gone_and_what_was_there_stays(tmp_path: Path) -> None:
    (tmp_path / "vecchio").write_text("mio")
    with pytest.raises(FileRefused, match="^In «.*» non si può scrivere: "):
        put_all(tmp_path, [tmp_path / "a", tmp_path / "no", tmp_path / "vecchio"], written)
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("vecchio", "mio")]
    with pytest.raises(FileRefused):
        put_all(tmp_path / "c", [tmp_path / "c/a", tmp_path / "c/no"], written)
    assert not (tmp_path / "c").exists()


def test_what_is_no_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    refuse_folder(tmp_path, "--esito")
    refuse_folder(tmp_path / "nuova", "--esito")
    with pytest.raises(FileRefused, match="«.*file» è un file: dare a --esito il nome di una cartella"):
        refuse_folder(tmp_path / "file", "--esito")
    with pytest.raises(FileRefused, match="La cartella «.*manca» non esiste: crearla, o dare a --ics un altro nome"):
        refuse_folder(tmp_path / "manca/qui", "--ics")


def test_a_file_that_others_made_meanwhile_is_theirs(tmp_path: Path) -> None:
    """As where two runs of one command meet, and one of them is refused."""

    def refused(path: Path) -> Replaced:
        if path.name == "b":
            path.write_text("di altri")
            raise FileRefused("Un altro pdo-xl sta scrivendo «b».")
        return written(path)

    with pytest.raises(FileRefused, match="Un altro pdo-xl"):
        put_all(tmp_path, [tmp_path / "a", tmp_path / "b"], refused)
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("b", "di altri")]


def test_one_that_was_put_and_then_failed_goes_too(tmp_path: Path) -> None:
    def late(path: Path) -> Replaced:
        written(path)
        changes.note(path)
        raise KeyboardInterrupt

    changes.forget()
    with pytest.raises(KeyboardInterrupt):
        put_all(tmp_path, [tmp_path / "a"], late)
    assert list(tmp_path.iterdir()) == []
    assert changes.noted() == ()
