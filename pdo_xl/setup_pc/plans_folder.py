"""The folder of the plans, made where it does not exist yet."""

from pathlib import Path

from pdo_xl.domain.errors import FileRefused, system_reason
from pdo_xl.hosts import changes


def refuse_unmakeable(folder: Path) -> None:
    """Refuse a folder that neither exists nor can be made without making others. Raises: FileRefused."""
    if folder.is_dir():
        return
    if folder.exists() or folder.is_symlink():
        raise FileRefused(f"«{folder}» c'è, ma non è una cartella: indicarne un'altra. Nulla è cambiato.")
    if not folder.absolute().parent.is_dir():
        raise FileRefused(
            f"Non esiste né la cartella «{folder}» né quella che dovrebbe contenerla: controllare il nome. "
            "Nulla è cambiato."
        )


def make_missing(folder: Path) -> list[str]:
    """Make a folder that is not there, and say so; nothing for one that is. Raises: FileRefused."""
    if folder.is_dir():
        return []
    try:
        folder.mkdir()
    except OSError as error:
        raise FileRefused(f"la cartella «{folder}» non si può creare: {system_reason(error)}.") from error
    changes.note(folder)
    return [f"Creata la cartella «{folder.resolve()}», che non c'era: metterci le cartelle di lavoro del piano."]
