"""A file is replaced in one step, or the folder is as it was."""

import os
import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file import replace
from pdo_xl.hosts.file.replace import fingerprint, replace_atomically

NOW = datetime(2024, 12, 31, 10, 15)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "Piano_Obiettivi_2024.xlsm"
    path.write_bytes(b"vecchio")
    path.chmod(0o640)
    return path


def new(path: Path) -> None:
    path.write_bytes(b"nuovo")


def contents(folder: Path) -> dict[str, bytes]:
    return {entry.name: entry.read_bytes() for entry in folder.iterdir()}


def test_the_new_file_takes_the_place_and_the_old_one_is_kept(path: Path) -> None:
    copy = replace_atomically(path, new, NOW)
    assert copy == path.with_name("Piano_Obiettivi_2024.2024-12-31_101500.bak.xlsm")
    assert contents(path.parent) == {path.name: b"nuovo", copy.name: b"vecchio"}
    assert path.stat().st_mode & 0o777 == 0o640


def test_older_copies_are_never_overwritten(path: Path) -> None:
    names = []
    for number in range(3):
        path.write_bytes(bytes([number]))
        copy = replace_atomically(path, new, NOW)
        assert copy is not None
        names.append(copy.name)
        assert copy.read_bytes() == bytes([number])
    assert names == [f"Piano_Obiettivi_2024.2024-12-31_101500{suffix}.bak.xlsm" for suffix in ("", "_2", "_3")]


def test_no_copy_is_made_where_none_is_wanted_or_nothing_was_there(path: Path) -> None:
    other = path.with_name("nuovo.xlsm")
    assert replace_atomically(path, new, NOW, backup=False) is None
    assert replace_atomically(other, new, NOW) is None
    assert contents(path.parent) == {path.name: b"nuovo", other.name: b"nuovo"}
    mask = os.umask(0)
    os.umask(mask)
    assert other.stat().st_mode & 0o777 == 0o666 & ~mask


def broken(*_: object, **__: object) -> None:
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize(
    "fail",
    [
        lambda patch: patch.setattr(os, "fsync", broken),
        lambda patch: patch.setattr(shutil, "copymode", broken),
        lambda patch: patch.setattr(shutil, "copyfileobj", broken),
        lambda patch: patch.setattr(shutil, "copystat", broken),
        lambda patch: patch.setattr(replace, "_refuse_changed", broken),
        lambda patch: patch.setattr(Path, "replace", broken),
    ],
    ids=["fsync", "permissions", "copy", "date of the copy", "check", "rename"],
)
def test_a_failure_at_any_step_leaves_the_folder_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch, fail: Callable[[pytest.MonkeyPatch], None]
) -> None:
    before = contents(path.parent)
    fail(monkeypatch)
    with pytest.raises(OSError, match="No space left"):
        replace_atomically(path, new, NOW)
    assert contents(path.parent) == before


@pytest.mark.parametrize("error", [ValueError("nan"), KeyboardInterrupt()])
def test_a_writer_that_fails_half_way_leaves_the_folder_as_it_was(path: Path, error: BaseException) -> None:
    before = contents(path.parent)

    def half(temporary: Path) -> None:
        temporary.write_bytes(b"me")
        raise error

    with pytest.raises(type(error)):
        replace_atomically(path, half, NOW)
    assert contents(path.parent) == before


def test_a_failure_after_the_rename_is_none(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "open", lambda *_: broken())
    monkeypatch.setattr(replace, "_temporary_beside", lambda path: path.with_name("temporaneo"))
    assert replace_atomically(path, new, NOW, backup=False) is None
    assert path.read_bytes() == b"nuovo"


def test_a_file_that_changed_meanwhile_is_not_replaced(path: Path) -> None:
    before = fingerprint(path)

    def slow(temporary: Path) -> None:
        new(temporary)
        path.write_bytes(b"di altri")

    with pytest.raises(FileRefused) as refusal:
        replace_atomically(path, slow, NOW)
    assert str(refusal.value) == "«Piano_Obiettivi_2024.xlsm» è stato modificato da altri nel frattempo: riprovare."
    assert contents(path.parent) == {path.name: b"di altri"}
    with pytest.raises(FileRefused, match="nel frattempo"):
        replace_atomically(path, new, NOW, expected=before)


def test_a_file_that_went_away_or_came_meanwhile_is_left_so(path: Path) -> None:
    with pytest.raises(FileRefused, match="nel frattempo"):
        replace_atomically(path, lambda temporary: (new(temporary), path.unlink())[0], NOW, backup=False)
    assert contents(path.parent) == {}
    with pytest.raises(FileRefused, match="nel frattempo"):
        replace_atomically(path, lambda temporary: (new(temporary), new(path))[0], NOW)
    assert contents(path.parent) == {path.name: b"nuovo"}


def test_a_file_that_windows_does_not_let_go_is_open_in_excel(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = contents(path.parent)

    def held(*_: object) -> None:
        raise PermissionError(13, "Access is denied")

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(FileRefused) as refusal:
        replace_atomically(path, new, NOW)
    assert str(refusal.value) == "«Piano_Obiettivi_2024.xlsm» è aperto in Excel: chiuderlo e riprovare."
    assert contents(path.parent) == before


def test_a_folder_that_takes_no_file_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(replace.tempfile, "mkstemp", broken)
    with pytest.raises(FileRefused) as refusal:
        replace_atomically(path, new, NOW)
    assert str(refusal.value) == (
        "Non si può scrivere nella cartella di «Piano_Obiettivi_2024.xlsm»: il disco è pieno."
    )
