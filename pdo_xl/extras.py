"""The libraries that not everybody needs: imported late, and asked for in one sentence where they are missing."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pdo_xl.domain.errors import PdoError
from pdo_xl.ready_folder import is_ready_folder

DOCUMENTS, CONSOLIDATION, CLUSTER = "relazione", "consolida", "cluster"
"""The extras that bring them: `pdo-xl[relazione]` and so on."""

EXTRAS = {
    DOCUMENTS: {"jinja2": "Jinja2", "docx": "python-docx", "typst": "typst"},
    CONSOLIDATION: {"pyarrow": "pyarrow"},
    CLUSTER: {"distributed": "distributed", "fsspec": "fsspec"},
}
"""What each holds: the name that is imported, and the one under which it is installed."""


class MissingExtra(PdoError):
    """A library of an extra is not there, or cannot be loaded on this PC."""


@contextmanager
def needed(output: str) -> Iterator[None]:
    """Import an extra's libraries within; `output` says in the sentence what asks for them («il PDF»).

    Raises: MissingExtra.
    """
    try:
        yield
    except ImportError as error:
        library = (error.name or "").partition(".")[0]
        extra = next((extra for extra, libraries in EXTRAS.items() if library in libraries), None)
        if extra is None:
            # A fault of ours, or of a library that is always there.
            raise
        name = EXTRAS[extra][library]
        if isinstance(error, ModuleNotFoundError) and error.name == library:
            raise MissingExtra(
                f"Per {output} serve la libreria {name}, che qui manca: {remedy(extra=extra)}."
            ) from error
        raise MissingExtra(
            f"Per {output} serve la libreria {name}, che su questo PC non si carica ({error}): {remedy(extra=extra)}; "
            "se resta così, chiedere all'amministratore se l'antivirus la blocca."
        ) from error


def remedy(executable: Path | None = None, *, extra: str = DOCUMENTS) -> str:
    """Say how an extra comes to this Python, or to another one that is named."""
    if is_ready_folder(executable or Path(sys.executable)):
        return f"rifare la cartella con pdo-xl pacchetto --pronto --con {extra} e copiarla di nuovo, intera"
    return (
        f'lanciare pip install "pdo-xl[{extra}]" (su un PC senza rete: rifare la cartella con pdo-xl pacchetto '
        f"--con {extra} e rilanciare installa.ps1)"
    )
