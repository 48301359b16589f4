"""Columns of the plan that are grouped and closed, and freed again: what the module `PDO` does in Excel, over UNO."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from pdo_xl.sheet.names.own_sheets import KEPT_BY_US
from pdo_xl.xlwings_libreoffice.failures import explained
from pdo_xl.xlwings_libreoffice.soffice import import_uno

if TYPE_CHECKING:
    from pdo_xl.xlwings_libreoffice.objects.book import BookImpl


def beside(book: BookImpl, sheet: str, columns: Sequence[int] | int) -> str:
    """Group and close columns of a sheet, or free them if they are closed; say which, or that the sheet is theirs.

    Only in the workbook that the program makes. Calc drops the note by which Excel knows an activated one, but keeps
    what the workbook's properties say.
    """
    if not str(book.model.getDocumentProperties().Description).endswith(KEPT_BY_US):
        return "ufficio"
    xsheet = book.model.getSheets().getByName(sheet)
    by_columns = import_uno().Enum("com.sun.star.table.TableOrientation", "COLUMNS")
    wanted = [columns] if isinstance(columns, int) else list(columns)
    blocks = [xsheet.getCellRangeByPosition(column - 1, 0, column - 1, 0) for column in wanted]
    with explained(f"raggruppare colonne del foglio «{sheet}»"):
        closed = any(not block.getColumns().IsVisible for block in blocks)
        for block in blocks:
            place = block.getRangeAddress()
            # A group that somebody opened by its sign is still there: it would get another around it.
            with suppress(Exception):
                xsheet.ungroup(place, by_columns)
            if not closed:
                xsheet.group(place, by_columns)
            block.getColumns().IsVisible = closed
    return "aperte" if closed else "chiuse"
