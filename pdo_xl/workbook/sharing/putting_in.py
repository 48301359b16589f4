"""The cells that are brought back, written exactly as they were typed, each in the looks that the office gave it."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from pdo_xl.ooxml.book import uses_1904
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.raw_values import DAYS_TO_1904
from pdo_xl.ooxml.reformat import NewFormats, Prepared, prepare_cells
from pdo_xl.sheet.address import Address
from pdo_xl.sheet.blocks import Block, Value, Writing
from pdo_xl.sheet.sharing.cell_values import DATE, NUMBER, TRUTH, CellValue
from pdo_xl.sheet.sharing.three_way import Taken

_GENERAL = "#0"
_BUILT_IN = {
    "#0": "General", "#1": "0", "#2": "0.00", "#3": "#,##0", "#4": "#,##0.00", "#9": "0%", "#10": "0.00%",
    "#14": "dd/mm/yyyy", "#15": "d-mmm-yy", "#16": "d-mmm", "#17": "mmm-yy", "#20": "h:mm", "#21": "h:mm:ss",
    "#22": "dd/mm/yyyy h:mm", "#45": "mm:ss", "#46": "[h]:mm:ss",
}  # fmt: skip
"""The formats that are built into Excel, by their numbers.

Source: ECMA-376 part 1, 18.8.30; the day as an Italian Excel shows it.
"""


class CellsToPut:
    """Gathers cells; `blocks` has their values, `prepare` gives them formats before these are written."""

    def __init__(self) -> None:
        self.blocks: tuple[Block, ...] = ()
        self._prepared: dict[str, dict[tuple[int, int], Prepared]] = {}

    def take(self, file: Path, cells: Iterable[Taken], now: Mapping[Address, CellValue]) -> None:
        """Take cells to be written into a file; `now` is what stands there."""
        with Package(file) as package:
            from_1904 = uses_1904(package)
        columns: dict[tuple[str, int], dict[int, Value]] = {}
        for one in cells:
            sheet, row, column = one.cell
            before, after = now.get(one.cell, CellValue()), one.after
            code = (after.code or _GENERAL) if after.kind == NUMBER and after.shown != before.shown else None
            truth = bool(after.value) if after.kind == TRUTH else None
            if code is not None or truth is not None:
                self._prepared.setdefault(sheet, {})[row, column] = Prepared(code, truth)
            if truth is None:
                columns.setdefault((sheet, column), {})[row] = _value(after, from_1904=from_1904)
        self.blocks = tuple(
            Block(sheet, (column,), {row: [value] for row, value in sorted(values.items())})
            for (sheet, column), values in columns.items()
        )

    def codes(self) -> Iterator[tuple[Address, str]]:
        """Give the cells that need another number format, with its code as office programs take it."""
        for cell, prepared in self._cells():
            if prepared.code is not None:
                yield cell, _BUILT_IN.get(prepared.code, prepared.code)

    def truths(self) -> Iterator[tuple[Address, bool]]:
        """Give the cells that hold a truth value."""
        for cell, prepared in self._cells():
            if prepared.truth is not None:
                yield cell, prepared.truth

    def _cells(self) -> Iterator[tuple[Address, Prepared]]:
        for sheet, cells in self._prepared.items():
            for (row, column), prepared in cells.items():
                yield Address(sheet, row, column), prepared

    def prepare(self, package: Package, _: Writing) -> None:
        """Give the cells their formats, in a package that is about to be written."""
        if not self._prepared:
            return
        formats = NewFormats(package)
        for sheet, wanted in self._prepared.items():
            prepare_cells(package, sheet, wanted, formats)
        formats.write()


def _value(value: CellValue, *, from_1904: bool) -> Value:
    if not isinstance(value.value, float):
        return None if value.value is None else str(value.value)
    number = value.value - DAYS_TO_1904 if from_1904 and value.shown == DATE else value.value
    return int(number) if number.is_integer() and abs(number) < 2**53 else number
