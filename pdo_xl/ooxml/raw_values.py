"""What single cells of a workbook hold and how they show it, exactly as stored."""

from collections.abc import Collection, Iterator
from itertools import islice

from pdo_xl.ooxml.book import sheet_parts, uses_1904
from pdo_xl.ooxml.escaping import unescaped
from pdo_xl.ooxml.number_formats import Shown, format_codes, shown_by
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.shared_strings import SharedTexts
from pdo_xl.ooxml.worksheet.cells import content_of
from pdo_xl.ooxml.worksheet.row_cells import cells_in, numbered
from pdo_xl.ooxml.worksheet.stream import SheetStream
from pdo_xl.sheet.sharing.cell_values import (
    BLANK,
    DATE,
    DURATION,
    ERROR,
    NUMBER,
    PERCENTAGE,
    PLAIN,
    TEXT,
    TRUTH,
    CellValue,
)

DAYS_TO_1904 = 1462
"""Days between the first ones of the two calendars."""
_SHOWN = {Shown.NUMBER: PLAIN, Shown.PERCENTAGE: PERCENTAGE, Shown.DATE: DATE, Shown.DURATION: DURATION}


class RawValues:
    """Reads cells of one workbook. Raises, in use: FileRefused, MarkupError."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._shared = SharedTexts(package)
        self._codes = format_codes(package)
        self._shown = shown_by(self._codes)
        self._1904 = uses_1904(package)

    def of_sheet(self, sheet: str, rows: Collection[int], columns: Collection[int]) -> dict[tuple[int, int], CellValue]:
        """Read the cells of a sheet in some rows and columns; of those that are not there nothing is given."""
        parts = sheet_parts(self._package)
        return dict(self._read(parts[sheet], {*rows}, sorted(columns))) if sheet in parts else {}

    def of(self, cell: bytes) -> CellValue:
        """Read one cell, from behind its `<c`."""
        content = content_of(cell)
        formula = content.formula is not None
        raw = content.raw
        if raw is None or (not raw and content.kind != b"str"):
            style = int(content.style) if content.style.isdigit() else 0
            return CellValue(BLANK, None, self.shown(style), formula=formula)
        match content.kind:
            case b"n":
                return self._number(raw, content.style, formula)
            case b"s":
                return CellValue(TEXT, self._shared(int(raw)) if raw.isdigit() else "", formula=formula)
            case b"b":
                return CellValue(TRUTH, raw.strip() in {b"1", b"true"}, formula=formula)
            case b"e":
                return CellValue(ERROR, unescaped(raw), formula=formula)
        return CellValue(TEXT, unescaped(raw), formula=formula)

    def shown(self, style: int) -> str:
        """Tell how a cell format shows a number."""
        return _SHOWN[self._shown[style]] if style < len(self._shown) else PLAIN

    def _number(self, raw: bytes, written_style: bytes, formula: bool) -> CellValue:
        style = int(written_style) if written_style.isdigit() else 0
        shown = self.shown(style)
        try:
            number = float(raw)
        except ValueError:
            return CellValue(TEXT, unescaped(raw), formula=formula)
        if shown == DATE and self._1904:
            number += DAYS_TO_1904
        return CellValue(NUMBER, number, shown, self._codes[style] if style < len(self._codes) else "", formula)

    def _read(self, part: str, rows: set[int], columns: list[int]) -> Iterator[tuple[tuple[int, int], CellValue]]:
        stream = SheetStream(self._package.chunks(part))
        opening = b"<" + stream.prefix + b"c"
        for number, piece in numbered(islice(stream.rows(), 1, None)):
            if number not in rows:
                continue
            for column, cell in cells_in(piece, opening, columns):
                yield (number, column), self.of(cell)
