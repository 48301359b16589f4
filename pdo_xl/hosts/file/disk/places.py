"""Names and what stands there: links are followed once, and only plain files are ever opened."""

import errno
import os
import stat
from pathlib import Path

from pdo_xl.domain.errors import FileRefused, system_reason
from pdo_xl.domain.values.visible import visible

_LONGEST = 80
"""Characters of a name that a sentence repeats."""
_NO_WAIT = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""A pipe that took a file's place would keep whoever opens it waiting; Windows would translate line ends."""
_PUT_RIGHT = "spostare ciò che sta lì e riprovare"
_KINDS = {
    stat.S_IFIFO: "una pipe",
    stat.S_IFSOCK: "un socket",
    stat.S_IFCHR: "un dispositivo",
    stat.S_IFBLK: "un dispositivo",
}


def shown(path: Path | str) -> str:
    r"""Give a path as a sentence can hold it: no bytes that are no text, not longer than a line.

    >>> shown("Perch\udce9.xlsx")
    'Perch\\xe9.xlsx'
    """
    text = visible(str(path))
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST // 2]}…{text[-_LONGEST // 2 :]}"


def is_text(path: Path) -> bool:
    """Tell whether a name is text: one of bytes that are none cannot be handed to every library."""
    try:
        str(path).encode()
    except UnicodeEncodeError:
        return False
    return True


def name_of(path: Path) -> str:
    """Give what a sentence calls a file.

    >>> name_of(Path("piani/Piano.xlsx")), name_of(Path("."))
    ('Piano.xlsx', '.')
    """
    return shown(path.name or path)


def real_file(path: Path) -> Path:
    """Follow a link to the file that it stands for; a name that is no link stays as it is given.

    Raises: FileRefused for a link that leads nowhere, or in a circle.
    """
    # Only the name itself: following its folders would turn Windows' drive letters into names of servers.
    if not os.path.islink(path):  # noqa: PTH114 - answers False where pathlib raises
        return path
    try:
        return path.resolve(strict=True)
    except FileNotFoundError as error:
        if path.exists():
            # The system's own names of what is open, as /dev/stdout of a pipe, lead to no path.
            return path
        target = shown(Path(path).parent / os.readlink(path))  # noqa: PTH115 - of any name
        raise FileRefused(
            f"«{name_of(path)}» è un collegamento a «{target}», che non c'è: rimettere quel file, o indicarne un altro."
        ) from error
    except (OSError, RuntimeError) as error:
        # A circle is a RuntimeError to pathlib before Python 3.13, and since then what the system calls it.
        if isinstance(error, RuntimeError) or error.errno == errno.ELOOP:
            reason = "porta a sé stesso"
        else:
            reason = system_reason(error)
        raise FileRefused(
            f"«{name_of(path)}» è un collegamento che non si può seguire ({reason}): indicare il file a cui porta."
        ) from error


def status_of(path: Path) -> os.stat_result | None:
    """Look at what stands at a path, links followed; None if nothing does. Raises: FileRefused."""
    try:
        return path.stat()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise FileRefused(f"«{shown(path)}» non si può raggiungere: {system_reason(error)}.") from error
    except ValueError as error:
        # Python passes no name with a null character on to the system.
        raise FileRefused.no_name(shown(path)) from error


def same_file(one: Path, other: Path) -> bool:
    """Tell whether two names stand for one file, by whatever links or spelling. Raises: FileRefused."""
    first, second = status_of(one), status_of(other)
    return first is not None and second is not None and os.path.samestat(first, second)


def refuse_odd(path: Path, status: os.stat_result, advice: str) -> None:
    """Refuse a folder, a pipe, a device where a file is asked for; `advice` says what to do. Raises: FileRefused."""
    if stat.S_ISREG(status.st_mode):
        return
    kind = "una cartella" if stat.S_ISDIR(status.st_mode) else _KINDS.get(stat.S_IFMT(status.st_mode), "altro")
    raise FileRefused(f"«{name_of(path)}» è {kind}, non un file: {advice}.")


def read_file(path: Path, limit: int = -1) -> bytes:
    """Read a plain file, or its first `limit` bytes. Raises: FileRefused for what is no file; OSError."""
    refuse_odd(path, path.stat(), _PUT_RIGHT)
    handle = os.open(path, os.O_RDONLY | _NO_WAIT)
    with open(handle, "rb") as file:  # noqa: PTH123 - of a handle
        refuse_odd(path, os.fstat(handle), _PUT_RIGHT)
        return file.read(limit)
