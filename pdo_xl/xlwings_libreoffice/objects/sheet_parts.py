"""What a sheet has besides its cells: what is drawn on it, how it is printed, what stays in view."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn, cast

from xlwings import base_classes

from .charts import ChartsImpl
from .page import FreezePanesImpl, PageSetupImpl
from .pictures import PicturesImpl
from .shapes import ShapesImpl
from .unsupported import NotSupported

if TYPE_CHECKING:
    from .sheet import SheetImpl


class SheetParts(base_classes.Sheet):
    """The part of a sheet that is not about its cells."""

    @property
    def _own(self) -> SheetImpl:
        return cast("SheetImpl", self)

    @property
    def shapes(self) -> ShapesImpl:
        """All that is drawn on it."""
        return ShapesImpl(self._own)

    @property
    def pictures(self) -> PicturesImpl:
        """The pictures."""
        return PicturesImpl(self._own)

    @property
    def charts(self) -> ChartsImpl:
        """The charts."""
        return ChartsImpl(self._own)

    @property
    def page_setup(self) -> PageSetupImpl:
        """How it is printed."""
        return PageSetupImpl(self._own)

    @property
    def freeze_panes(self) -> FreezePanesImpl:
        """What stays in view."""
        return FreezePanesImpl(self._own)

    @property
    def pivot_tables(self) -> NoReturn:
        """Not there, and xlwings' base class does not know of it. Raises: NotSupported."""
        raise NotSupported("Sheet.pivot_tables")
