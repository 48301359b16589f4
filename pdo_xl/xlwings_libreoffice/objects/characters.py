"""The letters of a cell or a shape, all or some, and their font."""

from __future__ import annotations

from xlwings import base_classes

from ..failures import explained
from ..soffice import LibreOfficeError, Uno, import_uno
from .font import FontImpl
from .unsupported import refuses_the_rest


@refuses_the_rest("Characters")
class CharactersImpl(base_classes.Characters):
    """Part of a UNO text, from a letter counted from 0; without a length, to its end."""

    def __init__(self, owner: Uno, start: int = 0, length: int | None = None) -> None:
        self.owner = owner
        self.start = start
        self.length = len(str(owner.getString())) - start if length is None else length

    @property
    def api(self) -> Uno:
        """The UNO cursor that covers the letters. Raises: LibreOfficeError."""
        if getattr(self.owner, "getType", None) and self.owner.getType() != _text_cell():
            # A number would become a text.
            raise LibreOfficeError(
                "La cella non contiene un testo: il carattere delle singole lettere si cambia soltanto nei testi. "
                "Usare il carattere della cella."
            )
        with explained("trovare le lettere"):
            cursor = self.owner.createTextCursor()
            cursor.gotoStart(False)
            cursor.goRight(self.start, False)
            cursor.goRight(self.length, True)
            return cursor

    @property
    def text(self) -> str:
        """The letters."""
        return str(self.owner.getString())[self.start : self.start + self.length]

    @property
    def font(self) -> FontImpl:
        """Their font."""
        return FontImpl(self.api)

    def __getitem__(self, item: int | slice) -> CharactersImpl:
        if not isinstance(item, slice):
            place = item if item >= 0 else self.length + item
            if not 0 <= place < self.length:
                raise IndexError(item)
            return CharactersImpl(self.owner, self.start + place, 1)
        if (item.start or 0) < 0 or (item.stop or 0) < 0:
            raise ValueError("Characters object does not support slicing with negative indexes")
        start, stop, _ = item.indices(self.length)
        return CharactersImpl(self.owner, self.start + start, max(stop - start, 0))


def _text_cell() -> Uno:
    return import_uno().Enum("com.sun.star.table.CellContentType", "TEXT")
