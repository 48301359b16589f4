"""PDO_RIEPILOGO: the summary table of a plan that stands in a block of cells, its header row included.

Source: design of the workbook, section "In cells".
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date

from pdo_xl.domain.entry import CellError, Entry, Percent, is_blank
from pdo_xl.domain.parameters import Parameters
from pdo_xl.domain.rules import check
from pdo_xl.domain.score import score
from pdo_xl.formulas.cells import Cells, Result, refuse_error
from pdo_xl.formulas.indicators import read_day
from pdo_xl.sheet.blocks import Merge, Writing
from pdo_xl.sheet.names import PLAN
from pdo_xl.sheet.read import read_plan
from pdo_xl.sheet.summary import summary_table


class _BlockHost:
    """The block as a workbook of one sheet; implements `blocks.Host`, for reading only."""

    name = "il blocco indicato"

    def __init__(self, cells: Cells) -> None:
        self._cells = cells

    def grids(self) -> Sequence["_BlockGrid"]:
        return (_BlockGrid(self._cells),)

    def write(self, writing: Writing) -> None:
        raise NotImplementedError("a formula writes nothing")


class _BlockGrid:
    """The block as a sheet: a block that a formula receives says nothing of merged areas."""

    name = PLAN
    hidden = False

    def __init__(self, cells: Cells) -> None:
        self._cells = cells

    def rows(self) -> Iterator[Sequence[object]]:
        yield from self._cells.rows

    def merges(self) -> Sequence[Merge]:
        return ()

    def details(self, wanted: Collection[tuple[int, int]], columns: Collection[int]) -> Mapping[tuple[int, int], Entry]:
        found: dict[tuple[int, int], Entry] = {}
        for row, column in wanted:
            entry = self._cells.rows[row - 1][column - 1]
            if isinstance(entry, float) and self._cells.is_percent(row - 1, column - 1):
                found[row, column] = Percent(entry)
        for number, cells in enumerate(self._cells.rows, start=1):
            for column in columns:
                if column <= len(cells) and isinstance(cells[column - 1], CellError):
                    found[number, column] = cells[column - 1]
        return found


def summary_cells(plan: Cells, day: Cells, parameters: Parameters, today: date) -> list[list[Result]]:
    """Give header, a row per sector and the body's row, at a day: the argument's, else the parameters', else today.

    Raises: NoPlan (PDO101), ParameterError, FormulaError.
    """
    entry = day.single
    refuse_error(entry)
    on = (parameters.reference_date or today) if is_blank(entry) else read_day(entry)
    results = score(read_plan(_BlockHost(plan), to_be_written=False).plan, parameters, on)
    return [["" if cell is None else cell for cell in row] for row in summary_table(results, check(results))]
