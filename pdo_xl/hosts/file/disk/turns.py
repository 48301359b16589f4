"""One writer at a time: two runs on one file never undo each other."""

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.disk.places import name_of, real_file, shown
from pdo_xl.hosts.file.disk.temporaries import clear_dead, name_beside

_TRIES = 10
_MODE = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


@contextmanager
def turn(path: Path) -> Iterator[bool]:
    """Hold a lock beside a file, which ends with the process whatever becomes of it.

    Gives False where the disk knows no locks: then nobody is kept out. Raises: FileRefused while another holds it;
    OSError.
    """
    lock = path.with_name(name_beside(path, "lock"))
    handle, alone = _take(path, lock)
    try:
        yield alone
    finally:
        _give_back(handle, lock)


def clear_left(path: Path) -> None:
    """Take away what a run that was killed left beside a file, or beside the file it leads to: before anything else.

    What comes after may be refused, or find that all is done, and then never writes there.
    """
    # What is wrong with the file is said by whoever reads or writes it.
    with suppress(OSError, FileRefused, ValueError):
        path = real_file(path)
        if os.path.lexists(path.with_name(name_beside(path, "lock"))):
            with turn(path) as alone:
                if alone:
                    clear_dead(path)


if sys.platform == "win32":

    def _take(path: Path, lock: Path) -> tuple[int, bool]:
        try:
            # Windows removes no file that somebody holds open; of one that was killed it lets go.
            lock.unlink(missing_ok=True)
            return os.open(lock, os.O_RDWR | os.O_CREAT | os.O_EXCL), True
        except (PermissionError, FileExistsError) as error:
            raise _busy(path) from error

    def _give_back(handle: int, lock: Path) -> None:
        os.close(handle)
        with suppress(OSError):
            lock.unlink()

else:
    import fcntl

    def _take(path: Path, lock: Path) -> tuple[int, bool]:
        for _ in range(_TRIES):
            handle = _open(path, lock)
            try:
                alone = _locked(handle)
                if not alone or _is_still(lock, handle):
                    return handle, alone
            except BlockingIOError as error:
                os.close(handle)
                raise _busy(path) from error
            except BaseException:
                _give_back(handle, lock)
                raise
            # Whoever held it has finished and taken it away between our two steps.
            os.close(handle)
        raise _busy(path)

    def _open(path: Path, lock: Path) -> int:
        with suppress(FileNotFoundError):
            if not stat.S_ISREG(lock.lstat().st_mode):
                raise FileRefused(
                    f"«{shown(lock.name)}», accanto a «{name_of(path)}», non è un file: eliminarlo e riprovare."
                )
        try:
            return os.open(lock, _MODE, 0o666)
        except PermissionError as error:
            # Left by another user: it may be held all the same, where it may be read.
            try:
                return os.open(lock, _MODE & ~os.O_CREAT & ~os.O_RDWR)
            except FileNotFoundError:
                raise error from None

    def _locked(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise
        except OSError:
            return False
        return True

    def _is_still(lock: Path, handle: int) -> bool:
        try:
            return os.path.samestat(lock.stat(), os.fstat(handle))
        except FileNotFoundError:
            return False

    def _give_back(handle: int, lock: Path) -> None:
        # Before it is let go, so that nobody takes a file that is about to vanish for the lock.
        with suppress(OSError):
            lock.unlink()
        with suppress(OSError):
            os.close(handle)


def _busy(path: Path) -> FileRefused:
    return FileRefused(f"Un altro pdo-xl sta scrivendo «{name_of(path)}»: aspettare che finisca e riprovare.")
