"""What merged areas cover: a cell that is not an area's first one may hold something that nobody sees.

LibreOffice keeps it when it merges cells and is asked to, Excel when the merging is copied as a format.
"""

from collections.abc import Iterator, Sequence

from pdo_xl.sheet.address import MAX_ROW, Area
from pdo_xl.sheet.blocks import Grid
from pdo_xl.sheet.columns.header_rows import Row
from pdo_xl.sheet.columns.locate import Layout


def as_shown(grid: Grid, layout: Layout, rows: Iterator[Row]) -> Iterator[Row]:
    """Give rows whose cells in the plan's columns hold what they show, and nothing where they are covered."""
    columns = frozenset({*layout.columns.values(), *layout.others.values(), *(one.column for one in layout.dated)})
    areas = sorted(
        area
        for area in grid.merges()
        if area.last_row > layout.header_row and any(area.first_column <= at <= area.last_column for at in columns)
    )
    return _uncovered(rows, areas, columns) if areas else rows


def above_as_shown(grid: Grid, above: Sequence[Sequence[object]]) -> Sequence[Sequence[object]]:
    """Give the first rows of a sheet without what merged areas cover in them."""
    areas = sorted(area for area in grid.merges() if area.first_row <= len(above))
    if not areas:
        return above
    columns = frozenset(range(1, max(map(len, above)) + 1))
    return [cells for _, cells in _uncovered(enumerate(above, start=1), areas, columns)]


def _uncovered(rows: Iterator[Row], areas: Sequence[Area], columns: frozenset[int]) -> Iterator[Row]:
    waiting = [*reversed(areas)]
    begins = waiting[-1].first_row
    # How far down each column is covered. One after the other: there may be as many areas as cells, over each other.
    covered = dict.fromkeys(columns, 0)
    lowest = 0
    for row in rows:
        number, cells = row
        firsts: list[Area] = []
        while begins <= number:
            area = waiting.pop()
            begins = waiting[-1].first_row if waiting else MAX_ROW + 1
            lowest = max(lowest, area.last_row)
            if area.first_row == number and area.first_column in covered:
                firsts.append(area)
            for column in columns:
                first = area.first_column + (area.first_row == number)
                if first <= column <= area.last_column:
                    covered[column] = max(covered[column], area.last_row)
        yield (number, _shown(cells, [one for one in columns if covered[one] >= number])) if lowest >= number else row
        for area in firsts:
            covered[area.first_column] = max(covered[area.first_column], area.last_row)


def _shown(cells: Sequence[object], hidden: Sequence[int]) -> Sequence[object]:
    filled = [column for column in hidden if column <= len(cells) and cells[column - 1] not in (None, "")]
    if not filled:
        return cells
    shown = [*cells]
    for column in filled:
        shown[column - 1] = None
    return shown
