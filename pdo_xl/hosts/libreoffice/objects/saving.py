"""Saving: the format that a file's name asks for, and a file that is never left half-written."""

import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pdo_xl.hosts.libreoffice.soffice import LibreOfficeError

_FILTERS = {
    ".xlsx": "Calc MS Excel 2007 XML",
    ".xlsm": "Calc MS Excel 2007 VBA XML",
    ".ods": "calc8",
}


def filter_of(path: Path) -> str:
    """Name Calc's filter for a file.

    Raises: LibreOfficeError for a format that loses what a workbook has.

    >>> filter_of(Path("piano.XLSM"))
    'Calc MS Excel 2007 VBA XML'
    """
    calc_filter = _FILTERS.get(path.suffix.lower())
    if calc_filter is None:
        raise LibreOfficeError(
            f"Non si può salvare «{path.name}»: il formato «{path.suffix}» perderebbe fogli, formule o macro. "
            "Usare un nome che finisce in .xlsx, .xlsm o .ods."
        )
    return calc_filter


@contextmanager
def kept(path: Path) -> Iterator[None]:
    """Let a file be written; where that fails, put back what was there, or nothing."""
    copy = None
    # Putting it back would make a plain file of a link.
    path = path.resolve() if path.is_symlink() else path
    if path.exists():
        copy = path.with_name(f".{path.name}.{uuid.uuid4().hex[:8]}.copia")
        shutil.copy2(path, copy)
    try:
        yield
    except BaseException:
        if copy is not None:
            copy.replace(path)
        else:
            path.unlink(missing_ok=True)
        raise
    if copy is not None:
        copy.unlink(missing_ok=True)
