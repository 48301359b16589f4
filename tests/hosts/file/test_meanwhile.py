"""What others do to a file while it is being replaced is theirs, and stays."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file import replace
from pdo_xl.hosts.file.disk.fingerprint import fingerprint
from pdo_xl.hosts.file.replace import replace_atomically
from tests.hosts.file.replacing import CHANGED, NOW, contents, new, old, refused


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return old(tmp_path)


def test_a_file_that_changed_meanwhile_is_not_replaced(path: Path) -> None:
    before = fingerprint(path)

    def slow(temporary: Path) -> None:
        new(temporary)
        path.write_bytes(b"di altri")

    assert refused(path, slow) == CHANGED
    assert contents(path.parent) == {path.name: b"di altri"}
    with pytest.raises(FileRefused, match="nel frattempo"):
        replace_atomically(path, new, NOW, expected=before)


def test_a_save_of_the_same_size_and_time_is_seen(path: Path) -> None:
    status = path.stat()

    def slow(temporary: Path) -> None:
        new(temporary)
        path.write_bytes(b"VECCHIO")
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))

    assert refused(path, slow) == CHANGED
    assert contents(path.parent) == {path.name: b"VECCHIO"}


def test_a_file_that_went_away_or_came_meanwhile_is_left_so(path: Path) -> None:
    with pytest.raises(FileRefused, match="nel frattempo"):
        replace_atomically(path, lambda temporary: (new(temporary), path.unlink())[0], NOW, backup=False)
    assert contents(path.parent) == {}
    with pytest.raises(FileRefused, match="nel frattempo"):
        replace_atomically(path, lambda temporary: (new(temporary), new(path))[0], NOW)
    assert contents(path.parent) == {path.name: b"nuovo"}


def test_a_file_that_comes_at_the_last_moment_is_left(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = path.with_name("b.xlsm")
    real = replace.put_new

    def late(temporary: Path, final: Path) -> None:
        target.write_bytes(b"di altri")
        real(temporary, final)

    monkeypatch.setattr(replace, "put_new", late)
    assert refused(target) == "«b.xlsm» è nato nel frattempo, da altri: riprovare."
    assert contents(path.parent) == {path.name: b"vecchio", target.name: b"di altri"}


@pytest.mark.parametrize("lock", ["~$Piano_Obiettivi_2024.xlsm", ".~lock.Piano_Obiettivi_2024.xlsm#"])
def test_a_program_that_opens_the_file_meanwhile_keeps_it(path: Path, lock: str) -> None:
    def slow(temporary: Path) -> None:
        new(temporary)
        path.with_name(lock).touch()

    assert "è aperto in" in refused(path, slow)
    assert contents(path.parent) == {path.name: b"vecchio", lock: b""}


def test_two_runs_at_once_never_undo_each_other(path: Path) -> None:
    def slow(temporary: Path) -> None:
        new(temporary)
        assert refused(path) == (
            "Un altro pdo-xl sta scrivendo «Piano_Obiettivi_2024.xlsm»: aspettare che finisca e riprovare."
        )

    replace_atomically(path, slow, NOW, backup=False)
    assert contents(path.parent) == {path.name: b"nuovo"}


def test_a_link_that_leads_elsewhere_meanwhile_is_left(path: Path) -> None:
    link, other = path.with_name("l.xlsm"), path.with_name("b.xlsm")
    other.write_bytes(b"altro")
    link.symlink_to(path)

    def slow(temporary: Path) -> None:
        new(temporary)
        link.unlink()
        link.symlink_to(other)

    assert refused(link, slow) == "«l.xlsm» porta ora a un altro file: riprovare."
    assert (path.read_bytes(), other.read_bytes()) == (b"vecchio", b"altro")


KILLED = """
import os, sys, time
from datetime import datetime
from pathlib import Path
from pdo_xl.hosts.file import replace
def write(temporary):
    temporary.write_bytes(b"a meta")
    if sys.argv[2] == "writing":
        Path(sys.argv[3]).touch()
        time.sleep(60)
def put(self, temporary):
    Path(sys.argv[3]).touch()
    time.sleep(60)
replace._Replacement._put = put
replace.replace_atomically(Path(sys.argv[1]), write, datetime(2024, 12, 30))
"""


@pytest.mark.parametrize("moment", ["writing", "replacing"])
def test_what_a_killed_run_left_is_cleared_by_the_next(path: Path, moment: str, tmp_path_factory) -> None:
    ready = tmp_path_factory.mktemp("segnale") / "pronto"
    process = subprocess.Popen([sys.executable, "-c", KILLED, str(path), moment, str(ready)])
    while not ready.exists():
        assert process.poll() is None
        time.sleep(0.01)
    assert "Un altro pdo-xl" in refused(path)
    process.kill()
    process.wait()
    left = contents(path.parent)
    assert left[path.name] == b"vecchio"
    assert sum(name.startswith(".Piano_Obiettivi_2024.xlsm.pdo_xl.") for name in left) == 2
    others = {".Piano_Obiettivi_2024.xlsm.pdo_xl.mio.xlsm": b"x", ".Altro.xlsm.pdo_xl.0123abcd.xlsm": b"x"}
    for name, content in others.items():
        path.with_name(name).write_bytes(content)
    replace_atomically(path, new, NOW)
    after = contents(path.parent)
    assert {name for name in after if name.startswith(".")} == set(others)
    assert (after[path.name], after["Piano_Obiettivi_2024.2024-12-31_101500.bak.xlsm"]) == (b"nuovo", b"vecchio")
