"""Plans in memory whose sheets tell their formulas, and what becomes of them the year after."""

from collections.abc import Collection, Sequence
from datetime import datetime

from pdo_xl.actions import new_year
from pdo_xl.sheet.address import Area
from pdo_xl.sheet.blocks import Edited, Value
from pdo_xl.sheet.next_year.plan import NextYear
from pdo_xl.sheet.run import Run
from tests.support import HEADER, MemoryGrid, MemoryHost

RUN = Run(datetime(2025, 1, 7, 9, 30), "anna", "9.9")
TITLE = "PIANO DEGLI OBIETTIVI 2024"


class Grid(MemoryGrid):
    """A sheet in memory that tells its formulas."""

    def __init__(
        self,
        name: str,
        rows: Sequence[Sequence[object]],
        formulas: Collection[tuple[int, int]] = (),
        merges: Sequence[Area] = (),
    ) -> None:
        super().__init__(name, rows, merges=merges)
        self._formulas = formulas

    def formulas(self) -> Collection[tuple[int, int]]:
        return self._formulas


class Host(MemoryHost):
    def __init__(self, *grids: Grid) -> None:
        super().__init__(*grids, name="Piano_2024.xlsx")
        self._own = grids

    def grids(self) -> Sequence[Grid]:
        return self._own


def plan(*rows: Sequence[object], title: str = TITLE, name: str = "Piano", **options: object) -> Grid:
    return Grid(name, [[title], HEADER, *rows], **options)  # type: ignore[arg-type]


def made(*grids: Grid, year: int = 2025) -> NextYear:
    return new_year(Host(*grids), RUN, year)


def written(result: NextYear, sheet: str = "Piano") -> dict[tuple[int, int], Value]:
    """The cells that are written, tables emptied first."""
    cells: dict[tuple[int, int], Value] = {}
    for block in result.writing.blocks:
        if block.sheet == sheet:
            for number, values in block.rows.items():
                cells |= {(number, column): value for column, value in zip(block.columns, values, strict=True)}
    return {
        place: value.text if isinstance(value, Edited) else value for place, value in cells.items() if value is not None
    }


def emptied(result: NextYear, sheet: str = "Piano") -> set[tuple[int, int]]:
    return {
        (number, column)
        for block in result.writing.blocks
        if block.sheet == sheet
        for number, values in block.rows.items()
        for column, value in zip(block.columns, values, strict=True)
        if value is None
    }
