"""What another reader makes of a file, asked where an error does not say whether the file is at fault or we are."""

import warnings
from pathlib import Path
from zipfile import ZipFile

_LARGE = 8 * 2**20
"""Bytes of markup from which the rows are not asked about: the reader takes fifty times as many of memory."""


def opens_elsewhere(path: Path) -> bool:
    """Tell whether openpyxl, which is strict about what it knows, opens the file."""
    # Imported here: it should never be needed.
    from openpyxl import load_workbook

    try:
        # Opened here: where it fails, the reader leaves the file open.
        with path.open("rb") as file, warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with ZipFile(file) as archive:
                large = sum(entry.file_size for entry in archive.infolist()) > _LARGE
            load_workbook(file, read_only=large)
    except Exception:  # noqa: BLE001 - whatever it raises, it does not open the file
        return False
    return True
