"""Reads a sheet with python-calamine where its cells lie close, row by row where not; from its XML what remains."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path

from python_calamine import CalamineError, CalamineSheet

from pdo_xl.domain.errors import FileRefused
from pdo_xl.domain.values.entry import Early1904, EarlyDate, Entry, Worded
from pdo_xl.hosts.file.reading.contents import ERROR, ERROR_SINGLE, bare_marks, shown_number
from pdo_xl.hosts.file.reading.formats import Formats
from pdo_xl.hosts.file.reading.loading import Load, Loading
from pdo_xl.hosts.file.reading.sparse import sparse_rows
from pdo_xl.hosts.file.reading.valueless import cells_without_value
from pdo_xl.hosts.file.reading.worded import worded_cells
from pdo_xl.ooxml.markup import MarkupError, OutsideSheet, TooManyElements
from pdo_xl.ooxml.number_formats import Shown, format_number
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.worksheet.cells import content_of, leading, plain_content
from pdo_xl.ooxml.worksheet.row_cells import cells_in, cells_of, numbered
from pdo_xl.ooxml.worksheet.stream import SheetStream
from pdo_xl.sheet.address import LAST_LOOKED_AT, MAX_COLUMN, MAX_ROW, Area, cell_name

_MANY = 500
"""Cells of which those are left out that show a plain number: to read each would take longer than the rest."""


class FileGrid:
    """One sheet of a workbook on disk; implements `blocks.Grid`.

    Raises, when its cells are asked for: FileRefused.
    """

    def __init__(
        self,
        path: Path,
        part: str,
        name: str,
        *,
        hidden: bool,
        size: int,
        load: Load,
        formats: Formats,
        marks: Mapping[str, tuple[int, int]],
    ) -> None:
        self._path = path
        self._formats = formats
        self._part = part
        self._marks = marks
        self.loading = Loading(lambda: _Opened(path, name), part, size, load, formats)
        self._loaded: CalamineSheet | None = None
        self._readers = 0
        self.name = name
        self.hidden = hidden

    def rows(self) -> Iterator[Sequence[object]]:
        """Give every row from the first, each from column A; a blank cell is an empty text."""
        done = 0
        if self.loading.glance().dense:
            self._readers += 1
            try:
                sheet = self._loaded = self._loaded or self.loading.whole()
                rows = _rows_of(sheet) if sheet is not None else ()
                for done, row in enumerate(rows, start=1):  # noqa: B007 - should the next fail, these were read
                    yield row
                if sheet is not None:
                    if self._readers == 1:
                        # Kept beyond its last row, it would take the memory that the plan needs.
                        self._loaded = None
                    return
            except (CalamineError, ArithmeticError):
                # Something that it does not know: the rows that are left are read here.
                self._loaded = None
            finally:
                self._readers -= 1
        with _Opened(self._path, self.name) as package:
            yield from islice(sparse_rows(package, self._part), done, None)

    def top(self, count: int) -> Iterator[Sequence[object]]:
        """Give the first rows, as `rows` does; none after something that cannot be read."""
        with suppress(FileRefused), _Opened(self._path, self.name) as package:
            yield from islice(sparse_rows(package, self._part), count)

    def begin(self, meanwhile: Callable[[], object]) -> None:
        """Load a sheet before its rows are asked for; `meanwhile` is done beside. What is wrong is said there."""
        with suppress(FileRefused, CalamineError, ArithmeticError):
            if self.loading.glance().dense:
                self._loaded = self.loading.whole(meanwhile)

    def merges(self) -> Sequence[Area]:
        """List the merged areas."""
        return self.loading.glance().merges

    def drawn(self) -> Sequence[Area]:
        """List the cells in which something is drawn."""
        return self.loading.glance().drawn

    def marks(self) -> Mapping[str, tuple[int, int]]:
        """List the names of ours that stand for a cell of the sheet."""
        return self._marks

    def details(self, wanted: Collection[tuple[int, int]], columns: Collection[int]) -> Mapping[tuple[int, int], Entry]:
        """Tell percentages, early dates and numbers among the wanted cells; in `columns`, errors and bare formulas.

        Of many wanted cells those that show a plain number are left out.
        """
        held = self.loading.contents()
        known: dict[tuple[int, int], Entry] = {}
        if len(wanted) > _MANY and held.shown is not None and self.loading.glance().dense:
            known = {cell: held.shown[cell] for cell in held.shown.keys() & wanted}
            wanted = [cell for cell, entry in known.items() if entry is None]
        if wanted or held.errors or held.bare:
            with _Opened(self._path, self.name) as package:
                formats = self._formats.of(package) if wanted else []
                known |= _details(package, self._part, wanted, formats, columns if held.errors or held.bare else ())
        return self._in_its_calendar({cell: entry for cell, entry in known.items() if entry is not None})

    def _in_its_calendar(self, cells: dict[tuple[int, int], Entry]) -> Mapping[tuple[int, int], Entry]:
        early = {cell: entry for cell, entry in cells.items() if isinstance(entry, EarlyDate)}
        if early:
            with _Opened(self._path, self.name) as package:
                if self._formats.since_1904(package):
                    cells.update({cell: Early1904(entry.serial) for cell, entry in early.items()})
        return cells

    def worded(self, cells: Iterable[tuple[tuple[int, int], Entry]]) -> Mapping[tuple[int, int], Worded]:
        """Tell which of the cells their formats show in other words; few workbooks have such formats."""
        with _Opened(self._path, self.name) as package:
            speaking = self._formats.speaking(package)
            return worded_cells(package, self._part, dict(cells), speaking) if speaking else {}

    def formulas(self) -> Collection[tuple[int, int]]:
        """List the cells that hold a formula, row and column from 1."""
        with _Opened(self._path, self.name) as package:
            return _formulas(package, self._part)

    def reserved(self, first_row: int, last_row: int) -> Iterator[Area]:
        """Go through what is taken in some rows though its cells may show nothing: tables, notes, the unread."""
        # Imported here: only what is written asks for it.
        from pdo_xl.hosts.file.reading.reserved import reserved_areas

        with _Opened(self._path, self.name) as package:
            has_formulas = self.loading.contents().formulas
            yield from reserved_areas(package, self._part, first_row, last_row, has_formulas=has_formulas)


def _rows_of(sheet: CalamineSheet) -> Iterator[Sequence[object]]:
    """Give a loaded sheet's rows from column A: calamine begins each with the first column that any of them fills."""
    rows: Iterator[Sequence[object]] = sheet.iter_rows()
    _, before = sheet.start or (0, 0)
    if before:
        blank = [""] * before
        rows = ([*blank, *row] for row in rows)
    return rows if before + sheet.width <= LAST_LOOKED_AT else (row[:LAST_LOOKED_AT] for row in rows)


class _Opened(Package):
    """A package opened to read one sheet, whose name goes into the refusal of what is wrong with it."""

    def __init__(self, path: Path, sheet: str) -> None:
        super().__init__(path)
        self._sheet = sheet

    def refusal(self, error: BaseException) -> FileRefused | None:
        """Say that the sheet cannot be read, and why."""
        where = f"Il foglio «{self._sheet}» di «{self.path.name}»"
        if isinstance(error, OutsideSheet):
            return FileRefused(
                f"{where} ha celle oltre l'ultima riga o l'ultima colonna che un foglio può avere "
                f"({cell_name(MAX_ROW, MAX_COLUMN)}): "
                "aprirlo in Excel, che propone di ripararlo, salvarlo e riprovare."
            )
        if isinstance(error, TooManyElements):
            return FileRefused(
                f"{where} è troppo grande per un piano: eliminare le celle e le aree unite che non servono e riprovare."
            )
        if isinstance(error, MarkupError):
            return FileRefused(
                f"{where} è danneggiato e non si può leggere: aprirlo in Excel, che propone di ripararlo, salvarlo e "
                "riprovare."
            )
        return super().refusal(error)


def _details(
    package: Package,
    part: str,
    wanted: Collection[tuple[int, int]],
    formats: Sequence[Shown],
    columns: Collection[int],
) -> dict[tuple[int, int], Entry]:
    by_row: dict[int, set[int]] = {}
    for row, column in wanted:
        by_row.setdefault(row, set()).add(column)
    details: dict[tuple[int, int], Entry] = {}
    stream = SheetStream(package.chunks(part))
    opening = b"<" + stream.prefix + b"c"
    marks = (ERROR, ERROR_SINGLE, *bare_marks(stream.prefix))
    for number, piece in numbered(islice(stream.rows(), 1, None)):
        if columns and any(mark in piece for mark in marks):
            details |= cells_without_value(piece, opening, number, columns)
        if asked := by_row.get(number):
            for column, cell in cells_in(piece, opening, asked):
                entry = _number(cell, formats)
                if entry is not None:
                    details[number, column] = entry
    return details


def _formulas(package: Package, part: str) -> set[tuple[int, int]]:
    formulas: set[tuple[int, int]] = set()
    stream = SheetStream(package.chunks(part))
    opening, formula = b"<" + stream.prefix + b"c", b"<" + stream.prefix + b"f"
    for number, row in numbered(islice(stream.rows(), 1, None)):
        if formula in row:
            formulas |= {
                (number, column)
                for column, cell in cells_of(row, opening)
                if formula in cell and content_of(cell).formula is not None
            }
    return formulas


def _number(cell: bytes, formats: Sequence[Shown]) -> Entry:
    """Give a cell's number as it is shown; None for anything else."""
    start = leading(cell)
    content = (start and plain_content(cell, *start[1:])) or content_of(cell)
    if content.kind != b"n" or not content.raw:
        return None
    style = format_number(content.style)
    return shown_number(content.raw, formats[style] if style < len(formats) else Shown.NUMBER)
