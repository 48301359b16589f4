"""What the cells under a vertical merge show."""

from pdo_xl.sheet.blocks import Grid


def merged_values(grid: Grid) -> dict[tuple[int, int], object]:
    """The value that each cell under a vertical merge shows: the one of the merge's first cell."""
    tall = [merge for merge in grid.merges() if merge.last_row > merge.first_row]
    firsts = {(merge.first_row, merge.first_column) for merge in tall}
    wanted = {row for row, _ in firsts}
    values = {
        (row, column): cells[column - 1]
        for row, cells in enumerate(grid.rows(), start=1)
        if row in wanted
        for column in range(1, len(cells) + 1)
        if (row, column) in firsts
    }
    return {
        (row, column): values.get((merge.first_row, merge.first_column))
        for merge in tall
        for row in range(merge.first_row + 1, merge.last_row + 1)
        for column in range(merge.first_column, merge.last_column + 1)
    }
