"""A workbook's cell formats, judged once for all of its sheets: to read them takes as long as a sheet of a plan."""

from collections.abc import Sequence

from pdo_xl.ooxml.number_formats import Shown, cell_formats
from pdo_xl.ooxml.package import Package


class Formats:
    """The formats of one workbook, whichever of its sheets is read first."""

    def __init__(self) -> None:
        self._known: Sequence[Shown] | None = None

    def of(self, package: Package) -> Sequence[Shown]:
        """Give them, by the index that cells give. Raises, each time: FileRefused."""
        if self._known is None:
            self._known = cell_formats(package)
        return self._known
