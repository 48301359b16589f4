"""Several files in one folder, written together: all of them, or none of the new ones."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from pdo_xl.domain.errors import FileRefused, system_reason
from pdo_xl.hosts import changes
from pdo_xl.hosts.file.disk.places import shown, status_of
from pdo_xl.hosts.file.replace import Replaced


def refuse_folder(folder: Path, option: str) -> None:
    """Refuse what is no folder, and can become none; `option` is where it was named. Raises: FileRefused."""
    status = status_of(folder)
    if status is not None and not folder.is_dir():
        raise FileRefused(f"«{shown(folder)}» è un file: dare a {option} il nome di una cartella.")
    above = folder.absolute().parent
    if status is None and not above.is_dir():
        raise FileRefused(f"La cartella «{shown(above)}» non esiste: crearla, o dare a {option} un altro nome.")


def put_all(folder: Path, paths: Sequence[Path], put: Callable[[Path], Replaced]) -> list[Replaced]:
    """Let `put` write each of some files of a folder, which is made if it is not there.

    Raises: FileRefused, and what `put` raises; then those that were not there are gone again.
    """
    made_folder = bool(paths) and not folder.exists()
    new: list[Path] = []
    replaced = []
    try:
        if made_folder:
            folder.mkdir()
        for path in paths:
            if status_of(path) is None:
                new.append(path)
            replaced.append(put(path))
    except BaseException as error:
        for path in new:
            # One that others made meanwhile, for which ours was refused, is theirs.
            if path not in changes.noted() and path == paths[len(replaced)]:
                continue
            with suppress(OSError):
                path.unlink(missing_ok=True)
            changes.undone(path)
        if made_folder:
            with suppress(OSError):
                folder.rmdir()
        if isinstance(error, OSError):
            raise FileRefused(f"In «{shown(folder)}» non si può scrivere: {system_reason(error)}.") from error
        raise
    return replaced
