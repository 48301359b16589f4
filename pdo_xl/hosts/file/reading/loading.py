"""A sheet looked at, then loaded whole; beside a large one, which needs no Python, other work is done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from python_calamine import CalamineSheet

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.reading.contents import Contents, contents
from pdo_xl.hosts.file.reading.formats import Formats
from pdo_xl.hosts.file.reading.glance import Glance, glance
from pdo_xl.ooxml.number_formats import Shown
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.second_core import started

if TYPE_CHECKING:
    from concurrent.futures import Future

_LARGE = 2**20
"""Bytes of a sheet from which a second core is worth a thread."""

_KEPT = 2**26
"""Bytes of a sheet up to which it may be in memory twice for a moment."""

Load = Callable[[], CalamineSheet | None]
"""Loads a sheet whole; None where the workbook is not for calamine."""


class Loading:
    """What is known of one sheet before its rows are read. Each look is taken when it is first asked for, and kept.

    `opened` opens the package; `size` is that of the sheet's part, in bytes.
    Raises, when it is asked: FileRefused; CalamineError for a sheet that is loaded.
    """

    def __init__(self, opened: Callable[[], Package], part: str, size: int, load: Load, formats: Formats) -> None:
        self._opened, self._part, self._load, self._formats = opened, part, load, formats
        self.is_large = size > _LARGE
        self._is_kept = self.is_large and size <= _KEPT
        self._glance: Glance | None = None
        self._contents: Contents | None = None
        self._looking: Future[Contents] | None = None
        self._pieces: Sequence[bytes] = ()

    def glance(self) -> Glance:
        """How far the cells reach: nothing is loaded that was not looked at so."""
        if self._glance is None:
            with self._opened() as package:
                chunks = package.chunks(self._part)
                # Kept for the second look, which comes at once: unpacking takes half as long as looking.
                pieces = [*chunks] if self._is_kept else ()
                self._glance = glance(pieces or chunks)
            if self._glance.dense:
                self._pieces = pieces
        return self._glance

    def contents(self) -> Contents:
        """What the cells hold besides values."""
        if self._contents is None:
            self._contents = self._looking.result() if self._looking is not None else self._look()
        return self._contents

    def whole(self, meanwhile: Callable[[], object] | None = None) -> CalamineSheet | None:
        """Give the sheet, for the caller to keep; beside a large one its contents are looked at, and `meanwhile` done.

        What is loaded is loaded in the caller's thread: what another one takes in memory it keeps longer.
        """
        if not self.is_large:
            return self._load()
        beside: list[Future[Any]] = [started(meanwhile)] if meanwhile is not None else []
        if self._contents is None and self._looking is None:
            self._looking = started(self._look)
            beside.append(self._looking)
        try:
            return self._load()
        finally:
            for work in beside:
                work.exception()

    def _look(self) -> Contents:
        with self._opened() as package:
            formats: Sequence[Shown] | None = None
            # Whoever asks for numbers is told what is wrong with the formats; perhaps nobody does.
            with suppress(FileRefused):
                formats = self._formats.of(package)
            pieces, self._pieces = self._pieces, ()
            return contents(pieces or package.chunks(self._part), formats)
