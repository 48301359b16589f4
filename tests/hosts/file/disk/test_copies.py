"""Dated copies: each is whole, none is written over, and only our own old ones go."""

import os
import time
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from pdo_xl.hosts.file.disk import temporaries
from pdo_xl.hosts.file.disk.copies import make_copy, remove_old_copies

NOW = datetime(2024, 12, 31, 10, 15)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "Piano.xlsm"
    path.write_bytes(b"vecchio")
    return path


def copies(path: Path) -> list[str]:
    return sorted(entry.name for entry in path.parent.iterdir() if entry != path)


def test_older_copies_are_never_overwritten(path: Path) -> None:
    names = []
    for number in range(3):
        path.write_bytes(bytes([number]))
        copy = make_copy(path, NOW)
        names.append(copy.name)
        assert copy.read_bytes() == bytes([number])
    assert names == [f"Piano.2024-12-31_101500{suffix}.bak.xlsm" for suffix in ("", "_2", "_3")]
    assert copies(path) == sorted(names)


def test_a_disk_without_hard_links_never_overwrites_either(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(os, "link", unknown)
    test_older_copies_are_never_overwritten(path)


def test_on_windows_a_rename_overwrites_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.rename

    def as_windows_does(self: Path, target: Path) -> Path:
        if target.exists():
            raise FileExistsError(17, "File exists")
        return real(self, target)

    monkeypatch.setattr(temporaries, "_ON_WINDOWS", True)
    monkeypatch.setattr(Path, "rename", as_windows_does)
    test_older_copies_are_never_overwritten(path)


def run(path: Path, when: datetime, keep: int = 20) -> int:
    return remove_old_copies(path, keep, make_copy(path, when))


def test_a_hundred_runs_leave_twenty_and_the_first_of_the_day(path: Path) -> None:
    removed = sum(run(path, NOW + timedelta(seconds=second)) for second in range(100))
    assert removed == 79
    left = copies(path)
    assert len(left) == 21
    assert left[0] == "Piano.2024-12-31_101500.bak.xlsm"
    assert left[1] == "Piano.2024-12-31_101620.bak.xlsm"


def test_the_first_of_each_day_stays_for_ever(path: Path) -> None:
    for day in range(40):
        for hour in range(3):
            run(path, datetime(2024, 1, 1, 8 + hour) + timedelta(days=day), keep=2)
    left = copies(path)
    assert [name for name in left if "_080000" in name] == [name for name in left if name < "Piano.2024-02-09_09"]
    assert len(left) == 40 + 2


def test_zero_keeps_all(path: Path) -> None:
    assert sum(run(path, NOW + timedelta(seconds=second), keep=0) for second in range(30)) == 0
    assert len(copies(path)) == 30


def test_a_clock_set_back_loses_neither_old_nor_new(path: Path) -> None:
    for second in range(10):
        run(path, NOW + timedelta(seconds=second), keep=3)
    path.write_bytes(b"nuovo")
    copy = make_copy(path, NOW - timedelta(days=300))
    again = make_copy(path, NOW - timedelta(days=300))
    remove_old_copies(path, 3, again)
    assert copy.read_bytes() == again.read_bytes() == b"nuovo"
    assert len(copies(path)) == 4 + 2


def test_where_the_clock_was_set_back_the_last_ones_made_stay(path: Path) -> None:
    for second in range(10):
        run(path, NOW + timedelta(seconds=second), keep=3)
    back = NOW - timedelta(hours=1)
    for number in range(8):
        path.write_bytes(bytes([number]))
        run(path, back + timedelta(seconds=number), keep=3)
    later = [name for name in copies(path) if "_1015" in name]
    since = [(path.parent / name).read_bytes() for name in copies(path) if "_0915" in name]
    assert len(later) == 4
    assert since == [bytes([number]) for number in (0, 5, 6, 7)], "the first of the day, and the last three made"


def test_once_the_clock_is_right_again_they_count_as_all_others(path: Path) -> None:
    for when in (NOW, NOW - timedelta(hours=1), NOW + timedelta(hours=1)):
        for second in range(5):
            run(path, when + timedelta(seconds=second), keep=3)
    assert [name[6:23] for name in copies(path)] == [
        "2024-12-31_091500", "2024-12-31_111502", "2024-12-31_111503", "2024-12-31_111504",
    ]  # fmt: skip


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="solo qui il fuso orario si cambia da programma")
def test_where_the_time_zone_changed_no_copy_is_lost(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def live_in(zone: str) -> None:
        monkeypatch.setenv("TZ", zone)
        time.tzset()

    live_in("Europe/Rome")
    try:
        for second in range(5):
            run(path, NOW + timedelta(seconds=second), keep=9)
        before = copies(path)
        live_in("America/New_York")
        assert run(path, NOW - timedelta(hours=6), keep=1) == 0
        assert set(before) < set(copies(path))
    finally:
        monkeypatch.undo()
        time.tzset()


def test_what_we_did_not_make_or_somebody_touched_stays(path: Path) -> None:
    for second in range(1, 9):
        make_copy(path, NOW + timedelta(seconds=second))
    ours = copies(path)
    others = [
        "Piano.2020-01-01_000000.bak.xlsm", "Piano.2020-01-01_000001.bak.xlsm", "Piano.2024-12-31_101500.bak.xlsm",
        "Piano.2024-12-31.bak.xlsm", "Piano.2024-13-01_101500.bak.xlsm", "Piano.bak.xlsm", "Piano copia.xlsm",
        "Piano.2024-12-31_101502.bak.xlsm.bak.xlsm", "Altro.2024-12-31_101502.bak.xlsm",
        "Piano.2024-12-31_101502.bak.xlsx", "XPiano.2024-12-31_101502.bak.xlsm", "Piano.2024-12-31_101502.bak",
    ]  # fmt: skip
    for name in others:
        path.with_name(name).write_bytes(b"dell'ufficio")
    edited, kept, opened, linked = (path.with_name(ours[number]) for number in (1, 2, 3, 4))
    edited.write_bytes(b"corretto")
    kept.chmod(0o444)
    path.with_name(f"~${opened.name}").touch()
    linked.unlink()
    linked.symlink_to(path)
    removed = run(path, NOW + timedelta(hours=1), keep=1)
    assert removed == 3
    after = copies(path)
    assert set(others) | {edited.name, kept.name, opened.name, linked.name, ours[0]} <= set(after)


def test_what_resists_stays_and_fails_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for second in range(6):
        make_copy(path, NOW + timedelta(seconds=second))
    real = Path.unlink

    def resists(self: Path, missing_ok: bool = False) -> None:
        if "101502" in self.name:
            raise PermissionError(13, "Permission denied")
        real(self, missing_ok)

    monkeypatch.setattr(Path, "unlink", resists)
    assert run(path, NOW + timedelta(hours=1), keep=1) == 4
    assert len(copies(path)) == 3


def test_long_names_leave_room_and_stay_apart(tmp_path: Path) -> None:
    paths = [tmp_path / f"{'è' * 124}{number}.xlsm" for number in (1, 2)]
    for path in paths:
        path.write_bytes(path.name[-6:].encode())
    made = [make_copy(path, NOW + timedelta(seconds=second)) for second in range(5) for path in paths]
    assert all(len(os.fsencode(copy.name)) <= 255 for copy in made)
    assert remove_old_copies(paths[0], 1, made[-2]) == 3
    assert {copy.read_bytes() for copy in made if copy.exists()} == {b"1.xlsm", b"2.xlsm"}
    assert sum(copy.exists() and copy.read_bytes() == b"2.xlsm" for copy in made) == 5
