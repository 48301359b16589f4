"""The plans of the gallery as workbooks."""

import re
from datetime import date
from pathlib import Path

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from tests.gallery.layout import Layout

_NUMBER = re.compile(r"-?[0-9]+(?:,[0-9]+)?")
_PERCENTAGE = re.compile(r"-?[0-9]+(?:,[0-9]+)?%")
_DATE = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")


def build(layout: Layout, path: Path) -> Path:
    """Write a plan's workbook."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, text in layout.sheets.items():
        _fill(book.create_sheet(name), text)
    book.save(path)
    return path


def _fill(sheet: Worksheet, text: str) -> None:
    rows = [[cell.strip() for cell in line.split("|")] for line in text.strip("\n").splitlines()]
    for row, cells in enumerate(rows, start=1):
        for column, typed in enumerate(cells, start=1):
            if typed not in ("", "^", "<"):
                _type(sheet, row, column, typed)
                _merge(sheet, rows, row, column)


def _type(sheet: Worksheet, row: int, column: int, typed: str) -> None:
    cell = sheet.cell(row, column)
    day = _DATE.fullmatch(typed)
    if day:
        cell.value, cell.number_format = date(int(day[3]), int(day[2]), int(day[1])), "dd/mm/yyyy"
    elif _PERCENTAGE.fullmatch(typed):
        cell.value, cell.number_format = round(float(typed[:-1].replace(",", ".")) / 100, 6), "0.##%"
    elif _NUMBER.fullmatch(typed):
        cell.value = float(typed.replace(",", ".")) if "," in typed else int(typed)
    else:
        cell.value = typed.removeprefix("'").replace("\\n", "\n")
        cell.data_type = "s"


def _merge(sheet: Worksheet, rows: list[list[str]], row: int, column: int) -> None:
    """Merge a cell with those that say so, to its right and below."""
    wide, high = column, row
    while wide < len(rows[row - 1]) and rows[row - 1][wide] == "<":
        wide += 1
    while high < len(rows) and column <= len(rows[high]) and rows[high][column - 1] == "^":
        high += 1
    if (wide, high) != (column, row):
        sheet.merge_cells(start_row=row, start_column=column, end_row=high, end_column=wide)
