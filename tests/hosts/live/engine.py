"""An xlwings engine for tests: a workbook in memory that behaves as Excel's automation does, and counts the calls.

A call is every get or set of values, application properties, and every macro; moving to an object is none.
Source: xlwings 0.37.8, `base_classes`; lab notes, section 6.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any

import openpyxl
import xlwings as xw
from openpyxl.utils import column_index_from_string, range_boundaries
from openpyxl.utils.datetime import to_excel
from openpyxl.worksheet.worksheet import Worksheet
from xlwings import base_classes

from pdo_xl.hosts.live.raw_cells import ERRORS
from pdo_xl.ooxml.number_formats import Shown, shown_as
from pdo_xl.sheet.names import MARKS

CODES = {name: code for code, name in ERRORS.items()}
_NUMBER = re.compile(r"-?\d+(\.\d+)?%?")
_DAY = re.compile(r"\d{1,2}[/.-]\d{1,2}([/.-]\d{2,4})?")
_HYPERLINK = re.compile(r'=HYPERLINK\("(?:[^"]|"")*","((?:[^"]|"")*)"\)')


class ComError(Exception):
    """As pywintypes.com_error, which is not on this system."""

    def __init__(self, hresult: int = -2147352567, excepinfo: tuple[object, ...] = ()) -> None:
        super().__init__(hresult, "Eccezione.")
        self.hresult = hresult
        self.excepinfo = excepinfo


@dataclass
class Cell:
    """A value as stored (a date is its serial), a formula if there is one, a number format."""

    value: object = None
    formula: str | None = None
    code: str = "General"
    array: bool = False


@dataclass
class Page:
    """One worksheet."""

    name: str
    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    merges: list[str] = field(default_factory=list)
    links: set[tuple[int, int]] = field(default_factory=set)
    formats: dict[int, str] = field(default_factory=dict)
    hidden: bool = False
    protected: bool = False
    filtered: bool = False
    ordered: bool = False
    marks: str = ""


class Excel:
    """The program: one open workbook, its settings, the counter of calls."""

    def __init__(self, path: Path) -> None:
        self.full_name = f"C:\\Piani\\{path.name}"
        self.read_only = False
        self.settings: dict[str, object] = {
            "screen_updating": True, "calculation": "automatic", "enable_events": True, "status_bar": False,
        }  # fmt: skip
        self.calls: list[str] = []
        self.fail_at: int | None = None
        self.error: Exception = ComError()
        self.links_stay = False
        self.after_call: Callable[[str], None] = lambda _: None
        self.selection: tuple[str, int, int] | None = ("Piano", 1, 1)
        self.messages: list[object] = []
        self.pages = deepcopy(_pages(path, path.stat().st_mtime_ns))

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
        return deepcopy((cells, self.settings))

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
            case "PDO.RicalcolaFormule":
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
                screen, calculation, events, *links = args
                if links:
                    self._take_links_off(*links)
                names = {number: name for name, number in _NUMBERS.items()}
                self.settings.update(
                    screen_updating=screen, calculation=names[calculation], enable_events=events, status_bar=False
                )
                return None
        raise ComError(-2147352567, (0, "Excel", f"macro {name}", None, 0, -2146827284))

    def _contents(self, sheet: str, reference: str) -> tuple[object, object]:
        column, row, last_column, last_row = range_boundaries(reference)
        cells = RangeImpl(self, self.pages[sheet], row, column, last_row, last_column)
        return cells.read(_delivered), cells.read(_formula)

    def _take_links_off(self, sheet: str, first_row: int) -> None:
        if self.links_stay:
            raise ComError
        page = self.pages[sheet]
        page.links = {place for place in page.links if place[0] < first_row}


_NUMBERS: dict[object, int] = {"automatic": -4105, "manual": -4135, "semiautomatic": 2}


@lru_cache(maxsize=8)
def _pages(path: Path, _changed: int) -> dict[str, Page]:
    """The sheets of a file, read once for all tests that open it."""
    return {sheet.title: _page(sheet) for sheet in openpyxl.load_workbook(path).worksheets}


def _page(sheet: Worksheet) -> Page:
    page = Page(sheet.title, merges=[str(area) for area in sheet.merged_cells.ranges])
    page.formats = {
        column_index_from_string(letters): dimension.number_format
        for letters, dimension in sheet.column_dimensions.items()
    }
    page.hidden = sheet.sheet_state != "visible"
    page.marks = "".join(
        f"{mark}={sheet.defined_names[mark].attr_text.rpartition('!')[2].replace('$', '')};"
        for mark in MARKS
        if mark in sheet.defined_names
    )
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is None:
                continue
            value: object = cell.value
            if cell.is_date:
                value = float(to_excel(value))
            elif isinstance(value, int) and not isinstance(value, bool):
                value = float(value)
            elif cell.data_type == "e":
                value = CODES[str(value)]
            page.cells[cell.row, cell.column] = Cell(value, None, cell.number_format)
            if cell.hyperlink is not None:
                page.links.add((cell.row, cell.column))
    return page


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
        return self.read(_delivered)

    @raw_value.setter
    def raw_value(self, rows: list[list[object]]) -> None:
        self.excel.call(f"set values {self.page.name}")
        assert (len(rows), len(rows[0])) == self.shape
        for row, values in enumerate(rows, start=self.first[0]):
            for column, value in enumerate(values, start=self.first[1]):
                _store(
                    self.page.cells.setdefault((row, column), Cell(code=self.page.formats.get(column, "General"))),
                    value,
                )


def _delivered(cell: Cell) -> object:
    if isinstance(cell.value, float) and shown_as(cell.code) is Shown.DATE:
        return datetime(1899, 12, 30, tzinfo=UTC) + timedelta(days=cell.value)
    return cell.value


def _formula(cell: Cell) -> object:
    """As Excel: always a text; a number with 15 digits."""
    if cell.formula is not None:
        return cell.formula
    match cell.value:
        case None:
            return ""
        case bool():
            return str(cell.value).upper()
        case float():
            return f"{cell.value:.15g}"
        case int():
            return ERRORS[cell.value]
    return cell.value


def _store(cell: Cell, value: object) -> None:
    """As Excel: a text may become a number, a date, a formula or an error unless an apostrophe keeps it a text."""
    cell.formula = None
    match value:
        case None | "":
            cell.value = None
        case bool() | float():
            cell.value = value
        case datetime():
            assert value.tzinfo is not None, "only prepare_xl_data_element knows how Excel takes a date"
            cell.value = to_excel(value.replace(tzinfo=None))
        case str() if value.startswith("'"):
            cell.value = value[1:]
        case str() if value.startswith("="):
            found = _HYPERLINK.fullmatch(value)
            cell.formula, cell.value = value, found[1].replace('""', '"') if found else "" if value == '=""' else 0.0
        case str() if value[0] in "+-@":
            raise ComError
        case str() if value in CODES:
            cell.value = CODES[value]
        case str() if _NUMBER.fullmatch(value):
            cell.value = float(value.rstrip("%"))
        case str() if _DAY.fullmatch(value):
            cell.value = 45000.0
        case str():
            cell.value = value
        case _:
            raise TypeError(type(value))
