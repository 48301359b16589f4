"""What the cells under a vertical merge show."""

from bisect import bisect_left

from pdo_xl.sheet.address import Area
from pdo_xl.sheet.blocks import Grid


class MergedValues:
    """The value that each cell under a vertical merge shows: the one of the merge's first cell.

    An area may reach over the whole sheet: it is looked up and never filled. Those that begin no lower than the row
    `above` do not count.
    """

    def __init__(self, grid: Grid, above: int = 0) -> None:
        self._tall = [merge for merge in grid.merges() if merge.last_row > merge.first_row > above]
        self._columns: dict[int, list[Area]] = {}
        firsts: dict[int, set[int]] = {}
        for merge in self._tall:
            firsts.setdefault(merge.first_row, set()).add(merge.first_column)
        last = max(firsts, default=0)
        self._values: dict[tuple[int, int], object] = {}
        for row, cells in enumerate(grid.rows(), start=1):
            if row > last:
                break
            for column in firsts.get(row, ()):
                if column <= len(cells):
                    self._values[row, column] = cells[column - 1]

    def get(self, place: tuple[int, int]) -> object:
        """The value that a cell shows, row and column from 1; None for one that is under no merge."""
        row, column = place
        merges = self._columns.get(column)
        if merges is None:
            over = (merge for merge in self._tall if merge.first_column <= column <= merge.last_column)
            merges = self._columns[column] = sorted(over)
        above = bisect_left(merges, row, key=lambda merge: merge.first_row) - 1
        if above < 0 or merges[above].last_row < row:
            return None
        return self._values.get((merges[above].first_row, merges[above].first_column))
