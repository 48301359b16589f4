"""A folder that is made in one step: there complete, or not at all."""

import shutil
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pdo_xl.domain.errors import FileRefused, system_reason
from pdo_xl.hosts import changes
from pdo_xl.hosts.file.disk.places import shown, status_of
from pdo_xl.hosts.file.disk.temporaries import clear_dead_folders, make_temporary_folder
from pdo_xl.hosts.file.disk.turns import turn

_FOLDER = "cartella"


@contextmanager
def new_folder(target: Path) -> Iterator[Path]:
    """Give a folder to fill; it takes its name when the block ends well, else it goes. Raises: FileRefused."""
    if target.name in {"", ".."}:
        raise FileRefused(f"«{shown(target)}» non è il nome di una cartella nuova: indicarne uno con --esito.")
    status = status_of(target)
    there = status is not None or target.is_symlink()
    if there and (status is None or not stat.S_ISDIR(status.st_mode) or any(target.iterdir())):
        raise FileRefused(
            f"«{shown(target)}» esiste già e non è una cartella vuota: indicare un altro nome con --esito."
        )
    # Absolute, so that the current folder may be filled from another place.
    place = target.absolute()
    try:
        with turn(place) as alone:
            if alone:
                clear_dead_folders(place, _FOLDER)
            temporary = make_temporary_folder(place, _FOLDER)
            try:
                yield temporary
                # A temporary folder is private; this one goes to a stick or a share.
                temporary.chmod(0o755)
                if there:
                    target.rmdir()
                temporary.rename(target)
                changes.note(target)
            except BaseException:
                shutil.rmtree(temporary, ignore_errors=True)
                raise
    except OSError as error:
        raise FileRefused(f"«{shown(target)}» non si può creare: {system_reason(error)}. Nulla è cambiato.") from error


def sizes_in(folder: Path) -> dict[str, int]:
    """Give the size of each file below a folder. Unit: bytes."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.stat().st_size for path in files}


def write_text(path: Path, text: str) -> None:
    """Write a text for people with Windows; the signature tells old versions of Notepad that it is UTF-8."""
    path.write_text(text, encoding="utf-8-sig", newline="\r\n")
