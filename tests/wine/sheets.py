"""Workbooks as the program in Excel's place takes them."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import openpyxl

Sheet = dict[str, Any]
FIRST, ROWS = 3, 159
"""The rows of the plan of 2024."""

_FIRST_SURE_DAY = datetime(1900, 3, 1)


def sheet_of(rows: Sequence[Sequence[object]], formats: dict[tuple[int, int], str] | None = None) -> Sheet:
    """A sheet with these rows from A1; formats by row and column."""
    return {
        "cells": [[cell_of(cell) for cell in row] for row in rows],
        "formats": {f"{row},{column}": text for (row, column), text in (formats or {}).items()},
    }


def cell_of(value: object) -> object:
    """A value as COM hands it over: every number a float, a date a moment."""
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, int | float):
        return float(value)
    if isinstance(value, date):
        return {"date": value.isoformat()}
    return value


def book_of(full_name: str, **sheets: Sheet) -> dict[str, Any]:
    """A workbook of such sheets."""
    return {"full_name": full_name, "sheets": sheets}


def sheets_of_file(path: Path, *names: str) -> dict[str, Sheet]:
    """Sheets of a file, with the values and formats that Excel would give."""
    book = openpyxl.load_workbook(path, data_only=True)
    found = {}
    for name in names:
        rows = [[_as_com(cell.value) for cell in row] for row in book[name].iter_rows()]
        formats = {
            (cell.row, cell.column): cell.number_format
            for row in book[name].iter_rows()
            for cell in row
            if cell.number_format != "General"
        }
        found[name] = sheet_of(rows, formats)
    book.close()
    return found


def column(number: int, rows: int = ROWS, first: int = FIRST) -> dict[str, Any]:
    """A column of a sheet `Piano`, as an argument."""
    return {"range": ["Piano", first, number, rows, 1]}


def down(values: Sequence[object]) -> list[list[object]]:
    """Values under each other, as an argument that another formula worked out."""
    return [[value] for value in values]


def parameters(**given: object) -> Sheet:
    """A sheet `Parametri`."""
    return sheet_of([["Parametri del calcolo", None], ["Parametro", "Valore"], *given.items()])


def values(document: dict[str, Any]) -> list[Any]:
    """The answers of a run, none of them a failure."""
    failed = [answer["failure"] for answer in document["answers"] if "failure" in answer]
    assert failed == []
    return [answer["value"] for answer in document["answers"]]


def _as_com(value: object) -> object:
    # COM's calendar has no 29 February 1900: before it, its days are one less than openpyxl's.
    if isinstance(value, datetime) and value < _FIRST_SURE_DAY:
        return value - timedelta(days=1)
    return value
