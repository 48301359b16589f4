"""Tables whose rows are each of a sector: a column where names are short, a line above its rows where they are not."""

from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter

from pdo_xl.reports.papers.model import Cell, Column, Row
from pdo_xl.reports.papers.texts import of_cell

_LONGEST_NAME = 14
"""Characters of a sector's name that a narrow column has room for."""
_NO_NAME = "–"


def by_sector(
    columns: tuple[Column, ...], rows: Iterable[tuple[str, tuple[Cell, ...]]]
) -> tuple[tuple[Column, ...], tuple[Row, ...]]:
    """Columns and rows of a table; each row comes with the sector that it is of."""
    named = [(of_cell(sector) or _NO_NAME, cells) for sector, cells in rows]
    if all(len(sector) <= _LONGEST_NAME for sector, _ in named):
        return (Column("Settore", 1), *columns), tuple(Row((Cell(sector), *cells)) for sector, cells in named)
    made: list[Row] = []
    for sector, group in groupby(named, key=itemgetter(0)):
        made.append(Row((Cell(sector),), strong=True))
        made += [Row(cells) for _, cells in group]
    return columns, tuple(made)
