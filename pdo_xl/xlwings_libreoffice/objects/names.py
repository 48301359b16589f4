"""Defined names of a book or of one sheet."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from xlwings import base_classes

from ..address import parted, quoted
from ..cells.formula_text import to_calc, to_excel
from ..failures import explained
from ..soffice import LibreOfficeError, Uno, import_uno
from .unsupported import refuses_the_rest

if TYPE_CHECKING:
    from .book import BookImpl
    from .range import RangeImpl
    from .sheet import SheetImpl


@refuses_the_rest("Names")
class NamesImpl(base_classes.Names):
    """The names of `owner`, a BookImpl or a SheetImpl; a book's contain those of its sheets, as in Excel."""

    def __init__(self, owner: BookImpl | SheetImpl) -> None:
        self.owner = owner
        self.sheet = None if isinstance(owner, base_classes.Book) else owner
        self.book = owner if isinstance(owner, base_classes.Book) else owner.book

    @property
    def api(self) -> Uno:
        """The UNO collection."""
        return (self.book.model if self.sheet is None else self.sheet.xsheet).NamedRanges

    def _all(self) -> list[NameImpl]:
        with explained("elencare i nomi"):
            own = [NameImpl(self.book, self.sheet, self.api, name) for name in self.api.getElementNames()]
            if self.sheet is None:
                for sheet in self.book.sheets:
                    container = sheet.xsheet.NamedRanges
                    own += [NameImpl(self.book, sheet, container, name) for name in container.getElementNames()]
        return sorted(own, key=lambda one: one.name.casefold())

    def __call__(self, name_or_index: str | int) -> NameImpl:
        """The name, or the one at this place from 1 in alphabetical order. Raises: KeyError."""
        names = self._all()
        if isinstance(name_or_index, int):
            if not 1 <= name_or_index <= len(names):
                raise KeyError(name_or_index)
            return names[name_or_index - 1]
        wanted = name_or_index.casefold()
        for by_full_name in (True, False):
            for one in names:
                known = one.name if by_full_name else one.local
                if known.casefold() == wanted and (by_full_name or self.sheet is not None):
                    return one
        raise KeyError(name_or_index)

    def contains(self, name_or_index: str | int) -> bool:
        """Whether there is such a name."""
        with suppress(KeyError):
            self(name_or_index)
            return True
        return False

    def __len__(self) -> int:
        return len(self._all())

    def add(self, name: str, refers_to: str) -> NameImpl:
        """Define a name, anew if it is there. `Foglio!nome` belongs to that sheet. Raises: LibreOfficeError."""
        sheet_name, local = parted(name)
        sheet = self.sheet
        if sheet_name:
            sheet = self.book.sheets(sheet_name)
        container = (self.book.model if sheet is None else sheet.xsheet).NamedRanges
        made = NameImpl(self.book, sheet, container, local)
        with explained(f"definire il nome «{local}» (lettere, cifre e _, e non deve sembrare una cella)"):
            content = made.translated(refers_to)
            if container.hasByName(local):
                container.removeByName(local)
            position = import_uno().createUnoStruct("com.sun.star.table.CellAddress")
            container.addNewByName(local, content, position, 0)
        return made


@refuses_the_rest("Name")
class NameImpl(base_classes.Name):
    """One name; `sheet` is where it belongs if that is not the whole book."""

    def __init__(self, book: BookImpl, sheet: SheetImpl | None, container: Uno, local: str) -> None:
        self.book = book
        self.sheet = sheet
        self.container = container
        self.local = local

    @property
    def api(self) -> Uno:
        """The UNO named range."""
        return self.container.getByName(self.local)

    def translated(self, refers_to: str) -> str:
        """Excel's text as Calc stores it, without the sign in front."""
        text = refers_to if refers_to.startswith("=") else f"={refers_to}"
        return to_calc(text, self.book.sheets(1).range((1, 1)).parsed_for_calc)[1:]

    @property
    def name(self) -> str:
        """The name, with its sheet in front if it belongs to one."""
        if self.sheet is None:
            return self.local
        return f"{quoted(self.sheet.name)}!{self.local}"

    @name.setter
    def name(self, value: str) -> None:
        with explained(f"dare a un nome il nuovo nome «{value}»"):
            local = parted(value)[1]
            self.api.setName(local)
            self.local = local

    @property
    def refers_to(self) -> str:
        """What it stands for, as a formula."""
        with explained(f"leggere il nome «{self.local}»"):
            content = str(self.api.getContent())
        return to_excel(f"={content}", self.book.sheets(1).range((1, 1)).parsed_for_excel)

    @refers_to.setter
    def refers_to(self, value: str) -> None:
        with explained(f"cambiare il nome «{self.local}»"):
            self.api.setContent(self.translated(value))

    @property
    def refers_to_range(self) -> RangeImpl:
        """The cells that it stands for. Raises: LibreOfficeError."""
        with explained(f"leggere il nome «{self.local}»"):
            cells = self.api.getReferredCells()
        if cells is None:
            raise LibreOfficeError(f"Il nome «{self.local}» non sta per un blocco di celle, ma per «{self.refers_to}».")
        from .range import range_of

        return range_of(self.book, cells)

    def delete(self) -> None:
        """Take the name away."""
        with explained(f"eliminare il nome «{self.local}»"):
            self.container.removeByName(self.local)
