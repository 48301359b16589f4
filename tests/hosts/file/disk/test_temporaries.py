"""The temporary files beside a file: found again by their names, and put in its place."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from pdo_xl.hosts.file.disk import temporaries
from pdo_xl.hosts.file.disk.temporaries import (
    clear_dead,
    clear_dead_folders,
    longest_name,
    make_temporary,
    make_temporary_folder,
    name_beside,
    put_new,
    shortened,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "Piano.xlsm"
    path.write_bytes(b"piano")
    return path


def no_links(*_: object) -> None:
    raise OSError(95, "Operation not supported")


def test_a_temporary_is_beside_its_file_and_its_owners_alone(path: Path) -> None:
    private, open_ = (make_temporary(path, private=private) for private in (True, False))
    assert private != open_
    assert {made.parent for made in (private, open_)} == {path.parent}
    assert all(made.name.startswith(name_beside(path, "")) and made.suffix == ".xlsm" for made in (private, open_))
    assert (private.stat().st_mode & 0o777, private.stat().st_size) == (0o600, 0)
    assert open_.stat().st_mode & 0o600 == 0o600


def test_a_disk_that_fails_at_once_keeps_no_temporary(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.close

    def fail(handle: int) -> None:
        real(handle)
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "close", fail)
    with pytest.raises(OSError, match="Input/output"):
        make_temporary(path, private=True)
    assert [entry.name for entry in path.parent.iterdir()] == ["Piano.xlsm"]


def test_only_what_our_own_runs_on_this_file_left_is_cleared(path: Path) -> None:
    dead = [make_temporary(path, private=True) for _ in range(2)]
    kept = [
        ".Piano.xlsm.pdo_xl.mio.xlsm", ".Altro.xlsm.pdo_xl.0123abcd.xlsm", ".Piano.xlsm.pdo_xl.0123abcd",
        ".Piano.xlsm.pdo_xl.0123ABCD.xlsm", "Piano.2024-12-31_101500.bak.xlsm",
    ]  # fmt: skip
    for name in kept:
        path.with_name(name).touch()
    folder = path.with_name(".Piano.xlsm.pdo_xl.ffffffff.xlsm")
    folder.mkdir()
    clear_dead(path)
    assert not any(made.exists() for made in dead)
    assert {entry.name for entry in path.parent.iterdir()} == {"Piano.xlsm", folder.name, *kept}


def test_what_resists_and_a_folder_that_is_gone_stop_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dead = make_temporary(path, private=True)

    def resist(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", resist)
        clear_dead(path)
    assert dead.exists()
    clear_dead(path.parent / "manca" / "Piano.xlsm")


@pytest.mark.parametrize("spoil", [None, no_links], ids=["links", "no links"])
def test_a_new_file_gets_its_name_and_none_is_overwritten(
    path: Path, monkeypatch: pytest.MonkeyPatch, spoil: Callable[..., None] | None
) -> None:
    if spoil is not None:
        monkeypatch.setattr(os, "link", spoil)
    target = path.with_name("nuovo.xlsm")
    temporary = make_temporary(target, private=False)
    temporary.write_bytes(b"nuovo")
    put_new(temporary, target)
    assert (target.read_bytes(), temporary.exists()) == (b"nuovo", False)
    again = make_temporary(target, private=False)
    with pytest.raises(FileExistsError):
        put_new(again, target)
    assert target.read_bytes() == b"nuovo"


def test_without_hard_links_a_failure_gives_the_name_back(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = path.with_name("nuovo.xlsm")
    temporary = make_temporary(target, private=False)
    monkeypatch.setattr(os, "link", no_links)
    monkeypatch.setattr(Path, "replace", no_links)
    with pytest.raises(OSError, match="not supported"):
        put_new(temporary, target)
    assert not target.exists()


def test_on_windows_a_rename_does_it(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(temporaries, "_ON_WINDOWS", True)
    monkeypatch.setattr(os, "link", no_links)
    target = path.with_name("nuovo.xlsm")
    put_new(make_temporary(target, private=False), target)
    assert target.exists()


def test_long_names_are_cut_and_stay_apart() -> None:
    names = [f"{'è' * 124}{number}.xlsm" for number in range(2)]
    cut = [shortened(name, 100) for name in names]
    assert cut[0] != cut[1]
    assert all(len(os.fsencode(name)) <= 100 for name in cut)
    assert len(name_beside(Path("a" * 250 + ".xlsx"), "lock")) < 120
    assert shortened("Piano.xlsm", 100) == "Piano.xlsm"


def test_a_very_long_ending_is_left_out(tmp_path: Path) -> None:
    made = make_temporary(tmp_path / "Piano.fineassaipiulunga", private=True)
    assert made.name.startswith(".Piano.fineassaipiulunga.pdo_xl.")
    assert made.suffix != ".fineassaipiulunga"


def test_how_long_a_name_may_be(tmp_path: Path) -> None:
    assert longest_name(tmp_path) >= 200
    assert longest_name(tmp_path / "manca") == 255


def test_a_folder_beside_is_its_owners_alone_and_found_again(path: Path) -> None:
    dead, other = make_temporary_folder(path, "cartella"), make_temporary_folder(path, "tabelle")
    (dead / "a").touch()
    assert dead.stat().st_mode & 0o777 == 0o700
    file, link = path.with_name(f"{dead.name}x"), path.with_name(f"{dead.name}y")
    file.touch()
    link.symlink_to(other)
    clear_dead_folders(path, "cartella")
    assert {entry.name for entry in path.parent.iterdir()} == {path.name, other.name, file.name, link.name}
    clear_dead_folders(path / "manca" / "a", "cartella")
