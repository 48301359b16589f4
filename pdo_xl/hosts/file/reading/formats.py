"""A workbook's cell formats, judged once for all of its sheets: to read them takes as long as a sheet of a plan."""

from collections.abc import Mapping, Sequence

from pdo_xl.ooxml.book import uses_1904
from pdo_xl.ooxml.number_formats import Shown, format_codes, shown_by
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.worded_formats import speaking


class Formats:
    """The formats of one workbook, whichever of its sheets is read first."""

    def __init__(self) -> None:
        self._1904: bool | None = None
        self._codes: Sequence[str] = ()
        self._known: Sequence[Shown] | None = None
        self._speaking: Mapping[int, str] | None = None

    def of(self, package: Package) -> Sequence[Shown]:
        """Give them, by the index that cells give. Raises, each time: FileRefused."""
        if self._known is None:
            self._codes = format_codes(package)
            self._known = shown_by(self._codes)
        return self._known

    def since_1904(self, package: Package) -> bool:
        """Tell whether the workbook counts its days from 1904. Raises: FileRefused."""
        if self._1904 is None:
            self._1904 = uses_1904(package)
        return self._1904

    def speaking(self, package: Package) -> Mapping[int, str]:
        """Give the codes of those that show numbers in other words, by their index. Raises, each time: FileRefused."""
        if self._speaking is None:
            self.of(package)
            self._speaking = speaking(self._codes)
        return self._speaking
