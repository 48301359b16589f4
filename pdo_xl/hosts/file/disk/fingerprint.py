"""Tells whether a file is still the one that was read."""

import stat
import time
from pathlib import Path
from typing import NamedTuple

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.disk.places import name_of

_COARSEST = 4 * 10**9
"""Nanoseconds within which two changes may bear the same time on some disk (FAT counts in steps of two seconds)."""


class Fingerprint(NamedTuple):
    """By what a file is recognised as unchanged; `content` only where the times alone could not tell."""

    size: int
    modified: int
    changed: int
    content: bytes | None


def fingerprint(path: Path) -> Fingerprint:
    """Take a file's size and times; of one just saved also the content. Raises: OSError."""
    status = path.stat()
    latest = max(status.st_mtime_ns, status.st_ctime_ns)
    # Only of a file: a pipe would keep whoever reads it waiting.
    is_close = stat.S_ISREG(status.st_mode) and latest > time.time_ns() - _COARSEST
    content = _digest(path) if is_close else None
    return Fingerprint(status.st_size, status.st_mtime_ns, status.st_ctime_ns, content)


def is_same(path: Path, known: Fingerprint | None) -> bool:
    """Tell whether the file is the one known; whether there still is none, if None was known. Raises: OSError."""
    try:
        status = path.stat()
        if known is None or (status.st_size, status.st_mtime_ns, status.st_ctime_ns) != known[:3]:
            return False
        return known.content is None or _digest(path) == known.content
    except FileNotFoundError:
        return known is None


def refuse_changed(path: Path, known: Fingerprint | None) -> None:
    """Refuse to go on with a file that somebody changed, made or took away. Raises: FileRefused, OSError."""
    if not is_same(path, known):
        raise FileRefused(f"«{name_of(path)}» è stato modificato da altri nel frattempo: riprovare.")


def _digest(path: Path) -> bytes:
    # Imported here: it loads a library, and few files were saved a moment ago.
    from hashlib import blake2b

    digest = blake2b()
    with path.open("rb") as file:
        while chunk := file.read(2**20):
            digest.update(chunk)
    return digest.digest()
