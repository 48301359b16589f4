"""python-calamine, for the workbooks that it reads well; for the others there is `sparse`."""

import re
from io import BytesIO
from pathlib import Path

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from pdo_xl.hosts.file.disk.places import is_text
from pdo_xl.ooxml.book import sheet_list, workbook_part
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.relations import related_part

_COUNT = re.compile(rb"""ount\s*=\s*["']\s*([0-9]+)""")
_LEAST = 3
"""Bytes that an element takes at least: what announces more elements than it has room for is no honest part."""


class FastReader:
    """A workbook opened in calamine when the first of its sheets is loaded; `close` lets it go."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._workbook: CalamineWorkbook | None = None
        self._useless = False

    def open(self) -> None:
        """Open the workbook before any of its sheets is asked for."""
        if self._workbook is None and not self._useless:
            self._workbook = _opened(self._path)
            self._useless = self._workbook is None

    def sheet(self, name: str) -> CalamineSheet | None:
        """Load a sheet whole; None where the workbook is not for calamine. Raises: CalamineError."""
        self.open()
        return None if self._workbook is None else self._workbook.get_sheet_by_name(name)

    def close(self) -> None:
        """Let go of the file."""
        if self._workbook is not None:
            self._workbook.close()
        self._workbook = None


def _opened(path: Path) -> CalamineWorkbook | None:
    with Package(path) as package:
        if not _is_honest(package):
            return None
    try:
        return CalamineWorkbook.from_object(path if is_text(path) else BytesIO(path.read_bytes()))
    except (CalamineError, OSError):
        return None


def _is_honest(package: Package) -> bool:
    """Tell whether no part announces more than it has: calamine makes room for as much, and the process would end."""
    names = [sheet.name for sheet in sheet_list(package)]
    if len({name.casefold() for name in names}) < len(names):
        return False
    workbook = workbook_part(package)
    for kind in ("sharedStrings", "styles"):
        part = related_part(package, workbook, kind)
        if part is not None:
            start = next(package.chunks(part), b"")
            if any(int(count[:20]) > package.size(part) // _LEAST for count in _COUNT.findall(start)):
                return False
    return True
