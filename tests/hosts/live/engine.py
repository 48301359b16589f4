"""An xlwings engine for tests: a workbook in memory that behaves as Excel's automation does, and counts the calls.

A call is every get or set of values, application properties, and every macro; moving to an object is none.
Source: xlwings 0.37.8, `base_classes`; lab notes, section 6.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import xlwings as xw
from openpyxl.utils import range_boundaries
from xlwings import base_classes

from tests.hosts.live.pages import Cell, ComError, Page, delivered, formula_of, pages_of, store, without_cut


class Excel:
    """The program: one open workbook, its settings, the counter of calls."""

    def __init__(self, path: Path) -> None:
        self.full_name = f"C:\\Piani\\{path.name}"
        self.read_only = False
        self.activated = False
        self.settings: dict[str, object] = {
            "screen_updating": True, "calculation": "automatic", "enable_events": True, "status_bar": False,
        }  # fmt: skip
        self.calls: list[str] = []
        self.fail_at: int | None = None
        self.error: Exception = ComError()
        self.links_stay = False
        self.spills = False
        self.after_call: Callable[[str], None] = lambda _: None
        self.selection: tuple[str, int, int] | None = ("Piano", 1, 1)
        self.messages: list[object] = []
        self.pages = pages_of(path)

    @property
    def book(self) -> xw.Book:
        return xw.Book(impl=BookImpl(self))

    def call(self, name: str) -> None:
        self.calls.append(name)
        if self.fail_at == len(self.calls):
            raise self.error
        self.after_call(name)

    def state(self) -> object:
        """Everything that must be as before."""
        cells = {
            (page.name, *place): (cell.value, cell.formula, cell.code)
            for page in self.pages.values()
            for place, cell in page.cells.items()
            if cell.value is not None
        }
        return cells, dict(self.settings)

    def links(self) -> dict[str, frozenset[tuple[int, int]]]:
        """The cells with a link that is no formula; what takes them off cannot put them back."""
        return {page.name: frozenset(page.links) for page in self.pages.values()}

    def run(self, name: str, args: tuple[Any, ...]) -> object:
        match name:
            case "PDO.StatoCartella":
                rows = tuple(
                    (page.name, page.protected, page.filtered, page.ordered, page.marks) for page in self.pages.values()
                )
                return ((self.read_only, self.full_name, True, False, ""), *rows)
            case "PDO.FormatiNumero":
                sheet, rows, columns = args
                return tuple(self.pages[sheet].cells[place].code for place in zip(rows, columns, strict=True))
            case "PDO.AreeUnite":
                return tuple(self.pages[args[0]].merges) or ("",)
            case "PDO.Contenuti":
                return tuple(self._contents(*area) for area in zip(*args, strict=True))
            case "PDO.Scrivi" | "PDO.Accanto":
                return (self._write if name == "PDO.Scrivi" else self._beside)(*args)
            case "PDO.RicalcolaFormule" | "PDO.MostraTutto":
                return self._show_all(*args)
            case "PDO.SpostaRighe":
                for step in zip(*args[1:], strict=True):
                    self.pages[args[0]].move(*step)
                return None
            case "PDO.Sospendi":
                before = (
                    self.settings["screen_updating"],
                    _NUMBERS[self.settings["calculation"]],
                    self.settings["enable_events"],
                )
                self.settings.update(
                    screen_updating=False, calculation="manual", enable_events=False, status_bar=args[0]
                )
                self.messages.append(args[0])
                return before
            case "PDO.Riprendi":
                screen, calculation, events, *tables = args
                for line in filter(None, "".join(tables).split("\n")):
                    self._finish(*line.split("\t"))
                names = {number: name for name, number in _NUMBERS.items()}
                self.settings.update(
                    screen_updating=screen, calculation=names[calculation], enable_events=events, status_bar=False
                )
                return None
        raise ComError(-2147352567, (0, "Excel", f"macro {name}", None, 0, -2146827284))

    def _beside(self, sheet: str, columns: list[int]) -> str:
        closed = self.pages[sheet].closed
        if self.activated:
            return "ufficio"
        if closed:
            closed.clear()
            return "aperte"
        closed.update(columns)
        return "chiuse"

    def _show_all(self, *sheets: str) -> None:
        for sheet in sheets:
            self.pages[sheet].filtered = False

    def _contents(self, sheet: str, reference: str) -> tuple[object, ...]:
        column, row, last_column, last_row = range_boundaries(reference)
        cells = RangeImpl(self, self.pages[sheet], row, column, last_row, last_column)
        told = (cells.read(delivered), cells.read(without_cut))
        return (*told, cells.read(formula_of)) if self.spills else told

    def _write(self, sheets: list[str], references: list[str], cells: list[object]) -> str:
        """As the workbook's module does: an error there comes back as a text."""
        left = iter(cells)
        try:
            for sheet, reference in zip(sheets, references, strict=True):
                self.after_call(f"set values {sheet}")
                column, row, last_column, last_row = range_boundaries(reference)
                area = RangeImpl(self, self.pages[sheet], row, column, last_row, last_column)
                area.store([[next(left) for _ in range(area.shape[1])] for _ in range(area.shape[0])])
        except ComError as error:
            return f"errore: {error}"
        return ""

    def _finish(
        self, sheet: str, first: str, last: str, what: str, breaks: str, left: str = "", right: str = ""
    ) -> None:
        page = self.pages[sheet]
        if "G" in what:
            page.charted = range(int(first), int(last) + 1)
        if "C" in what:
            if self.links_stay:
                raise ComError
            columns = range(int(left), int(right) + 1)
            page.links = {place for place in page.links if place[0] < int(first) or place[1] not in columns}
        if "A" in what:
            page.fitted = range(int(first), int(last) + 1)
        if "P" in what:
            page.breaks = [int(row) for row in breaks.split()]


_NUMBERS: dict[object, int] = {"automatic": -4105, "manual": -4135, "semiautomatic": 2}


class EngineImpl:
    name = "memory"
    type = "desktop"

    @staticmethod
    def prepare_xl_data_element(x: object, options: object) -> object:
        return x.replace(tzinfo=UTC) if isinstance(x, datetime) else x


class AppImpl(base_classes.App):
    engine = EngineImpl()
    pid = 1

    def __init__(self, excel: Excel) -> None:
        self.excel = excel

    def run(self, macro: str, args: Any) -> object:
        book, _, name = macro.rpartition("!")
        assert book == "'" + BookImpl(self.excel).name.replace("'", "''") + "'"
        self.excel.call(name)
        return self.excel.run(name, tuple(args))

    @property
    def selection(self) -> RangeImpl | None:
        chosen = self.excel.selection
        return None if chosen is None else RangeImpl(self.excel, self.excel.pages[chosen[0]], *chosen[1:], *chosen[1:])


def _setting(name: str) -> property:
    def get(self: AppImpl) -> object:
        self.excel.call(f"get {name}")
        return self.excel.settings[name]

    def put(self: AppImpl, value: object) -> None:
        self.excel.call(f"set {name}")
        self.excel.settings[name] = value

    return property(get, put)


for _name in ("screen_updating", "calculation", "enable_events", "status_bar"):
    setattr(AppImpl, _name, _setting(_name))


class BookImpl(base_classes.Book):
    def __init__(self, excel: Excel) -> None:
        self.excel = excel

    @property
    def app(self) -> AppImpl:
        return AppImpl(self.excel)

    @property
    def name(self) -> str:
        return self.excel.full_name.rpartition("\\")[2]

    @property
    def sheets(self) -> SheetsImpl:
        return SheetsImpl(self.excel)


class SheetsImpl(base_classes.Sheets):
    def __init__(self, excel: Excel) -> None:
        self.excel = excel

    def __call__(self, name: str | int) -> SheetImpl:
        names = list(self.excel.pages)
        return SheetImpl(self.excel, self.excel.pages[names[name - 1] if isinstance(name, int) else name])

    def __len__(self) -> int:
        return len(self.excel.pages)

    def __iter__(self) -> Iterator[SheetImpl]:
        return (SheetImpl(self.excel, page) for page in self.excel.pages.values())


class SheetImpl(base_classes.Sheet):
    def __init__(self, excel: Excel, page: Page) -> None:
        self.excel, self.page = excel, page

    @property
    def name(self) -> str:
        return self.page.name

    @property
    def book(self) -> BookImpl:
        return BookImpl(self.excel)

    @property
    def visible(self) -> bool:
        self.excel.call("get visible")
        return not self.page.hidden

    def range(self, arg1: Any, arg2: Any = None) -> RangeImpl:
        if isinstance(arg1, str):
            column, row, last_column, last_row = range_boundaries(arg1)
            return RangeImpl(self.excel, self.page, row, column, last_row, last_column)
        first, last = (_corner(arg) for arg in (arg1, arg2 or arg1))
        return RangeImpl(self.excel, self.page, *first, *last)

    @property
    def used_range(self) -> RangeImpl:
        rows, columns = zip(*(place for place, cell in self.page.cells.items() if cell.value is not None), strict=True)
        return RangeImpl(self.excel, self.page, min(rows), min(columns), max(rows), max(columns))

    def activate(self) -> None:
        self.excel.selection = (self.page.name, 1, 1)


def _corner(arg: Any) -> tuple[int, int]:
    return (arg.row, arg.column) if isinstance(arg, RangeImpl) else arg


class RangeImpl(base_classes.Range):
    def __init__(self, excel: Excel, page: Page, row: int, column: int, last_row: int, last_column: int) -> None:
        self.excel, self.page = excel, page
        self.first, self.last = (row, column), (last_row, last_column)

    row = property(lambda self: self.first[0])
    column = property(lambda self: self.first[1])
    shape = property(lambda self: (self.last[0] - self.first[0] + 1, self.last[1] - self.first[1] + 1))
    sheet = property(lambda self: SheetImpl(self.excel, self.page))

    def select(self) -> None:
        self.excel.selection = (self.page.name, *self.first)

    def __len__(self) -> int:
        return int(self.shape[0] * self.shape[1])

    @property
    def has_array(self) -> bool | None:
        self.excel.call(f"get array {self.page.name}")
        rows, columns = (range(first, last + 1) for first, last in zip(self.first, self.last, strict=True))
        found = {
            (cell := self.page.cells.get((row, column))) is not None and cell.array
            for row in rows
            for column in columns
        }
        # As Excel: None where some cells are and some are not.
        return found.pop() if len(found) == 1 else None

    def read(self, give: Callable[[Cell], object]) -> object:
        empty = Cell()
        block = tuple(
            tuple(give(self.page.cells.get((row, column), empty)) for column in range(self.first[1], self.last[1] + 1))
            for row in range(self.first[0], self.last[0] + 1)
        )
        return block[0][0] if len(self) == 1 else block

    @property
    def raw_value(self) -> object:
        self.excel.call(f"get values {self.page.name}")
        return self.read(delivered)

    @raw_value.setter
    def raw_value(self, rows: list[list[object]]) -> None:
        self.excel.call(f"set values {self.page.name}")
        self.store(rows)

    def store(self, rows: list[list[object]]) -> None:
        assert (len(rows), len(rows[0])) == self.shape
        for row, values in enumerate(rows, start=self.first[0]):
            for column, value in enumerate(values, start=self.first[1]):
                cell = self.page.cells.setdefault((row, column), Cell(code=self.page.formats.get(column, "General")))
                store(cell, value)
                if self.excel.spills and cell.formula is not None and ":" in cell.formula:
                    cell.formula = f"=@{cell.formula[1:]}"

    @property
    def column_width(self) -> float:
        return self.page.widths.get(self.first[1], 8.43)

    @column_width.setter
    def column_width(self, width: float) -> None:
        self.excel.call(f"set width {self.page.name}")
        self.page.widths[self.first[1]] = width

    @property
    def formula2(self) -> object:
        return self.read(formula_of)

    @formula2.setter
    def formula2(self, rows: list[list[object]]) -> None:
        assert self.excel.spills, "a program without Formula2"
        self.excel.call(f"set formulas {self.page.name}")
        assert (len(rows), len(rows[0])) == self.shape
        for row, values in enumerate(rows, start=self.first[0]):
            for column, value in enumerate(values, start=self.first[1]):
                store(self.page.cells[row, column], value)
