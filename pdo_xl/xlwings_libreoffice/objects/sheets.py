"""The sheets of a Calc document, by name and by place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from xlwings import base_classes

from ..failures import explained
from ..soffice import LibreOfficeError, Uno
from .sheet import SheetImpl, position
from .titles import SHEET, free_name
from .unsupported import refuses_the_rest

if TYPE_CHECKING:
    from .book import BookImpl


class NoSuchSheet(LibreOfficeError, KeyError):
    """A sheet that the document does not have."""

    def __str__(self) -> str:
        return str(self.args[0])


@refuses_the_rest("Sheets")
class SheetsImpl(base_classes.Sheets):
    """The sheets of one document, in their order."""

    def __init__(self, book: BookImpl) -> None:
        self.book = book

    @property
    def api(self) -> Uno:
        """The UNO collection."""
        return self.book.model.getSheets()

    @property
    def active(self) -> SheetImpl:
        """The sheet in front."""
        with explained("trovare il foglio attivo"):
            return SheetImpl(self.book, self.book.model.getCurrentController().getActiveSheet())

    def __call__(self, name_or_index: str | int) -> SheetImpl:
        """The sheet of this name, or of this place from 1. Raises: NoSuchSheet."""
        with explained("trovare un foglio"):
            sheets = self.api
            if isinstance(name_or_index, str):
                if not sheets.hasByName(name_or_index):
                    raise NoSuchSheet(f"La cartella «{self.book.name}» non ha il foglio «{name_or_index}».")
                return SheetImpl(self.book, sheets.getByName(name_or_index))
            if not 1 <= name_or_index <= sheets.getCount():
                raise NoSuchSheet(f"La cartella «{self.book.name}» non ha un foglio numero {name_or_index}.")
            return SheetImpl(self.book, sheets.getByIndex(name_or_index - 1))

    def __len__(self) -> int:
        return int(self.api.getCount())

    def __iter__(self) -> Iterator[SheetImpl]:
        with explained("elencare i fogli"):
            sheets = self.api
            return iter([SheetImpl(self.book, sheets.getByIndex(place)) for place in range(sheets.getCount())])

    def __contains__(self, name_or_index: str | int) -> bool:
        try:
            self(name_or_index)
        except NoSuchSheet:
            return False
        return True

    def add(
        self, before: SheetImpl | None = None, after: SheetImpl | None = None, name: str | None = None
    ) -> SheetImpl:
        """Add an empty sheet, before the active one if nothing else is said, and show it."""
        place = position(before, after)
        if place is None:
            place = self.active.index - 1
        with explained("aggiungere un foglio"):
            sheets = self.api
            name = name or free_name(sheets.getElementNames(), SHEET)
            sheets.insertNewByName(name, place)
            added = SheetImpl(self.book, sheets.getByName(name))
        added.activate()
        return added
