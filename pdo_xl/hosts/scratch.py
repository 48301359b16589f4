"""A folder for what lives for a moment, where the system has its temporary files: a full disk there is said."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pdo_xl.domain.errors import FileRefused, system_reason
from pdo_xl.hosts import changes


def make_scratch() -> Path:
    """Make a folder that the caller removes. Raises: FileRefused."""
    try:
        return Path(tempfile.mkdtemp(prefix="pdo_xl_"))
    except OSError as error:
        raise _refused(error) from error


@contextmanager
def scratch() -> Iterator[Path]:
    """Give a folder that is gone at the end, whatever happens.

    Raises: FileRefused for what the system refuses while files are written there.
    """
    folder = make_scratch()
    try:
        yield folder
    except OSError as error:
        raise _refused(error) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        # Whoever reads what was changed before a refusal would look for files that are gone.
        for path in changes.noted():
            if path.is_relative_to(folder):
                changes.undone(path)


def _refused(error: OSError) -> FileRefused:
    return FileRefused(
        f"Nella cartella dei file temporanei non si può scrivere ({system_reason(error)}): liberare spazio, o indicare "
        "un'altra cartella con la variabile TEMP (TMPDIR su Linux e Mac), e riprovare."
    )
