"""The cells that are brought back, written exactly as they were typed, each in the looks that the office gave it."""

from collections.abc import Iterable, Mapping
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
