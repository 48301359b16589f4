"""A LibreOffice that converts files as `soffice --convert-to` does, started once: starting takes longer than converting."""

from pathlib import Path

from pdo_xl.xlwings_libreoffice.soffice import Soffice, property_values, start
from tests.libreoffice import watched

_TIME_LIMIT = 180
"""Unit: seconds, for each file."""

_CALC = {
    "xlsx": "Calc MS Excel 2007 XML",
    "ods": "calc8",
    "csv": "Text - txt - csv (StarCalc)",
    "pdf": "calc_pdf_Export",
}
_WRITER = {"pdf": "writer_pdf_Export"}


class Converter:
    """The program, in a profile of its own; one that a file ended is started again for the next."""

    def __init__(self, profile: Path) -> None:
        self._profile = profile
        self._running: Soffice | None = None

    def convert(self, path: Path, kind: str, folder: Path) -> Path:
        """Convert a file. Shape: `kind` is "xlsx", or as for `--convert-to` "csv:filter:options"."""
        soffice = self._ready()
        extension, _, rest = kind.partition(":")
        chosen, _, options = rest.partition(":")
        with watched(soffice, _TIME_LIMIT):
            # A document that opens no window runs no macro and asks nothing.
            document = soffice.desktop.loadComponentFromURL(
                path.resolve().as_uri(), "_blank", 0, property_values(Hidden=True, Silent=True)
            )
            assert document is not None, f"LibreOffice does not open {path}"
            filters = _WRITER if document.supportsService("com.sun.star.text.GenericTextDocument") else _CALC
            document.storeToURL(
                (folder / f"{path.stem}.{extension}").as_uri(),
                property_values(FilterName=chosen or filters[extension], FilterOptions=options),
            )
            document.close(False)
        return next(folder.iterdir())

    def end(self) -> None:
        if self._running is not None:
            self._running.stop()

    def _ready(self) -> Soffice:
        if self._running is None or not self._running.alive:
            self._running = start(self._profile, timeout=_TIME_LIMIT)
        return self._running
