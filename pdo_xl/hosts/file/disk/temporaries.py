"""The temporary files beside a file: their names say what made them, so that what a kill left is found again."""

import os
import re
from contextlib import suppress
from pathlib import Path

_ON_WINDOWS = os.name == "nt"
_LONGEST_STEM = 100
_LONGEST_SUFFIX = 12
_LONGEST_NAME = 255
"""Unit: bytes, for most disks."""


def name_beside(path: Path, ending: str) -> str:
    """Name a helper of a file: hidden, recognisable, short enough for every disk.

    >>> name_beside(Path("a/Piano.xlsx"), "lock")
    '.Piano.xlsx.pdo_xl.lock'
    """
    return f".{shortened(path.name, _LONGEST_STEM)}.pdo_xl.{ending}"


def shortened(name: str, limit: int) -> str:
    """Cut a name to so many bytes; two names that begin alike stay different.

    >>> shortened("Piano", 20), len(shortened("à" * 200, 20).encode())
    ('Piano', 19)
    """
    encoded = os.fsencode(name)
    if len(encoded) <= limit:
        return name
    # Imported here: it loads a library, and hardly a name is that long.
    from hashlib import blake2b

    mark = blake2b(encoded, digest_size=4).hexdigest()
    kept = name
    while len(os.fsencode(kept)) > limit - len(mark) - 1:
        kept = kept[:-1]
    return f"{kept}~{mark}"


def longest_name(folder: Path) -> int:
    """How long a name may be in a folder. Unit: bytes."""
    try:
        return os.pathconf(folder, "PC_NAME_MAX")
    except (AttributeError, OSError, ValueError):
        return _LONGEST_NAME


def make_temporary(path: Path, *, private: bool) -> Path:
    """Make an empty file beside another, for its owner alone or as open as new files are here. Raises: OSError."""
    temporary = path.with_name(name_beside(path, f"{os.urandom(4).hex()}{_suffix(path)}"))
    handle = os.open(temporary, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600 if private else 0o666)
    try:
        os.close(handle)
    except OSError:
        temporary.unlink()
        raise
    return temporary


def make_temporary_folder(path: Path, kind: str) -> Path:
    """Make an empty folder beside a file or a folder, for its owner alone. Raises: OSError."""
    # Imported here: it loads much, and most runs make no folder.
    from tempfile import mkdtemp

    return Path(mkdtemp(prefix=name_beside(path, f"{kind}."), dir=path.parent))


def clear_dead_folders(path: Path, kind: str) -> None:
    """Remove the folders that earlier runs left when they were killed; only while no other may be running."""
    from shutil import rmtree

    start = name_beside(path, f"{kind}.")
    with suppress(OSError), os.scandir(path.parent) as entries:
        dead = [entry.path for entry in entries if entry.name.startswith(start) and entry.is_dir(follow_symlinks=False)]
        for name in dead:
            rmtree(name, ignore_errors=True)


def clear_dead(path: Path) -> None:
    """Remove what earlier runs on a file left when they were killed; only while no other may be running."""
    ours = re.compile(re.escape(name_beside(path, "")) + "[0-9a-f]{8}" + re.escape(_suffix(path)))
    with suppress(OSError), os.scandir(path.parent) as entries:
        dead = [entry.path for entry in entries if ours.fullmatch(entry.name) and entry.is_file(follow_symlinks=False)]
        for name in dead:
            with suppress(OSError):
                Path(name).unlink()


def put_new(temporary: Path, path: Path) -> None:
    """Give a temporary file its name, unless something stands there by now. Raises: FileExistsError, OSError."""
    if _ON_WINDOWS:
        # Windows renames nothing over a file.
        temporary.rename(path)
        return
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except OSError:
        # A disk without hard links: the name is taken first.
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        try:
            temporary.replace(path)
        except BaseException:
            path.unlink()
            raise
    else:
        with suppress(OSError):
            temporary.unlink()


def _suffix(path: Path) -> str:
    return path.suffix if len(os.fsencode(path.suffix)) <= _LONGEST_SUFFIX else ""
