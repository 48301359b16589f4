"""Title and header where they stand again between the rows, as on each printed page."""

from collections.abc import Sequence

from pdo_xl.domain.plan import Field
from pdo_xl.domain.values.text import fold, one_line
from pdo_xl.sheet.columns.headers import COMPUTED
from pdo_xl.sheet.columns.locate import Layout

IDENTITY = (Field.SECTOR, Field.MANAGER, Field.UNIT, Field.SERVICE, Field.OBJECTIVE)
"""The five fields that say whose a row is, blank on a continuation row."""


class Repeats:
    """Recognises such rows, by their texts alone, in whatever columns they stand. A header may have two rows."""

    def __init__(self, layout: Layout, header: Sequence[Sequence[object]], above: Sequence[Sequence[object]]) -> None:
        self._headers = [
            {
                column - 1: fold(one_line(cells[column - 1])) if column <= len(cells) else ""
                for column in layout.columns.values()
            }
            for cells in header
        ]
        self._above = {fold(one_line(cell)) for cells in above for cell in cells} - {""}
        self._any = self._above | {fold(one_line(cell)) for cells in header for cell in cells} | COMPUTED.keys()

    def is_one(self, cells: Sequence[object]) -> bool:
        """Whether a row has nothing but what stands above the header and in it, or is one of the header's rows."""
        filled = [cell for cell in cells if cell is not None and cell != ""]
        texts = [fold(one_line(cell)) for cell in filled]
        if any(isinstance(cell, str) for cell in filled) and self._any.issuperset(texts):
            # One word of a header alone may be anything.
            return len(texts) > 1 or texts[0] in self._above
        return any(all(fold(one_line(cells[column])) == text for column, text in row.items()) for row in self._headers)
