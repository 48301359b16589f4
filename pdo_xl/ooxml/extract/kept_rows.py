"""Which rows of a sheet stay, and where they then are: the others go, and those below move up."""

from bisect import bisect_right
from collections.abc import Iterable

from pdo_xl.sheet.address import MAX_ROW, Area, area


class KeptRows:
    """Where the rows of a sheet are once some are gone. Unit: rows count from 1."""

    def __init__(self, gone: Iterable[range] = ()) -> None:
        starts: list[int] = []
        ends: list[int] = []
        before: list[int] = []
        count = 0
        for rows in sorted((rows for rows in gone if rows), key=lambda rows: rows.start):
            if ends and rows.start <= ends[-1] + 1:
                count += max(0, rows.stop - 1 - ends[-1])
                ends[-1] = max(ends[-1], rows.stop - 1)
                continue
            starts.append(rows.start)
            ends.append(rows.stop - 1)
            before.append(count)
            count += len(rows)
        self._starts, self._ends, self._before = starts, ends, before

    def moved(self, row: int) -> int | None:
        """Tell where a row is then; None for one that is gone.

        >>> [KeptRows([range(3, 5), range(6, 7)]).moved(row) for row in range(2, 8)]
        [2, None, None, 3, None, 4]
        """
        place = bisect_right(self._starts, row) - 1
        return None if place >= 0 and row <= self._ends[place] else self._up(row)

    def _up(self, row: int) -> int:
        """Tell where a row is then that stays."""
        place = bisect_right(self._starts, row) - 1
        return row if place < 0 else row - self._before[place] - (self._ends[place] - self._starts[place] + 1)

    def next_kept(self, row: int) -> int:
        """Give a row, or the first one below it that stays."""
        place = bisect_right(self._starts, row) - 1
        return row if place < 0 or row > self._ends[place] else self._ends[place] + 1

    def last_kept(self, row: int) -> int:
        """Give a row, or the last one above it that stays; 0 where there is none."""
        place = bisect_right(self._starts, row) - 1
        return row if place < 0 or row > self._ends[place] else self._starts[place] - 1

    def area(self, cells: Area) -> Area | None:
        """Give what is left of an area, where it then is; None where nothing is. One to the sheet's end stays so.

        >>> kept = KeptRows([range(3, 5)])
        >>> kept.area(Area(2, 1, 4, 2)), kept.area(Area(3, 1, 4, 2)), kept.area(Area(4, 1, MAX_ROW, 1))
        (Area(first_row=2, first_column=1, last_row=2, last_column=2), None, Area(first_row=3, first_column=1, \
last_row=1048576, last_column=1))
        """
        first, last = self.next_kept(cells.first_row), self.last_kept(cells.last_row)
        if first > last:
            return None
        bottom = MAX_ROW if cells.last_row == MAX_ROW else self._up(last)
        return cells._replace(first_row=self._up(first), last_row=bottom)

    def areas(self, reference: str) -> str:
        """Give what is left of some areas, written beside each other as in `sqref`; nothing where nothing is.

        >>> KeptRows([range(3, 5)]).areas("A2:B4 C3 D5")
        'A2:B2 D3'
        """
        read = [area(one) for one in reference.split()]
        left = [kept.local for one in read if one is not None and (kept := self.area(one)) is not None]
        return " ".join(left)
