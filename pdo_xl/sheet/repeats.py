"""Title and header where they stand again between the rows, as on each printed page."""

from collections.abc import Sequence

from pdo_xl.domain.plan import Field
from pdo_xl.domain.text import fold, one_line
from pdo_xl.sheet.locate import Layout

IDENTITY = (Field.SECTOR, Field.MANAGER, Field.UNIT, Field.SERVICE, Field.OBJECTIVE)
"""The five fields that say whose a row is, blank on a continuation row."""


class Repeats:
    """Recognises such rows, by their texts alone. A header may have two rows."""

    def __init__(self, layout: Layout, header: Sequence[Sequence[object]], above: Sequence[str]) -> None:
        self._headers = [
            {
                column - 1: fold(one_line(cells[column - 1])) if column <= len(cells) else ""
                for column in layout.columns.values()
            }
            for cells in header
        ]
        self._above = frozenset(map(fold, above)) - {""}
        own = [layout.columns[name] - 1 for name in IDENTITY if name in layout.columns]
        self._firsts = self._above | ({texts[place] for texts in self._headers for place in own} - {""})

    def may_be_one(self, own: tuple[str, ...]) -> bool:
        """Tell by its first text alone whether a row is worth a closer look."""
        return fold(own[0] or own[1] or own[2] or own[3] or own[4]) in self._firsts

    def is_one(self, cells: Sequence[object]) -> bool:
        """Whether a row has nothing but texts from above the header, or is one of the header's rows."""
        filled = [cell for cell in cells if cell is not None and cell != ""]
        if all(isinstance(cell, str) and fold(cell) in self._above for cell in filled):
            return True
        return any(
            all(fold(one_line(cells[column])) == text for column, text in texts.items()) for texts in self._headers
        )

    def is_part(self, cells: Sequence[object]) -> bool:
        """Whether a row whose first columns are blank is the part of a header that has nothing there."""
        return len(self._headers) > 1 and self.is_one(cells)
