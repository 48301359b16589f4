"""A new file beside an open workbook: what stands there already is never written over."""

from contextlib import suppress
from itertools import chain, count
from pathlib import Path

from pdo_xl.domain.errors import FileRefused, system_reason
from pdo_xl.domain.values.text import shorten


def folder_of(full_name: str) -> Path:
    """Give the folder of a workbook, by its name as the program says it.

    Raises: FileRefused for one that was never saved, or that is not on this computer.
    """
    if "://" in full_name:
        raise FileRefused(
            "La cartella sta in SharePoint o OneDrive, e accanto non si può scrivere: scaricarne una copia sul "
            "computer, aprire quella e riprovare."
        )
    if not {"/", "\\"} & {*full_name}:
        raise FileRefused("La cartella non è ancora salvata: salvarla, e il file nasce accanto.")
    return Path(full_name).parent


def free_name(path: Path) -> Path:
    """The name, or the first one with a number behind it under which nothing stands.

    >>> free_name(Path("/non/c_e/Relazione.docx")).name
    'Relazione.docx'
    """
    numbered = (path.with_name(f"{path.stem} ({number}){path.suffix}") for number in count(2))
    return next(name for name in chain([path], numbered) if not (name.exists() or name.is_symlink()))


def make_new(path: Path, content: bytes) -> None:
    """Make a file that was not there. Raises: FileRefused, with nothing left behind."""
    try:
        file = path.open("xb")
    except FileExistsError as error:
        raise _taken(path) from error
    except OSError as error:
        raise _failed(path, error) from error
    try:
        with file:
            file.write(content)
    except OSError as error:
        with suppress(OSError):
            path.unlink()
        raise _failed(path, error) from error


def _taken(path: Path) -> FileRefused:
    return FileRefused(f"«{path.name}» è nato nel frattempo accanto alla cartella, e resta com'è: riprovare.")


def _failed(path: Path, error: OSError) -> FileRefused:
    return FileRefused(
        f"«{shorten(path.name)}» non si può scrivere in «{path.parent}»: {system_reason(error)}. Salvare la cartella "
        "di lavoro dove si può scrivere, e riprovare."
    )
