"""Replaces a file in one step: whoever looks sees the old one or the new one, whole."""

import os
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from pdo_xl.domain.errors import FileRefused, system_reason
from pdo_xl.hosts import changes
from pdo_xl.hosts.file.refuse import open_sentence


class Fingerprint(NamedTuple):
    """By what a file is recognised as unchanged."""

    size: int
    modified: int


def fingerprint(path: Path) -> Fingerprint:
    """Take a file's size and time of change. Raises: OSError."""
    status = path.stat()
    return Fingerprint(status.st_size, status.st_mtime_ns)


def replace_atomically(
    path: Path,
    write: Callable[[Path], None],
    now: datetime,
    backup: bool = True,
    expected: Fingerprint | None = None,
) -> Path | None:
    """Let `write` make the new file beside the old one, keep a dated copy of that, and put the new one in its place.

    `expected` is the old file as it was when it was read. Gives the copy's path; None without a copy.
    Raises: FileRefused where the old file changed meanwhile or is held by a program; what `write` raises.
    In every such case the folder is as it was.
    """
    existed = path.exists()
    if existed and expected is None:
        expected = fingerprint(path)
    temporary = _temporary_beside(path)
    copy: Path | None = None
    try:
        write(temporary)
        _flush(temporary)
        _refuse_changed(path, expected)
        if existed:
            shutil.copymode(path, temporary)
            copy = _backup(path, now) if backup else None
        _refuse_changed(path, expected)
        _rename(temporary, path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        if copy is not None:
            with suppress(OSError):
                copy.unlink()
        raise
    changes.note(path)
    _flush_folder(path.parent)
    return copy


def _temporary_beside(path: Path) -> Path:
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.stem[:40]}.", suffix=f".tmp{path.suffix}", dir=path.parent)
    except OSError as error:
        raise FileRefused(f"Non si può scrivere nella cartella di «{path.name}»: {system_reason(error)}.") from error
    os.close(handle)
    if not path.exists():
        # A temporary file is private; a new file has the permissions that new files have here.
        mask = os.umask(0)
        os.umask(mask)
        Path(name).chmod(0o666 & ~mask)
    return Path(name)


def _backup(path: Path, now: datetime) -> Path:
    """Copy the file under a dated name that is still free."""
    stem = f"{path.stem}.{now:%Y-%m-%d_%H%M%S}"
    number = 1
    while True:
        copy = path.with_name(f"{stem}{f'_{number}' if number > 1 else ''}.bak{path.suffix}")
        try:
            target = copy.open("xb")
        except FileExistsError:
            number += 1
            continue
        try:
            with target, path.open("rb") as source:
                shutil.copyfileobj(source, target, 2**20)
                target.flush()
                os.fsync(target.fileno())
            shutil.copystat(path, copy)
        except BaseException:
            copy.unlink()
            raise
        return copy


def _refuse_changed(path: Path, expected: Fingerprint | None) -> None:
    try:
        current = fingerprint(path)
    except FileNotFoundError:
        current = None
    if current != expected:
        raise FileRefused(f"«{path.name}» è stato modificato da altri nel frattempo: riprovare.")


def _rename(temporary: Path, path: Path) -> None:
    try:
        temporary.replace(path)
    except PermissionError as error:
        # Windows does not replace a file that a program holds open.
        raise FileRefused(open_sentence(path, "Excel")) from error


def _flush(path: Path) -> None:
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    # Windows has no handle for a folder; the rename is durable there all the same.
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
