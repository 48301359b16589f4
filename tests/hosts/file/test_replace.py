"""A file is replaced in one step, or the folder is as it was."""

import errno
import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file import replace
from pdo_xl.hosts.file.replace import replace_atomically
from tests.hosts.file.replacing import NOW, contents, new, old, refused

pytestmark = pytest.mark.slow


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return old(tmp_path)


def test_the_new_file_takes_the_place_and_the_old_one_is_kept(path: Path) -> None:
    done = replace_atomically(path, new, NOW)
    copy = path.with_name("Piano_Obiettivi_2024.2024-12-31_101500.bak.xlsm")
    assert done == (copy, ())
    assert done.told == f" La copia di prima è {copy.name}."
    assert contents(path.parent) == {path.name: b"nuovo", copy.name: b"vecchio"}
    assert path.stat().st_mode & 0o777 == copy.stat().st_mode & 0o777 == 0o640


def test_no_copy_is_made_where_none_is_wanted_or_nothing_was_there(path: Path) -> None:
    other = path.with_name("nuovo.xlsm")
    assert replace_atomically(path, new, NOW, backup=False) == (None, ())
    assert replace_atomically(other, new, NOW).told == ""
    assert contents(path.parent) == {path.name: b"nuovo", other.name: b"nuovo"}
    mask = os.umask(0)
    os.umask(mask)
    assert other.stat().st_mode & 0o777 == 0o666 & ~mask


CALLS = [
    (os, "open"), (os, "close"), (os, "fsync"), (os, "link"), (os, "replace"), (os, "chmod"), (os, "chown"),
    (os, "utime"), (os, "setxattr"), (os, "getxattr"), (os, "listxattr"), (os, "unlink"), (os, "stat"), (os, "lstat"),
    (os, "scandir"), (os, "fstat"), (fcntl, "flock"),
]  # fmt: skip


@contextmanager
def failing(module: object, name: str, code: int, call: int) -> Iterator[list[int]]:
    """Let the n-th call of a function of the system fail, this once."""
    real, count = getattr(module, name), [0]

    def once(*arguments: object, **options: object) -> object:
        count[0] += 1
        if count[0] == call:
            if name == "close":
                # The system frees the handle all the same.
                real(*arguments, **options)
            raise OSError(code, os.strerror(code))
        return real(*arguments, **options)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, name, once)
        yield count


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EXDEV], ids=errno.errorcode.get)
@pytest.mark.parametrize(("module", "name"), CALLS, ids=[name for _, name in CALLS])
@pytest.mark.parametrize("existed", [True, False], ids=["old", "new"])
def test_a_system_that_fails_at_any_call_loses_nothing(
    path: Path, module: object, name: str, code: int, existed: bool
) -> None:
    target = path if existed else path.with_name("altro.xlsm")
    os.setxattr(path, "user.nota", b"dell'ufficio")
    os.utime(path, (1, 1))
    for call in range(1, 60):
        before, said = contents(path.parent), "."
        with failing(module, name, code, call) as count:
            try:
                done = replace_atomically(target, new, NOW + timedelta(seconds=call))
            except FileRefused as refusal:
                done, said = None, str(refusal)
        if count[0] < call:
            break
        assert said.endswith(".")
        assert "[Errno" not in said
        after = contents(path.parent)
        for left in [entry for entry in after if entry.startswith(".")]:
            # Only what could not be removed may be left: the next run does it.
            assert name in {"unlink", "stat", "lstat", "close", "link"}, left
            del after[left]
        if done is None:
            assert {**before, **after} == before or name == "close"
            assert after[path.name] == b"vecchio"
            continue
        assert after[target.name] == b"nuovo"
        if existed:
            assert done.copy is not None
            assert after[done.copy.name] == b"vecchio"
            path.write_bytes(b"vecchio")
            os.utime(path, (1, 1))
        else:
            target.unlink()
    replace_atomically(target, new, NOW + timedelta(days=1))
    assert [entry.name for entry in path.parent.iterdir() if entry.name.startswith(".")] == []


@pytest.mark.parametrize("error", [ValueError("nan"), KeyboardInterrupt()])
def test_a_writer_that_fails_half_way_leaves_the_folder_as_it_was(path: Path, error: BaseException) -> None:
    before = contents(path.parent)

    def half(temporary: Path) -> None:
        temporary.write_bytes(b"me")
        raise error

    with pytest.raises(type(error)):
        replace_atomically(path, half, NOW)
    assert contents(path.parent) == before


def test_a_full_disk_is_said_with_the_file_and_not_with_a_temporary_one(path: Path) -> None:
    def full(temporary: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", str(temporary))

    assert refused(path, full) == (
        "«Piano_Obiettivi_2024.xlsm» non si può scrivere: il disco è pieno. Il file è com'era."
    )
    assert refused(path.with_name("b.xlsm"), full) == (
        "«b.xlsm» non si può scrivere: il disco è pieno. Nulla è cambiato."
    )


def test_a_failure_after_the_rename_is_none_and_an_interruption_keeps_the_copy(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Path.replace

    def interrupted(temporary: Path, target: Path) -> None:
        real(temporary, target)
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        replace_atomically(path, new, NOW)
    assert contents(path.parent) == {
        path.name: b"nuovo", "Piano_Obiettivi_2024.2024-12-31_101500.bak.xlsm": b"vecchio",
    }  # fmt: skip


def test_a_link_is_followed_and_said(path: Path, tmp_path: Path) -> None:
    (tmp_path / "scrivania").mkdir()
    link = tmp_path / "scrivania" / "Piano.xlsm"
    link.symlink_to(path)
    done = replace_atomically(link, new, NOW)
    assert link.is_symlink()
    assert done.told == (
        " La copia di prima è Piano_Obiettivi_2024.2024-12-31_101500.bak.xlsm. «Piano.xlsm» è un collegamento: scritto "
        f"il suo file, «{path}»."
    )
    assert [entry.name for entry in link.parent.iterdir()] == ["Piano.xlsm"]
    assert path.read_bytes() == b"nuovo"
    assert done.copy is not None
    assert done.copy.parent == path.parent


def test_a_file_of_two_names_is_refused_and_neither_changes(path: Path) -> None:
    other = path.with_name("stesso.xlsm")
    other.hardlink_to(path)
    assert refused(path) == (
        "«Piano_Obiettivi_2024.xlsm» ha più di un nome sul disco (collegamenti fisici): scrivendolo, gli altri nomi "
        "resterebbero al contenuto di prima. Farne una copia e lavorare su quella."
    )
    assert path.samefile(other)
    assert contents(path.parent) == {path.name: b"vecchio", other.name: b"vecchio"}


def test_a_file_that_windows_does_not_let_go_is_open_in_excel(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = contents(path.parent)

    def held(*_: object) -> None:
        raise PermissionError(13, "Access is denied")

    monkeypatch.setattr(Path, "replace", held)
    assert refused(path) == ("«Piano_Obiettivi_2024.xlsm» non si può scrivere: mancano i permessi. Il file è com'era.")
    monkeypatch.setattr(replace, "_ON_WINDOWS", True)
    assert refused(path) == "«Piano_Obiettivi_2024.xlsm» è aperto in Excel: chiuderlo e riprovare."
    assert contents(path.parent) == before
