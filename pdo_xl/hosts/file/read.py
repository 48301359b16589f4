"""Reads a sheet with python-calamine, and from its XML what calamine cannot tell."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from io import BytesIO
from pathlib import Path

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetMetadata,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from pdo_xl.domain.entry import CellError, EarlyDate, Entry, Percent
from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.cells import content_of, leading, plain_content
from pdo_xl.hosts.file.cut import cells_in, cells_of, row_number
from pdo_xl.hosts.file.disk.places import is_text
from pdo_xl.hosts.file.formats import Shown, cell_formats
from pdo_xl.hosts.file.markup import MarkupError, unescaped
from pdo_xl.hosts.file.package import Package
from pdo_xl.hosts.file.stream import SheetStream
from pdo_xl.sheet.blocks import Merge

_LAST_EARLY_SERIAL = 60
_ERROR, _ERROR_SINGLE = b't="e"', b"t='e'"


class CalamineGrid:
    """One sheet of a workbook on disk; implements `blocks.Grid`.

    `rows` and `merges` share one load of the sheet, which is let go once the rows have been read.
    """

    def __init__(
        self,
        name: str,
        *,
        hidden: bool,
        load: Callable[[], CalamineSheet],
        details: "Details",
        marks: Mapping[str, tuple[int, int]],
    ) -> None:
        self._load = load
        self._loaded: CalamineSheet | None = None
        self._details = details
        self._marks = marks
        self.name = name
        self.hidden = hidden

    def rows(self) -> Iterator[Sequence[object]]:
        """Give every row from the first, each from column A; a blank cell is an empty text. Raises: FileRefused."""
        sheet = self._sheet()
        yield from sheet.iter_rows()
        self._loaded = None

    def merges(self) -> Sequence[Merge]:
        """List the merged areas. Raises: FileRefused."""
        return [
            Merge(first[0] + 1, first[1] + 1, last[0] + 1, last[1] + 1)
            for first, last in self._sheet().merged_cell_ranges or ()
        ]

    def marks(self) -> Mapping[str, tuple[int, int]]:
        """List the names of ours that stand for a cell of the sheet."""
        return self._marks

    def details(self, wanted: Collection[tuple[int, int]], columns: Collection[int]) -> Mapping[tuple[int, int], Entry]:
        """Tell percentages, early dates and plain numbers among the wanted cells, and the error cells in `columns`.

        Raises: FileRefused.
        """
        return self._details(wanted, columns)

    def formulas(self) -> Collection[tuple[int, int]]:
        """List the cells that hold a formula, row and column from 1. Raises: FileRefused."""
        return self._details.formulas()

    def _sheet(self) -> CalamineSheet:
        if self._loaded is None:
            self._loaded = self._load()
        return self._loaded


class Details:
    """Reads from one sheet's XML, in one pass, what calamine does not tell."""

    def __init__(self, path: Path, part: str) -> None:
        self._path = path
        self._part = part

    def __call__(
        self, wanted: Collection[tuple[int, int]], columns: Collection[int]
    ) -> Mapping[tuple[int, int], Entry]:
        """Do as `Grid.details`. Raises: FileRefused."""
        by_row: dict[int, set[int]] = {}
        for row, column in wanted:
            by_row.setdefault(row, set()).add(column)
        with Package(self._path) as package:
            if not by_row and not self._has_errors(package):
                return {}
            try:
                return self._read(package, by_row, columns)
            except MarkupError as error:
                raise _unreadable(self._path) from error

    def _read(
        self, package: Package, by_row: Mapping[int, Collection[int]], columns: Collection[int]
    ) -> dict[tuple[int, int], Entry]:
        formats = cell_formats(package) if by_row else []
        found: dict[tuple[int, int], Entry] = {}
        stream = SheetStream(package.chunks(self._part))
        opening = b"<" + stream.prefix + b"c"
        number = 0
        rows = stream.rows()
        next(rows, None)
        for row in rows:
            number = row_number(row, number)
            if _ERROR in row or _ERROR_SINGLE in row:
                found |= _errors(row, opening, number, columns)
            if asked := by_row.get(number):
                for column, cell in cells_in(row, opening, asked):
                    entry = _number(cell, formats)
                    if entry is not None:
                        found[number, column] = entry
        return found

    def formulas(self) -> set[tuple[int, int]]:
        """Do as `CalamineGrid.formulas`. Raises: FileRefused."""
        found: set[tuple[int, int]] = set()
        number = 0
        with Package(self._path) as package:
            try:
                stream = SheetStream(package.chunks(self._part))
                opening, formula = b"<" + stream.prefix + b"c", b"<" + stream.prefix + b"f"
                rows = stream.rows()
                next(rows, None)
                for row in rows:
                    number = row_number(row, number)
                    if formula in row:
                        found |= {
                            (number, column)
                            for column, cell in cells_of(row, opening)
                            if formula in cell and content_of(cell).formula is not None
                        }
            except MarkupError as error:
                raise _unreadable(self._path) from error
        return found

    def _has_errors(self, package: Package) -> bool:
        """Look for the mark of an error cell: hardly dearer than decompressing."""
        overlap = b""
        for chunk in package.chunks(self._part):
            window = overlap + chunk
            if _ERROR in window or _ERROR_SINGLE in window:
                return True
            overlap = chunk[-len(_ERROR) :]
        return False


def _errors(row: bytes, opening: bytes, number: int, columns: Collection[int]) -> dict[tuple[int, int], Entry]:
    found: dict[tuple[int, int], Entry] = {}
    for column, cell in cells_in(row, opening, columns):
        content = content_of(cell)
        if content.kind == b"e":
            found[number, column] = CellError(unescaped(content.raw or b""))
    return found


def _number(cell: bytes, formats: Sequence[Shown]) -> Entry:
    """Give a cell's number as it is shown; None for anything else."""
    start = leading(cell)
    content = (start and plain_content(cell, *start[1:])) or content_of(cell)
    if content.kind != b"n" or not content.raw:
        return None
    try:
        number = float(content.raw)
    except ValueError:
        return None
    style = int(content.style or 0)
    shown = formats[style] if style < len(formats) else Shown.NUMBER
    if shown is Shown.PERCENTAGE:
        return Percent(number)
    if shown is Shown.DATE and number.is_integer() and 1 <= number <= _LAST_EARLY_SERIAL:
        return EarlyDate(int(number))
    return int(number) if number.is_integer() else number


def open_calamine(path: Path) -> CalamineWorkbook:
    """Open a workbook for reading. Raises: FileRefused."""
    try:
        return CalamineWorkbook.from_object(path if is_text(path) else BytesIO(path.read_bytes()))
    except PasswordError as error:
        raise FileRefused(f"«{path.name}» è protetto da una password: toglierla in Excel e riprovare.") from error
    except (CalamineError, OSError) as error:
        raise _unreadable(path) from error


def load_sheet(workbook: CalamineWorkbook, name: str, path: Path) -> CalamineSheet:
    """Load one sheet's values. Raises: FileRefused."""
    try:
        return workbook.get_sheet_by_name(name)
    except CalamineError as error:
        raise _unreadable(path) from error


def is_worksheet(sheet: SheetMetadata) -> bool:
    """Tell cells from charts and macro sheets."""
    return sheet.typ == SheetTypeEnum.WorkSheet


def is_hidden(sheet: SheetMetadata) -> bool:
    """Tell whether a sheet is hidden, in either of Excel's two ways."""
    return sheet.visible != SheetVisibleEnum.Visible


def _unreadable(path: Path) -> FileRefused:
    return FileRefused(f"«{path.name}» è danneggiato o incompleto: non si può leggere come cartella di lavoro.")
