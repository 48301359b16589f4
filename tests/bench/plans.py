"""Large plans for the benchmarks: the office's plan again and again, with texts of its own on every row."""

import warnings
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
import xlsxwriter

from pdo_xl.domain.values.entry import EarlyDate, Entry, Percent
from pdo_xl.workbook.files.example_file import example_file
from tests.support import HEADER, TITLE, dump_rows

_DAY, _PERCENT, _PLAIN = "dd/mm/yyyy", "0%", "General"
_COLUMNS = 10

Shown = tuple[object, str]
"""A cell's value, None for none, and its number format."""


def write_plan(path: Path, rows: int, others: Sequence[str] = ()) -> None:
    """Write a plan of so many rows, nothing reported yet: sectors of about 20 rows, weights that total 100 in each.

    `others`: names of further sheets, with a note of the office's.
    """
    _write(path, rows, [[_shown(cell) for cell in cells] for _, cells in dump_rows()], others)


def write_lifelike_plan(path: Path, rows: int) -> None:
    """Write one with made-up actual values of every spelling, as `pdo-xl esempio` fills in the office's plan."""
    with TemporaryDirectory() as folder, warnings.catch_warnings():
        # openpyxl says what of the workbook it does not know.
        warnings.simplefilter("ignore")
        filled = Path(folder) / "esempio.xlsm"
        example_file(filled)
        sheet = openpyxl.load_workbook(filled)["Piano"]
        own = sheet.iter_rows(min_row=3, max_row=2 + len(dump_rows()), max_col=_COLUMNS)
        specimens = [[(cell.value, str(cell.number_format)) for cell in cells] for cells in own]
    _write(path, rows, specimens)


def _shown(cell: Entry) -> Shown:
    match cell:
        case Percent(fraction):
            return fraction, _PERCENT
        case EarlyDate(serial):
            return serial, _DAY
        case date():
            return cell, _DAY
        case _:
            return cell, _PLAIN


def _write(path: Path, rows: int, specimens: Sequence[Sequence[Shown]], others: Sequence[str] = ()) -> None:
    """Write a plain .xlsx: the specimens over and over, their sectors and texts told apart by a number."""
    workbook = xlsxwriter.Workbook(path, {"constant_memory": False, "strings_to_numbers": False})
    names = {name for cells in specimens for _, name in cells} - {_PLAIN}
    formats = {name: workbook.add_format({"num_format": name}) for name in sorted(names)}
    sheet = workbook.add_worksheet("Piano")
    sheet.write(0, 0, TITLE)
    sheet.write_row(1, 0, HEADER)
    for number in range(rows):
        copy, place = divmod(number, len(specimens))
        for column, (cell, name) in enumerate(specimens[place]):
            match cell:
                case None:
                    continue
                case str() if column == 0:
                    sheet.write_string(number + 2, column, f"{cell}{copy + 1}")
                case str() if column in (4, 5):
                    sheet.write_string(number + 2, column, f"{cell} - lotto {copy + 1}")
                case str():
                    sheet.write_string(number + 2, column, cell)
                case date():
                    sheet.write_datetime(number + 2, column, cell, formats[name])
                case _:
                    sheet.write_number(number + 2, column, cell, formats.get(name))
    for name in others:
        workbook.add_worksheet(name).write(0, 0, "Appunti dell'ufficio")
    workbook.close()
