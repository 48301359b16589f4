"""Room for the computed columns that a sheet lacks: to the right of everything that stands beside the plan's rows."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain
from typing import Protocol, runtime_checkable

from pdo_xl.domain.errors import FileRefused
from pdo_xl.sheet.address import MAX_COLUMN, Area
from pdo_xl.sheet.blocks import Grid
from pdo_xl.sheet.columns.header_rows import HeaderRows, Row
from pdo_xl.sheet.columns.locate import Layout
from pdo_xl.sheet.columns.second_tables import refuse_second_table
from pdo_xl.sheet.names.computed import USUAL

_IN_WORDS = {6: "sei", 7: "sette"}


@runtime_checkable
class RoomGrid(Protocol):
    """A sheet of a host that adds columns: it tells what is taken though its cells may show nothing."""

    def drawn(self) -> Sequence[Area]:
        """List the cells in which something is drawn."""

    def reserved(self, first_row: int, last_row: int) -> Iterator[Area]:
        """Go through the other areas that may reach into some rows."""


class Room:
    """Watches a sheet's rows while they are read, if room is `wanted` and the sheet lacks any computed column."""

    def __init__(
        self,
        grid: Grid,
        header: HeaderRows,
        layout: Layout,
        above: Sequence[Sequence[object]] = (),
        *,
        wanted: bool,
    ) -> None:
        self._grid = grid
        self._above = above
        self._header = header
        self._layout = layout
        self._last = layout.last_column
        self._wanted = wanted and layout.lacks_own
        self._first_rows: dict[int, int] = {}
        for cells in header.cells:
            self._note(header.first, cells)

    def watch(self, rows: Iterator[Row]) -> Iterator[Row]:
        """Let rows pass, and note what stands beyond the header's texts. Raises: NoPlan for a second table there."""
        return self._watched(rows)

    def _watched(self, rows: Iterator[Row]) -> Iterator[Row]:
        last = self._last
        for row in rows:
            if len(row[1]) > last:
                if self._wanted:
                    self._note(*row)
                # Read fast, each row is as wide as the widest.
                if any(row[1][last:]):
                    refuse_second_table(self._grid.name, *row, last)
            yield row

    def _note(self, number: int, cells: Sequence[object]) -> None:
        for column, cell in enumerate(cells[self._last :], start=self._last + 1):
            if cell is not None and cell != "":
                self._first_rows.setdefault(column, number)

    def layout(self, last_row: int) -> Layout:
        """The layout with the first of the columns that hold nothing, from the header down to the plan's last row.

        Raises: FileRefused.
        """
        if not self._wanted:
            return self._layout
        filled = {column for column, row in self._first_rows.items() if row <= last_row}
        areas: Iterable[Area] = self._grid.merges()
        drawn: Sequence[Area] = ()
        if isinstance(self._grid, RoomGrid):
            drawn = self._grid.drawn()
            areas = chain(areas, drawn, self._grid.reserved(self._header.first, last_row))
        plan = Area(self._header.first, 1, last_row, MAX_COLUMN)
        beside = {(area.first_column, area.last_column) for area in areas if area.overlaps(plan)}
        reached = 0
        for first, last in sorted(beside):
            # Each column once: there may be many areas, and each may reach to the sheet's edge.
            filled.update(range(max(first, reached + 1), last + 1))
            reached = max(reached, last)
        own = self._layout.own
        needed = 1 if self._layout.computed.keys() >= {*USUAL} else len(own)
        free = free_column(self._grid.name, self._last, filled, needed)
        right = chain(self._first_rows, (area.first_column for area in drawn))
        beyond = any(column > free for column in right) or any(any(cells[free:]) for cells in self._above)
        return self._layout._replace(free=free, beyond=beyond)


def free_column(sheet: str, last: int, filled: Collection[int], needed: int = len(USUAL)) -> int:
    """The first of so many columns side by side, beyond the `last` one of the header, that hold nothing.

    Raises: FileRefused.
    """
    for first in range(last + 1, MAX_COLUMN - needed + 2):
        if not any(column in filled for column in range(first, first + needed)):
            return first
    free = "non c'è una colonna libera" if needed == 1 else f"non ci sono {_IN_WORDS[needed]} colonne libere"
    raise FileRefused(
        f"Nel foglio «{sheet}», a destra del piano, {free} per i risultati: "
        f"{'liberarla' if needed == 1 else 'liberarle'} e riprovare."
    )
