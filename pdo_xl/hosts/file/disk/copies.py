"""The dated copies that stay beside a file: made before it is replaced, the oldest taken away afterwards."""

import os
import re
import shutil
import stat
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.disk.kept import take_over
from pdo_xl.hosts.file.disk.locks import refuse_open
from pdo_xl.hosts.file.disk.temporaries import longest_name, make_temporary, put_new, shortened

_STAMP = "%Y-%m-%d_%H%M%S"
_MARK = r"\.([0-9]{4}-[0-9]{2}-[0-9]{2})_([0-9]{6})(?:_([0-9]+))?\.bak"
_AFTER_STEM = len(".2024-12-31_101500_1000.bak")
_CLOSE = 2.5
"""Seconds by which a disk may round the time of a file (FAT: two)."""


class _Copy(NamedTuple):
    made: datetime
    number: int
    path: Path


def is_dated_copy(path: Path) -> bool:
    """Tell by its name alone whether a file is a dated copy.

    >>> is_dated_copy(Path("Piano.2024-12-31_101500.bak.xlsx")), is_dated_copy(Path("Piano.xlsx"))
    (True, False)
    """
    return re.search(_MARK + re.escape(path.suffix) + "$", path.name) is not None


def make_copy(path: Path, now: datetime) -> Path:
    """Copy a file under a dated name that is still free: whole, or not at all. Raises: OSError.

    The copy bears the time of its name: so one that somebody changed, or made, is never taken for ours.
    """
    temporary = make_temporary(path, private=True)
    try:
        with path.open("rb") as source, temporary.open("r+b") as target:
            shutil.copyfileobj(source, target, 2**20)
            target.flush()
            take_over(path, temporary)
            moment = now.replace(microsecond=0).timestamp()
            os.utime(temporary, (moment, moment))
            os.fsync(target.fileno())
        number = 1
        while True:
            copy = path.with_name(_name(path, now, number))
            try:
                put_new(temporary, copy)
            except FileExistsError:
                number += 1
            else:
                return copy
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def remove_old_copies(path: Path, keep: int, newest: Path) -> int:
    """Remove a file's copies but for the last `keep` and the first of each day; give how many.

    `newest` is the one just made, which stays whatever the clock said. Copies of a later time are left alone, and do
    not count: the clock was set back, and each that is made from then on would go again with the next.
    Nothing goes wrong: what resists, stays.
    """
    if keep == 0:
        return 0
    found = sorted(_copies(path))
    now = next((copy.made for copy in found if copy.path == newest), None)
    copies = [copy for copy in found if now is None or copy.made <= now]
    firsts = {copy.made.date(): copy.path for copy in reversed(copies)}
    staying = {newest, *firsts.values(), *(copy.path for copy in copies[-keep:])}
    removed = 0
    for copy in copies:
        if copy.path not in staying:
            with suppress(OSError, FileRefused):
                refuse_open(copy.path)
                copy.path.unlink()
                removed += 1
    return removed


def _name(path: Path, now: datetime, number: int) -> str:
    return f"{_stem(path)}.{now:{_STAMP}}{f'_{number}' if number > 1 else ''}.bak{path.suffix}"


def _stem(path: Path) -> str:
    room = longest_name(path.parent) - _AFTER_STEM - len(os.fsencode(path.suffix))
    return shortened(path.stem, max(room, 20))


def _copies(path: Path) -> Iterator[_Copy]:
    """List the copies that are surely ours: named so, untouched since, not set read-only to be kept."""
    ours = re.compile(re.escape(_stem(path)) + _MARK + re.escape(path.suffix))
    with suppress(OSError), os.scandir(path.parent) as entries:
        for entry in entries:
            dated = ours.fullmatch(entry.name)
            if dated is None:
                continue
            with suppress(OSError, ValueError, OverflowError):
                made = datetime.fromisoformat(f"{dated[1]}T{dated[2]}")
                status = entry.stat(follow_symlinks=False)
                plain = stat.S_ISREG(status.st_mode) and status.st_mode & stat.S_IWUSR
                if plain and abs(status.st_mtime - made.timestamp()) < _CLOSE:
                    yield _Copy(made, int(dated[3] or 1), path.with_name(entry.name))
