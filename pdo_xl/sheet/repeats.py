"""Title and header where they stand again between the rows, as on each printed page."""

from collections.abc import Sequence

from pdo_xl.domain.plan import Field
from pdo_xl.domain.text import fold, one_line
from pdo_xl.sheet.locate import Layout

IDENTITY = (Field.SECTOR, Field.MANAGER, Field.UNIT, Field.SERVICE, Field.OBJECTIVE)
"""The five fields that say whose a row is, blank on a continuation row."""


class Repeats:
    """Recognises such rows, by their texts alone."""

    def __init__(self, layout: Layout, header: Sequence[object], above: Sequence[str]) -> None:
        self._header = {column - 1: fold(one_line(header[column - 1])) for column in layout.columns.values()}
        self._above = frozenset(map(fold, above)) - {""}
        self._firsts = self._above | {self._header[layout.columns[name] - 1] for name in IDENTITY}

    def may_be_one(self, own: tuple[str, ...]) -> bool:
        """Tell by its first text alone whether a row is worth a closer look."""
        return fold(own[0] or own[1] or own[2] or own[3] or own[4]) in self._firsts

    def is_one(self, cells: Sequence[object]) -> bool:
        """Whether a row has nothing but texts from above the header row, or is the header row."""
        filled = [cell for cell in cells if cell is not None and cell != ""]
        if all(isinstance(cell, str) and fold(cell) in self._above for cell in filled):
            return True
        return all(fold(one_line(cells[column])) == text for column, text in self._header.items())
