"""A workbook in memory with a plan and `Monitoraggio`, on which writings are carried out as a host does."""

from collections.abc import Sequence
from datetime import datetime

from pdo_xl.actions import Calculated, calculate
from pdo_xl.domain.values.entry import Entry
from pdo_xl.sheet.blocks import Link, Value, Writing
from pdo_xl.sheet.names.monitoring import MONITORING_HEADERS, Shown, Typed
from pdo_xl.sheet.names.own_sheets import OWN_HEADERS
from pdo_xl.sheet.names.sheets import HEADER_ROW, MONITORING
from pdo_xl.sheet.reading.monitoring import Monitoring, read_monitoring
from pdo_xl.sheet.run import Run
from tests.support import MemoryGrid, MemoryHost, sheet_of

FIRST_ROW = HEADER_ROW + 1
RUN = Run(datetime(2024, 6, 30, 12, 0), "prova", "0.2.0")
OBJECTIVE = MONITORING_HEADERS.index(Shown.OBJECTIVE) + 1
PROGRESS = MONITORING_HEADERS.index(Typed.PROGRESS) + 1
SHARE = MONITORING_HEADERS.index(Typed.SHARE) + 1


class Monitored:
    """The plan's rows and the cells of `Monitoraggio`, which tests change between calculations."""

    def __init__(self, *plan: Sequence[Entry]) -> None:
        self.plan = [list(row) for row in plan]
        self.cells: dict[tuple[int, int], object] = {}
        for column, header in enumerate(MONITORING_HEADERS, start=1):
            self.cells[HEADER_ROW, column] = header
        self.calculate()

    @property
    def grid(self) -> MemoryGrid:
        last, wide = max(row for row, _ in self.cells), max(column for _, column in self.cells)
        rows = [[self.cells.get((row, column)) for column in range(1, wide + 1)] for row in range(1, last + 1)]
        return MemoryGrid(MONITORING, rows)

    @property
    def read(self) -> Monitoring:
        monitoring = read_monitoring([self.grid])
        assert monitoring is not None
        return monitoring

    def calculate(self) -> Calculated:
        others = [MemoryGrid(name, []) for name in OWN_HEADERS if name != MONITORING]
        calculated = calculate(MemoryHost(sheet_of(*self.plan), *others, self.grid), RUN)
        self._write(calculated.writing)
        return calculated

    def sort(self, rows: Sequence[int]) -> None:
        """Put the rows from the first objective's on in another order, as a person who sorts the sheet does."""
        moved = {old: FIRST_ROW + place for place, old in enumerate(rows)}
        self.cells = {(moved.get(row, row), column): cell for (row, column), cell in self.cells.items()}

    def row_of(self, text: str) -> int:
        """The row whose typed cells hold a text, which they do once."""
        (row,) = [row for (row, column), cell in self.cells.items() if cell == text and column >= PROGRESS]
        return row

    def objective_beside(self, text: str) -> object:
        return self.cells.get((self.row_of(text), OBJECTIVE))

    def _write(self, writing: Writing) -> None:
        for moves in writing.moves:
            assert moves.sheet == MONITORING
            assert sorted(moves.rows.values()) == sorted(moves.rows)
            self.cells = {(moves.rows.get(row, row), column): cell for (row, column), cell in self.cells.items()}
        for block in writing.blocks:
            if block.sheet == MONITORING:
                for row, values in block.rows.items():
                    for column, value in zip(block.columns, values, strict=True):
                        self._put(row, column, value)

    def _put(self, row: int, column: int, value: Value) -> None:
        self.cells.pop((row, column), None)
        if value is not None:
            self.cells[row, column] = value.text if isinstance(value, Link) else value
