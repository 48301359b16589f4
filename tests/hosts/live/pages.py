"""Worksheets in memory: what a cell holds, what a program gives and takes of it."""

from __future__ import annotations

import pickle
import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from pathlib import Path

import openpyxl
from openpyxl.utils import column_index_from_string
from openpyxl.utils.datetime import to_excel
from openpyxl.worksheet.worksheet import Worksheet

from pdo_xl.ooxml.number_formats import Shown, shown_as
from pdo_xl.sheet.names.own_sheets import MARKS
from pdo_xl.xlwings_libreoffice.automation import ERRORS

CODES = {name: code for code, name in ERRORS.items()}
_NUMBER = re.compile(r"-?\d+(\.\d+)?%?")
_DAY = re.compile(r"\d{1,2}[/.-]\d{1,2}([/.-]\d{2,4})?")
_LITERAL = r'"(?:[^"]|""){0,510}"'
_HYPERLINK = re.compile(rf"=HYPERLINK\({_LITERAL},({_LITERAL}(?:&{_LITERAL})*|[0-9]+)\)")


def _joined(literals: str) -> str | float:
    """The text that literals joined in a formula make, or the number."""
    if literals.isdigit():
        return float(literals)
    return "".join(piece.replace('""', '"') for piece in re.findall(r'"((?:[^"]|"")*)"', literals))


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
    closed: set[int] = field(default_factory=set)
    fitted: range = range(0)
    charted: range = range(0)
    breaks: list[int] = field(default_factory=list)
    widths: dict[int, float] = field(default_factory=dict)

    def move(self, first: int, many: int, before: int) -> None:
        """Put rows in before another one, as cut rows are inserted."""
        rows = list(range(1, max(row for row, _ in self.cells) + many + before + 1))
        cut = rows[first - 1 : first - 1 + many]
        rest = [row for row in rows if row not in cut]
        place = rest.index(before)
        rest[place:place] = cut
        new = {old: row for row, old in enumerate(rest, start=1)}
        self.cells = {(new[row], column): cell for (row, column), cell in self.cells.items()}


@lru_cache(maxsize=8)
def _read(path: Path, _changed: int) -> bytes:
    return pickle.dumps({sheet.title: page_of(sheet) for sheet in openpyxl.load_workbook(path).worksheets})


def pages_of(path: Path) -> dict[str, Page]:
    """The sheets of a file, a copy of one's own: read once for all tests that open it."""
    pages: dict[str, Page] = pickle.loads(_read(path, path.stat().st_mtime_ns))
    return pages


def page_of(sheet: Worksheet) -> Page:
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


def delivered(cell: Cell) -> object:
    if isinstance(cell.value, float) and shown_as(cell.code) is Shown.DATE:
        return datetime(1899, 12, 30, tzinfo=UTC) + timedelta(days=cell.value)
    return cell.value


def formula_of(cell: Cell) -> object:
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


def without_cut(cell: Cell) -> object:
    """As Range.Formula: an `@` before a range is not shown."""
    text = formula_of(cell)
    return f"={text[2:]}" if isinstance(text, str) and text.startswith("=@") else text


def store(cell: Cell, value: object) -> None:
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
            cell.formula, cell.value = value, _joined(found[1]) if found else "" if value == '=""' else 0.0
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
