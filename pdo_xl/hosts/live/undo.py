"""The last calculation of each workbook, kept as long as Python runs, to be undone."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

import xlwings as xw

from pdo_xl.domain.errors import PdoError
from pdo_xl.domain.plan import Field
from pdo_xl.hosts.live.grid import LiveGrid, table
from pdo_xl.hosts.live.host import LiveHost
from pdo_xl.hosts.live.raw_cells import read_cell
from pdo_xl.hosts.live.rectangles import Gap, Rectangle
from pdo_xl.sheet.blocks import Link, RowMoves
from pdo_xl.sheet.names.buttons import Button
from pdo_xl.sheet.reading.read import ReadPlan

_WITNESSES = (Field.SECTOR, Field.UNIT, Field.OBJECTIVE, Field.INDICATOR, Field.TYPE)
"""The fields by which a row of the plan is known again: after sorting, or a new row, others stand there."""

Witness = tuple[tuple[int, int, object], ...]


class NothingToUndo(PdoError):
    """No calculation to undo, or not any more."""


@dataclass(frozen=True)
class Done:
    """One calculation: the areas it wrote, and by sheet the cells (row, column, raw value) beside them.

    `finish`: what is left to do to the tables once they are written as they were. `moves`: the rows that changed places
    before anything was written.
    """

    areas: Sequence[Rectangle]
    witnesses: Mapping[str, Witness]
    finish: str = ""
    moves: Sequence[RowMoves] = ()


_last: dict[str, Done] = {}


def witnesses_of(host: LiveHost, read: ReadPlan) -> dict[str, Witness]:
    """Take down by which texts the plan's rows are known; before `write`, which lets go of what was read."""
    grids = {grid.name: grid for grid in host.grids()}
    return {
        sheet.layout.sheet: tuple(
            (row, column, grids[sheet.layout.sheet].raw(row, column))
            for row in sheet.rows
            for column in (sheet.layout.columns[name] for name in _WITNESSES if name in sheet.layout.columns)
        )
        for sheet in read.sheets
    }


def remember(workbook: str, done: Done) -> None:
    """Keep a calculation as the last one of its workbook."""
    _last[workbook] = done


def forget(workbook: str) -> None:
    """Let go of a workbook's last calculation."""
    _last.pop(workbook, None)


def last_calculation(host: LiveHost, book: xw.Book) -> Done:
    """The last calculation, if its cells are still as it left them. Raises: NothingToUndo."""
    done = _last.get(host.state.full_name)
    if done is None:
        raise NothingToUndo(
            "Non c'è un calcolo da annullare: si annulla solo l'ultimo fatto da quando il programma è aperto. "
            "Per tornare a prima, riaprire la copia salvata."
        )
    grids = {grid.name: grid for grid in host.grids()}
    missing = sorted({area.sheet for area in done.areas} - grids.keys())
    if missing:
        raise _changed(missing[0])
    for sheet, witness in done.witnesses.items():
        if any(grids[sheet].raw(row, column) != value for row, column, value in witness):
            raise _changed(sheet)
    for area in done.areas:
        if not _is_as_written(area, grids[area.sheet], book):
            raise _changed(area.sheet)
    return done


def _is_as_written(area: Rectangle, grid: LiveGrid, book: xw.Book) -> bool:
    if grid.was_read:
        width = range(area.column, area.column + len(area.values[0]))
        raw = [[grid.raw(row, column) for column in width] for row in range(area.row, area.row + len(area.values))]
    else:
        raw = [list(row) for row in table(area.range(book).raw_value)]
    return all(
        _same(read_cell(cell), value)
        for pair in zip(raw, area.values, strict=True)
        for cell, value in zip(*pair, strict=True)
    )


def _same(cell: object, value: object) -> bool:
    if isinstance(value, Gap):
        value = value.content
        if isinstance(value, str):
            # What a formula shows may change by itself; writing it back does no harm.
            return value.startswith(("=", "#")) or cell == value.removeprefix("'")
        # A date is delivered with a time zone, as the cell was.
        value = read_cell(value)
    if isinstance(value, Link):
        value = value.text
    if isinstance(value, date) and not isinstance(value, datetime):
        value = datetime(value.year, value.month, value.day)
    if isinstance(cell, float) and isinstance(value, int | float):
        return math.isclose(cell, value, rel_tol=1e-12, abs_tol=1e-12)
    return (cell or None) == (value or None)


def _changed(sheet: str) -> NothingToUndo:
    return NothingToUndo(
        f"Il foglio «{sheet}» è cambiato dopo l'ultimo calcolo (righe ordinate, inserite o corrette): "
        f"non si può annullare senza rischio. Premere di nuovo {Button.CALCULATE}."
    )
