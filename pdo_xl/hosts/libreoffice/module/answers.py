"""What the workbook's VBA module `PDO` answers in Excel, answered over UNO.

The number of UNO calls depends on sheets, on different formats and on merged areas, not on rows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from pdo_xl.hosts.libreoffice.module.beside import beside
from pdo_xl.hosts.libreoffice.module.finishing import finish
from pdo_xl.hosts.libreoffice.module.moved_rows import move_rows
from pdo_xl.sheet.address import Area, cell_name
from pdo_xl.sheet.names.own_sheets import MARKS
from pdo_xl.xlwings_libreoffice.cells import formats
from pdo_xl.xlwings_libreoffice.soffice import LibreOfficeError, Uno

if TYPE_CHECKING:
    from pdo_xl.xlwings_libreoffice.objects.book import BookImpl

_AUTOMATIC, _MANUAL = -4105, -4135
"""Source: Excel's XlCalculation."""


def state(book: BookImpl) -> tuple[tuple[object, ...], ...]:
    """Row 0: read only, full name, True. Then one for each sheet: name, protected, filtered, ordered, marks."""
    sheets = book.model.getSheets()
    filters = _filters(book.model)
    rows: list[tuple[object, ...]] = [(book.read_only, book.fullname, True, False, "")]
    for place in range(sheets.getCount()):
        sheet = sheets.getByIndex(place)
        areas = [area for index, area in filters if index == place]
        filtered = any(_hides_rows(sheet, area) for area in areas)
        rows.append((sheet.getName(), sheet.isProtected(), filtered, any(map(_is_ordered, areas)), marks(sheet)))
    return tuple(rows)


def marks(sheet: Uno) -> str:
    """The names of ours that are defined in a sheet, and the cells that they stand for: `PDO_foglio=A3;`."""
    names, listed = sheet.NamedRanges, ""
    for name in MARKS:
        defined = names.getByName(name) if names.hasByName(name) else None
        # Of a deleted column Calc still tells where it was.
        cells = None if defined is None or "#REF!" in defined.getContent() else defined.getReferredCells()
        if cells is not None:
            place = cells.getRangeAddress()
            listed += f"{name}={cell_name(place.StartRow + 1, place.StartColumn + 1)};"
    return listed


def number_formats(book: BookImpl, sheet: str, rows: Sequence[int] | int, columns: Sequence[int] | int) -> object:
    """The number formats, as English codes, of the cells (rows[i], columns[i])."""
    wanted = list(zip(_series(rows), _series(columns), strict=True))
    if not wanted:
        return ()
    top, left = min(row for row, _ in wanted), min(column for _, column in wanted)
    bottom, right = max(row for row, _ in wanted), max(column for _, column in wanted)
    xsheet = book.model.getSheets().getByName(sheet)
    block = xsheet.getCellRangeByPosition(left - 1, top - 1, right - 1, bottom - 1)
    by_column: dict[int, list[tuple[int, int, int]]] = {}
    for alike in formats.groups(book.model, block):
        for first, start, last, end in alike.areas:
            for column in range(left + start, left + end + 1):
                by_column.setdefault(column, []).append((top + first, top + last, alike.key))
    keys = [next(key for first, last, key in by_column[column] if first <= row <= last) for row, column in wanted]
    codes = {key: formats.code_of(book.app.soffice, book.model, key) for key in set(keys)}
    return tuple(codes[key] for key in keys)


def merged_areas(book: BookImpl, sheet: str) -> tuple[str, ...]:
    """The addresses of merged cells, such as `A3:A7`; one empty entry if there are none."""
    used = book.sheets(sheet).used_range
    xsheet = book.model.getSheets().getByName(sheet)
    first, last = used.row - 1, used.row + used.shape[0] - 2
    references: list[str] = []
    for column in range(used.column - 1, used.column - 1 + used.shape[1]):
        whole = xsheet.getCellRangeByPosition(column, first, column, last)
        if not whole.getIsMerged():
            continue
        # The first cell of a merged area has a format of its own, by how many rows and columns it covers.
        for alike in _items(whole.getUniqueCellFormatRanges()):
            corner = alike.getByIndex(0).getCellByPosition(0, 0)
            if not corner.getIsMerged():
                continue
            cursor = xsheet.createCursorByRange(corner)
            cursor.collapseToMergedArea()
            size = cursor.getRangeAddress()
            height, width = size.EndRow - size.StartRow, size.EndColumn - size.StartColumn
            for area in alike.getRangeAddresses():
                references += [
                    Area(row, column + 1, row + height, column + width + 1).local
                    for row in range(area.StartRow + 1, area.EndRow + 2)
                ]
    return tuple(references) or ("",)


def contents(book: BookImpl, sheets: Sequence[str], references: Sequence[str]) -> tuple[tuple[object, object], ...]:
    """Values and formulas of each area."""
    areas = [book.sheets(name).range(reference) for name, reference in zip(sheets, references, strict=True)]
    return tuple((area.raw_value, area.formula) for area in areas)


def write(book: BookImpl, sheets: Sequence[str], references: Sequence[str], cells: Sequence[object]) -> str:
    """Write into each area its cells, row behind row; say what went wrong, nothing if all is well."""
    start = 0
    try:
        for name, reference in zip(sheets, references, strict=True):
            area = book.sheets(name).range(reference)
            height, width = area.shape
            area.raw_value = [list(cells[at : at + width]) for at in range(start, start + height * width, width)]
            start += height * width
    except LibreOfficeError as error:
        return str(error)
    return ""


def show_all(book: BookImpl, sheet: str) -> None:
    """Take off the filters that hide rows of a sheet; where they may be set again stays."""
    place = list(book.model.getSheets().getElementNames()).index(sheet)
    for at, area in _filters(book.model):
        if at == place and area.getFilterDescriptor().getFilterFields():
            end = area.getDataArea()
            xsheet = book.model.getSheets().getByIndex(place)
            block = xsheet.getCellRangeByPosition(end.StartColumn, end.StartRow, end.EndColumn, end.EndRow)
            block.filter(block.createFilterDescriptor(True))


def suspend(book: BookImpl, message: str) -> tuple[bool, int, bool]:
    """Stop redrawing, recalculation and events, say what happens; give how it was before."""
    app = book.app
    calculation = _AUTOMATIC if book.model.isAutomaticCalculationEnabled() else _MANUAL
    before = (app.screen_updating, calculation, app.enable_events)
    app.status_bar = message
    app.screen_updating = False
    app.enable_events = False
    book.model.enableAutomaticCalculation(False)
    return before


def resume(book: BookImpl, screen: bool, calculation: int, events: bool, tables: str = "") -> None:
    """Set everything as it was; first finish the tables, one a line of the text."""
    for table in filter(None, tables.split("\n")):
        finish(book, *table.split("\t"))
    app = book.app
    # Excel works a formula out when it is written, even in manual mode; Calc would show 0.
    book.model.calculate()
    book.model.enableAutomaticCalculation(int(calculation) != _MANUAL)
    app.enable_events = bool(events)
    app.status_bar = False
    app.screen_updating = bool(screen)


def recalculate(book: BookImpl) -> None:
    """Recalculate every formula, also those whose cells have not changed."""
    book.model.calculateAll()


FUNCTIONS: dict[str, Callable[..., object]] = {
    "StatoCartella": state,
    "FormatiNumero": number_formats,
    "AreeUnite": merged_areas,
    "Contenuti": contents,
    "Scrivi": write,
    "MostraTutto": show_all,
    "SpostaRighe": move_rows,
    "Accanto": beside,
    "Sospendi": suspend,
    "Riprendi": resume,
    "RicalcolaFormule": recalculate,
}
"""By the names that they have in the workbook's VBA."""


def _filters(model: Uno) -> list[tuple[int, Uno]]:
    """The places of sheets with their filtered areas: tables, and the one that a sheet may have without a name."""
    ranges = model.DatabaseRanges
    named = [ranges.getByName(name) for name in ranges.getElementNames()]
    unnamed = model.getPropertyValue("UnnamedDatabaseRanges")
    sheets = range(model.getSheets().getCount())
    areas = [*named, *(unnamed.getByTable(place) for place in sheets if unnamed.hasByTable(place))]
    return [(area.getDataArea().Sheet, area) for area in areas]


def _hides_rows(sheet: Uno, area: Uno) -> bool:
    if not area.getFilterDescriptor().getFilterFields():
        return False
    place = area.getDataArea()
    block = sheet.getCellRangeByPosition(place.StartColumn, place.StartRow, place.StartColumn, place.EndRow)
    shown = block.queryVisibleCells().getRangeAddresses()
    return bool(sum(part.EndRow - part.StartRow + 1 for part in shown) < place.EndRow - place.StartRow + 1)


def _is_ordered(area: Uno) -> bool:
    return any(setting.Name == "SortFields" and bool(setting.Value) for setting in area.getSortDescriptor())


def _items(container: Uno) -> Iterator[Uno]:
    return (container.getByIndex(place) for place in range(container.getCount()))


def _series(given: Sequence[int] | int) -> Sequence[int]:
    return (given,) if isinstance(given, int) else given
