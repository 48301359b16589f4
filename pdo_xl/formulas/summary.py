"""PDO_RIEPILOGO: the summary table of a plan that stands in a block of cells, its header row included.

Source: design of the workbook, section "In cells".
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from pdo_xl.domain.rules import check
from pdo_xl.domain.scoring.score import score
from pdo_xl.domain.settings.parameters import Parameters
from pdo_xl.domain.values.entry import is_blank
from pdo_xl.formulas.cells import Cells, Result, refuse_error
from pdo_xl.formulas.grid import CellsGrid
from pdo_xl.formulas.indicators import read_day
from pdo_xl.sheet.blocks import Writing
from pdo_xl.sheet.columns.mapping import Known
from pdo_xl.sheet.names.plan_columns import PLAN_SHEET_SETTING
from pdo_xl.sheet.names.sheets import PLAN
from pdo_xl.sheet.reading.read import read_plan
from pdo_xl.sheet.writing.summary import summary_table


class _BlockHost:
    """The block as a workbook of one sheet; implements `blocks.Host`, for reading only."""

    name = "il blocco indicato"

    def __init__(self, cells: Cells) -> None:
        self._cells = cells

    def grids(self) -> Sequence[CellsGrid]:
        return (CellsGrid(PLAN, self._cells),)

    def write(self, writing: Writing) -> None:
        raise NotImplementedError("a formula writes nothing")


def summary_cells(plan: Cells, day: Cells, parameters: Parameters, today: date) -> list[list[Result]]:
    """Give header, a row per sector and the body's row, at a day: the argument's, else the parameters', else today.

    Raises: NoPlan (PDO101), ParameterError, FormulaError.
    """
    entry = day.single
    refuse_error(entry)
    on = (parameters.reference_date or today) if is_blank(entry) else read_day(entry)
    # The block is one sheet, whatever the workbook's sheets of the plan are called.
    mapping = {name: value for name, value in parameters.mapping.items() if name != PLAN_SHEET_SETTING}
    known = Known.of(replace(parameters, mapping=mapping), on)
    results = score(read_plan(_BlockHost(plan), to_be_written=False, known=known).plan, parameters, on)
    return [["" if cell is None else cell for cell in row] for row in summary_table(results, check(results))]
