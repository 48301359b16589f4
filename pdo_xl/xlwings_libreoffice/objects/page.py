"""What of a sheet is printed, and what stays in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xlwings import base_classes

from ..failures import explained
from ..soffice import Uno
from .unsupported import refuses_the_rest

if TYPE_CHECKING:
    from .sheet import SheetImpl


@refuses_the_rest("PageSetup")
class PageSetupImpl(base_classes.PageSetup):
    """How a sheet is printed."""

    def __init__(self, sheet: SheetImpl) -> None:
        self.sheet = sheet

    @property
    def api(self) -> Uno:
        """The UNO style of the sheet's pages: `IsLandscape`, `ScaleToPagesX`, margins."""
        styles = self.sheet.book.model.getStyleFamilies().getByName("PageStyles")
        return styles.getByName(self.sheet.xsheet.PageStyle)

    @property
    def print_area(self) -> str | None:
        """The printed cells, several blocks with a comma between; None if all are."""
        from .range import range_at

        with explained("leggere l'area di stampa"):
            areas = self.sheet.xsheet.getPrintAreas()
        return ",".join(range_at(self.sheet, area).address for area in areas) or None

    @print_area.setter
    def print_area(self, value: str | None) -> None:
        with explained("cambiare l'area di stampa"):
            blocks = [self.sheet.range(part.strip()) for part in (value or "").split(",") if part.strip()]
            self.sheet.xsheet.setPrintAreas(tuple(block.xrange.getRangeAddress() for block in blocks))


class FreezePanesImpl:
    """The rows and columns of a sheet that stay in view; xlwings has no base class for it."""

    def __init__(self, sheet: SheetImpl) -> None:
        self.sheet = sheet

    def freeze_at(self, frozen_range: str) -> None:
        """Keep in view the rows down to the block's last, and the columns to its last: of `1:2` only rows."""
        block = self.sheet.range(frozen_range)
        whole = self.sheet.cells
        rows = 0 if block.shape[0] == whole.shape[0] else block.row + block.shape[0] - 1
        columns = 0 if block.shape[1] == whole.shape[1] else block.column + block.shape[1] - 1
        self._freeze(columns, rows)

    def unfreeze(self) -> None:
        """Let everything move."""
        self._freeze(0, 0)

    def _freeze(self, columns: int, rows: int) -> None:
        with explained("bloccare righe e colonne"):
            controller = self.sheet.book.model.getCurrentController()
            shown = controller.getActiveSheet()
            # A window's panes are those of the sheet that it shows.
            controller.setActiveSheet(self.sheet.xsheet)
            controller.freezeAtPosition(columns, rows)
            controller.setActiveSheet(shown)
