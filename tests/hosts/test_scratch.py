"""The system's folder for temporary files: full, or not there."""

import errno
import tempfile
from pathlib import Path

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts import changes
from pdo_xl.hosts.scratch import scratch
from tests.sentences import FULL


def full(*_: object, **__: object) -> str:
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_it_is_gone_at_the_end(own_folder: Path) -> None:
    with scratch() as folder:
        (folder / "file").write_bytes(b"1")
        assert folder.parent == own_folder
    assert list(own_folder.iterdir()) == []


def test_what_was_written_there_is_no_change(tmp_path: Path) -> None:
    changes.forget()
    with scratch() as folder:
        changes.note(tmp_path / "piano.xlsx")
        changes.note(folder / "file")
    assert changes.noted() == (tmp_path / "piano.xlsx",)
    changes.forget()


def test_no_room_for_the_folder_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "mkdtemp", full)
    with pytest.raises(FileRefused) as refused, scratch():
        pass
    assert str(refused.value).startswith(FULL)


def fill() -> None:
    with scratch() as folder:
        (folder / "file").write_bytes(b"1")
        full()


def test_no_room_for_a_file_is_said_and_nothing_is_left(own_folder: Path) -> None:
    with pytest.raises(FileRefused) as refused:
        fill()
    assert str(refused.value).startswith(FULL)
    assert list(own_folder.iterdir()) == []
