"""Saving: the format that a file's name asks for, and a file that is never left half-written."""

import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..soffice import LibreOfficeError, Soffice, property_values

_FILTERS = {
    ".xlsx": "Calc MS Excel 2007 XML",
    ".xlsm": "Calc MS Excel 2007 VBA XML",
    ".ods": "calc8",
    ".xltx": "Calc MS Excel 2007 XML Template",
    ".xls": "MS Excel 97",
    ".xlt": "MS Excel 97 Vorlage/Template",
    ".csv": "Text - txt - csv (StarCalc)",
}
_OPTIONS = {".csv": "44,34,76,1,,0,false,true,false"}
"""Of a .csv: commas, quotation marks, UTF-8, cells as they are shown; the sheet in front alone."""


_INPUT, _WARNING = "/org.openoffice.Office.Calc/Input", "WarnActiveSheet"
"""Where LibreOffice, from 25 on, keeps whether to say in a window that a .csv holds one sheet alone."""


class UnknownFormat(LibreOfficeError):
    """A format in which Calc does not save."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Non si può salvare «{path.name}»: xlwings: Book.save non scrive con LibreOffice il formato "
            f"«{path.suffix}». Usare un nome che finisce in .xlsx, .xlsm, .ods, .xls o .csv."
        )
        self.call = f"Book.save(….{path.suffix.removeprefix('.')})"


def filter_of(path: Path) -> str:
    """Name Calc's filter for a file.

    Raises: UnknownFormat.

    >>> filter_of(Path("piano.XLSM"))
    'Calc MS Excel 2007 VBA XML'
    """
    calc_filter = _FILTERS.get(path.suffix.lower())
    if calc_filter is None:
        raise UnknownFormat(path)
    return calc_filter


def options_of(path: Path) -> str:
    """The settings of a file's filter."""
    return _OPTIONS.get(path.suffix.lower(), "")


@contextmanager
def unasked(soffice: Soffice) -> Iterator[None]:
    """Save without a window that somebody would have to close: LibreOffice 26.8 shows it even where nobody looks."""
    provider = soffice.service("com.sun.star.configuration.ConfigurationProvider")
    settings = provider.createInstanceWithArguments(
        "com.sun.star.configuration.ConfigurationUpdateAccess", property_values(nodepath=_INPUT)
    )
    if not settings.hasByName(_WARNING) or not settings.getByName(_WARNING):
        yield
        return
    try:
        settings.replaceByName(_WARNING, False)
        settings.commitChanges()
        yield
    finally:
        settings.replaceByName(_WARNING, True)
        settings.commitChanges()


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
