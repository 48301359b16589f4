"""The sheet `Registro`, read: which calculations were written into the workbook, and by whom."""

from collections.abc import Sequence
from datetime import date, datetime
from math import isfinite
from typing import NamedTuple

from pdo_xl.domain.values.entry import is_blank
from pdo_xl.domain.values.shown import shown
from pdo_xl.domain.values.text import one_line
from pdo_xl.sheet.blocks import Grid
from pdo_xl.sheet.entries import entry_of
from pdo_xl.sheet.names.log import LOG_HEADERS
from pdo_xl.sheet.names.sheets import HEADER_ROW, LOG
from pdo_xl.sheet.ours import is_own_sheet


class LogRow(NamedTuple):
    """One calculation; what its cell does not say is None, or blank."""

    when: datetime | None
    user: str
    version: str
    on: date | None
    mode: str
    indicators: float | None
    body: float | None
    said: str


def read_log(grids: Sequence[Grid]) -> list[LogRow]:
    """Read the sheet, in its order; nothing where there is none of ours."""
    grid = next((grid for grid in grids if grid.name == LOG), None)
    if grid is None or not is_own_sheet(grid):
        return []
    rows = [[*cells][: len(LOG_HEADERS)] for cells in list(grid.rows())[HEADER_ROW:]]
    return [_row([*row, *[None] * (len(LOG_HEADERS) - len(row))]) for row in rows if not all(map(_is_blank, row))]


def _row(cells: Sequence[object]) -> LogRow:
    when, user, version, on, mode, indicators, body, said = cells
    return LogRow(
        when if isinstance(when, datetime) else None,
        _text(user),
        _text(version),
        on.date() if isinstance(on, datetime) else on if isinstance(on, date) else None,
        _text(mode),
        _number(indicators),
        _number(body),
        _text(said),
    )


def _is_blank(cell: object) -> bool:
    return is_blank(entry_of(cell))


def _text(cell: object) -> str:
    return one_line(cell) if isinstance(cell, str) else shown(entry_of(cell))


def _number(cell: object) -> float | None:
    number = entry_of(cell)
    return number if isinstance(number, float) and isfinite(number) else None
