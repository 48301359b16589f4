"""One at a time, whatever lies where the lock should."""

import fcntl
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.disk.turns import clear_left, turn

LOCK = ".Piano.xlsx.pdo_xl.lock"


def test_the_second_is_refused_and_the_third_not(tmp_path: Path) -> None:
    path = tmp_path / "Piano.xlsx"
    with turn(path) as alone:
        assert alone
        assert (tmp_path / LOCK).exists()
        with pytest.raises(FileRefused, match="Un altro pdo-xl sta scrivendo «Piano.xlsx»"), turn(path):
            pytest.fail("two at once")
        with turn(tmp_path / "Altro.xlsx") as other:
            assert other
    assert list(tmp_path.iterdir()) == []
    with turn(path) as again:
        assert again


def test_a_lock_that_nobody_holds_is_taken(tmp_path: Path) -> None:
    (tmp_path / LOCK).touch(0o444)
    with turn(tmp_path / "Piano.xlsx") as alone:
        assert alone
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_run_left_goes_though_there_is_nothing_to_write(tmp_path: Path) -> None:
    path = tmp_path / "Piano.xlsx"
    left = tmp_path / ".Piano.xlsx.pdo_xl.0123abcd.xlsx"
    left.touch()
    clear_left(path)
    assert [*tmp_path.iterdir()] == [left], "nobody ever held a lock here"
    (tmp_path / LOCK).touch()
    clear_left(path)
    assert list(tmp_path.iterdir()) == []
    with turn(path):
        left.touch()
        clear_left(path)
        assert left.exists(), "another run is at it"


def test_where_no_lock_may_be_made_the_reason_is_the_systems_own(tmp_path: Path, monkeypatch) -> None:
    real = os.open

    def refused(path: Path, flags: int, mode: int = 0o777) -> int:
        if flags & os.O_CREAT:
            raise PermissionError(13, "Permission denied", str(path))
        return real(path, flags, mode)

    monkeypatch.setattr(os, "open", refused)
    with pytest.raises(PermissionError), turn(tmp_path / "Piano.xlsx"):
        pytest.fail("taken")


@pytest.mark.parametrize(
    "make",
    [Path.mkdir, os.mkfifo, lambda path: path.symlink_to("manca"), lambda path: path.symlink_to("/dev/zero")],
    ids=["folder", "pipe", "dangling", "device"],
)
def test_what_is_no_lock_is_said(tmp_path: Path, make: Callable[[Path], object]) -> None:
    make(tmp_path / LOCK)
    with pytest.raises(FileRefused) as refusal, turn(tmp_path / "Piano.xlsx"):
        pytest.fail("taken")
    assert str(refusal.value) == f"«{LOCK}», accanto a «Piano.xlsx», non è un file: eliminarlo e riprovare."
    assert os.path.lexists(tmp_path / LOCK)


def test_a_lock_taken_away_between_two_steps_is_asked_for_again(tmp_path: Path, monkeypatch) -> None:
    lock, real, taken = tmp_path / LOCK, fcntl.flock, []

    def late(handle: int, how: int) -> None:
        if not taken:
            taken.append(handle)
            lock.unlink()
        real(handle, how)

    monkeypatch.setattr(fcntl, "flock", late)
    with turn(tmp_path / "Piano.xlsx") as alone:
        assert alone
        assert lock.exists()


def test_a_disk_without_locks_keeps_nobody_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object) -> None:
        raise OSError(37, "No locks available")

    monkeypatch.setattr(fcntl, "flock", unknown)
    with turn(tmp_path / "Piano.xlsx") as alone:
        assert not alone
    assert list(tmp_path.iterdir()) == []
