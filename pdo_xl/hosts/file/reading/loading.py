"""A sheet looked at, then loaded whole; of a large one, what needs no Python is done on a second core."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from python_calamine import CalamineSheet

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.reading.contents import Contents, contents
from pdo_xl.hosts.file.reading.glance import Glance, glance
from pdo_xl.ooxml.number_formats import Shown, cell_formats
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.second_core import started

if TYPE_CHECKING:
    from concurrent.futures import Future

_LARGE = 2**20
"""Bytes of a sheet from which a second core is worth a thread."""

Load = Callable[[], CalamineSheet | None]
"""Loads a sheet whole; None where the workbook is not for calamine."""


class Loading:
    """What is known of one sheet before its rows are read. Each look is taken when it is first asked for, and kept.

    `opened` opens the package; `size` is that of the sheet's part, in bytes.
    Raises, when it is asked: FileRefused; CalamineError for a sheet that is loaded.
    """

    def __init__(self, opened: Callable[[], Package], part: str, size: int, load: Load) -> None:
        self._opened, self._part, self._load = opened, part, load
        self.is_large = size > _LARGE
        self._glance: Glance | None = None
        self._contents: Contents | None = None
        self._looking: Future[Contents] | None = None
        self._loaded: Future[CalamineSheet | None] | None = None

    def glance(self) -> Glance:
        """How far the cells reach: nothing is loaded that was not looked at so."""
        if self._glance is None:
            with self._opened() as package:
                self._glance = glance(package.chunks(self._part))
        return self._glance

    def contents(self) -> Contents:
        """What the cells hold besides values."""
        if self._contents is None:
            self._contents = self._looking.result() if self._looking is not None else self._look()
        return self._contents

    def begin(self) -> None:
        """Load a large sheet while the caller goes on; what is wrong with it is said when it is asked for."""
        with suppress(FileRefused):
            if self.is_large and self.glance().dense and self._loaded is None:
                self._loaded = started(self._load)
                self._looking = self._looking or started(self._look)

    def whole(self) -> CalamineSheet | None:
        """Give the sheet, to be kept by the caller; asked again, it is loaded again."""
        if not self.is_large:
            return self._load()
        self._loaded = self._loaded or started(self._load)
        try:
            # It takes as long as loading does, and is asked for after it.
            self.contents()
        finally:
            loaded, self._loaded = self._loaded, None
            loaded.exception()
        return loaded.result()

    def end(self) -> None:
        """Wait for what was begun and is not wanted any more."""
        for begun in (self._loaded, self._looking):
            if begun is not None:
                begun.exception()
        self._loaded = self._looking = None

    def _look(self) -> Contents:
        with self._opened() as package:
            formats: Sequence[Shown] | None = None
            # Whoever asks for numbers is told what is wrong with the formats; perhaps nobody does.
            with suppress(FileRefused):
                formats = cell_formats(package)
            return contents(package.chunks(self._part), formats)
