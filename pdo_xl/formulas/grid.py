"""A block of cells taken for a whole sheet."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from pdo_xl.domain.values.entry import CellError, Entry, Worded
from pdo_xl.formulas.cells import Cells
from pdo_xl.sheet.address import Area


class CellsGrid:
    """Implements `blocks.Grid`, for reading only: a block that a formula receives says nothing of merged areas."""

    hidden = False

    def __init__(self, name: str, cells: Cells) -> None:
        self.name = name
        self._cells = cells

    def rows(self) -> Iterator[Sequence[object]]:
        """Give the block's rows; its first is the sheet's first."""
        yield from self._cells.rows

    def top(self, count: int) -> Iterator[Sequence[object]]:
        """Give the first of `rows`."""
        yield from self._cells.rows[:count]

    def merges(self) -> Sequence[Area]:
        """List nothing."""
        return ()

    def marks(self) -> Mapping[str, tuple[int, int]]:
        """List nothing: what a formula receives is only read."""
        return {}

    def details(self, wanted: Collection[tuple[int, int]], columns: Collection[int]) -> Mapping[tuple[int, int], Entry]:
        """Tell what the formats of the wanted cells tell, and the error cells in `columns`."""
        shown: dict[tuple[int, int], Entry] = {}
        for row, column in wanted:
            shown[row, column] = self._cells.as_shown(row - 1, column - 1)
        for number, cells in enumerate(self._cells.rows, start=1):
            for column in columns:
                if column <= len(cells) and isinstance(cells[column - 1], CellError):
                    shown[number, column] = cells[column - 1]
        return shown

    def worded(self, cells: Iterable[tuple[tuple[int, int], Entry]]) -> Mapping[tuple[int, int], Worded]:
        """Tell which of the cells their formats show in other words."""
        told = {(row, column): self._cells.in_words(row - 1, column - 1, entry) for (row, column), entry in cells}
        return {cell: entry for cell, entry in told.items() if isinstance(entry, Worded)}
