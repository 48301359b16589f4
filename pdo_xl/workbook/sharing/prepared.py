"""A plan's workbook read once, to be shared out: the plan, whose rows are whose, the cells that go out."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from pdo_xl.domain.errors import FileRefused
from pdo_xl.domain.monitoring.keys import Keyed, indicator_keys, objective_keys
from pdo_xl.domain.scoring.plan_year import plan_year
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.values.text import one_line
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.ooxml.extract.extract import Extracts
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.raw_values import RawValues
from pdo_xl.sheet.names.monitoring import Typed
from pdo_xl.sheet.names.sheets import CONFIGURATION, MONITORING, PARAMETERS
from pdo_xl.sheet.next_year.sheet import actual_columns
from pdo_xl.sheet.reading.load import load
from pdo_xl.sheet.reading.monitoring import Monitoring, MonitoringRow, read_monitoring
from pdo_xl.sheet.reading.read import ReadPlan, SheetPlan
from pdo_xl.sheet.sharing.cell_values import CellValue
from pdo_xl.sheet.sharing.parts import By, Part, Rows, parts_of
from pdo_xl.workbook.sharing.origin import Cells

WHOLE = (PARAMETERS, CONFIGURATION)
"""The sheets that go out as they are."""
OF_THE_BODY = frozenset({Typed.REMARKS})
"""The columns of `Monitoraggio` that are not the responsabile's to read or to fill in."""
NOTES = tuple(header for header in Typed if header not in OF_THE_BODY)


class Prepared:
    """Everything that is read of the office's file, once for all the files that are made of it.

    Raises: FileRefused, NoPlan, ParameterError.
    """

    def __init__(self, file: Path, host: FileHost, by: By) -> None:
        self.file = file
        # At the end of time every column of actual values counts.
        self.read: ReadPlan = load(host, to_be_written=True, on=date.max)
        self.read.refuse_typed_over()
        grids = {grid.name: grid for grid in host.grids()}
        self.cells: dict[str, Rows] = {
            sheet.layout.sheet: {
                number: row for number, row in enumerate(grids[sheet.layout.sheet].rows(), start=1) if row
            }
            for sheet in self.read.sheets
        }
        self.parts: list[Part] = parts_of(self.read, by, self.cells)
        self.year = plan_year(self.read.plan, self.read.plan.parameters or DEFAULTS)
        self.monitoring: Monitoring | None = read_monitoring(host.grids())

        def cells_of(name: str) -> Sequence[Sequence[object]]:
            return list(grids[name].rows()) if name in grids else ()

        monitored = [MONITORING] if self.monitoring is not None else []
        with Package(file) as package:
            wanted = [*self.cells, *monitored, *[name for name in WHOLE if name in grids]]
            self.extracts = Extracts(package, wanted, cells_of)
            self._raw = RawValues(package)
            self._cells = {name: self._raw_cells(sheet) for name, sheet in self.sheets.items()}
            self._notes = self._raw_notes()
        self.keys: dict[tuple[str, int], Keyed] = {}
        for keyed in indicator_keys(self.read.plan):
            # Of a row with two tests the first one stands for both.
            self.keys.setdefault((keyed.sheet, keyed.row), keyed)
        self.objectives = {(one.sheet, one.row): one for one in objective_keys(self.read.plan)}
        self.notes: dict[str, MonitoringRow] = (
            {} if self.monitoring is None else self.monitoring.by_objective(self.read.plan)
        )

    @property
    def sheets(self) -> dict[str, SheetPlan]:
        """The sheets of the plan, by name."""
        return {sheet.layout.sheet: sheet for sheet in self.read.sheets}

    def last_row(self, sheet: str) -> int:
        """Give the last row of which a sheet says anything."""
        return max(self.extracts.cuts[sheet].rows, default=0)

    def headers(self, sheet: str) -> dict[int, str]:
        """Give the texts over the office's columns."""
        layout = self.sheets[sheet].layout
        texts = self.cells[sheet].get(layout.header_row, ())
        own = {*layout.computed.values()}
        return {
            column: text for column, cell in enumerate(texts, start=1) if column not in own and (text := one_line(cell))
        }

    def typed(self, sheet: str) -> list[int]:
        """Give the columns that are filled in during the year."""
        return sorted(actual_columns(self.sheets[sheet]))

    def row(self, sheet: str, number: int) -> Cells:
        """Give what a row of the plan holds in the office's columns."""
        return self._cells[sheet].get(number, {})

    def note(self, number: int) -> dict[str, CellValue]:
        """Give what is typed in a row of `Monitoraggio`, by the columns' headers."""
        return self._notes.get(number, {})

    def _raw_cells(self, sheet: SheetPlan) -> dict[int, Cells]:
        name = sheet.layout.sheet
        cut, columns = self.extracts.cuts[name], {*self.headers(name), *self.typed(name)}
        return {
            number: {column: self._raw.of(cell) for column, cell in cut.cells(number).items() if column in columns}
            for number in sorted({*sheet.rows, *[one.row for one in self.read.plan.objectives if one.sheet == name]})
        }

    def _raw_notes(self) -> dict[int, dict[str, CellValue]]:
        if self.monitoring is None:
            return {}
        columns = {column: header for header, column in self.monitoring.columns.typed.items() if header in NOTES}
        cut = self.extracts.cuts[MONITORING]
        return {
            row.row: {
                str(columns[column]): self._raw.of(cell)
                for column, cell in cut.cells(row.row).items()
                if column in columns
            }
            for row in self.monitoring.rows
        }

    def of_part(self, part: Part) -> list[tuple[str, int]]:
        """Give the sheets and rows of a part's indicators, in their order."""
        return [(sheet, row) for sheet, row in self.keys if any(row in rows for rows in part.rows.get(sheet, ()))]


def refuse_nothing(parts: Sequence[Part]) -> None:
    """Refuse a plan that is nobody's. Raises: FileRefused."""
    if not any(part.objectives for part in parts):
        raise FileRefused("Nel piano non c'è nessun obiettivo da distribuire: compilarlo e riprovare.")
