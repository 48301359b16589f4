"""Whole rows of a sheet that change places: what the module `PDO` does in Excel, done over UNO."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pdo_xl.xlwings_libreoffice.failures import explained
from pdo_xl.xlwings_libreoffice.soffice import Uno

if TYPE_CHECKING:
    from pdo_xl.xlwings_libreoffice.objects.book import BookImpl


def move_rows(
    book: BookImpl, sheet: str, firsts: Sequence[int] | int, counts: Sequence[int] | int, befores: Sequence[int] | int
) -> None:
    """Take whole rows out and put them in before another one, step by step: all of it or nothing."""
    xsheet = book.model.getSheets().getByName(sheet)
    given = ([part] if isinstance(part, int) else part for part in (firsts, counts, befores))
    steps = list(zip(*given, strict=True))
    done: list[tuple[int, int, int]] = []
    try:
        for step in steps:
            _move(xsheet, *step)
            done.append(step)
    except BaseException:
        for first, count, before in reversed(done):
            _move(xsheet, before, count, first + count)
        raise


def _move(xsheet: Uno, first: int, count: int, before: int) -> None:
    last_column = xsheet.getRangeAddress().EndColumn
    with explained(f"spostare righe del foglio «{xsheet.getName()}»"):
        xsheet.getRows().insertByIndex(before - 1, count)
        # What stood below has made room.
        start = first - 1 + (count if first >= before else 0)
        rows = xsheet.getCellRangeByPosition(0, start, last_column, start + count - 1)
        target = xsheet.getCellByPosition(0, before - 1).getCellAddress()
        xsheet.moveRange(target, rows.getRangeAddress())
        xsheet.getRows().removeByIndex(start, count)
