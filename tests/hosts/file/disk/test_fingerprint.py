"""A file is the same only if nobody wrote to it, whatever its time says."""

import os
import time
from pathlib import Path

import pytest

from pdo_xl.hosts.file.disk import fingerprint as module
from pdo_xl.hosts.file.disk.fingerprint import fingerprint, is_same


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "a"
    path.write_bytes(b"vecchio")
    return path


def test_a_disk_of_coarse_times_fools_nobody(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """FAT and some servers: two saves in one tick, of one size."""
    known = fingerprint(path)
    old = path.stat()
    path.write_bytes(b"VECCHIO")
    real = Path.stat
    monkeypatch.setattr(Path, "stat", lambda self, **more: old if self == path else real(self, **more))
    assert not is_same(path, known)
    path.write_bytes(b"vecchio")
    assert is_same(path, known)


def test_an_old_file_is_known_by_its_times_alone(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    later = time.time_ns() + 60 * 10**9
    monkeypatch.setattr(module.time, "time_ns", lambda: later)
    known = fingerprint(path)
    assert known.content is None
    assert is_same(path, known)


def test_another_file_with_the_same_size_and_date_is_another(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    later = time.time_ns() + 60 * 10**9
    monkeypatch.setattr(module.time, "time_ns", lambda: later)
    known, status = fingerprint(path), path.stat()
    time.sleep(0.02)
    other = path.with_name("b")
    other.write_bytes(b"VECCHIO")
    os.utime(other, ns=(status.st_atime_ns, status.st_mtime_ns))
    other.replace(path)
    assert not is_same(path, known)


def test_nothing_is_the_same_as_nothing(path: Path) -> None:
    known = fingerprint(path)
    assert not is_same(path, None)
    path.unlink()
    assert not is_same(path, known)
    assert is_same(path, None)
