"""Large plans for the benchmarks: the office's plan again and again, with texts of its own on every row."""

from pathlib import Path

import xlsxwriter

from pdo_xl.domain.values.entry import EarlyDate, Percent
from tests.support import HEADER, TITLE, dump_rows


def write_plan(path: Path, rows: int) -> None:
    """Write a plain .xlsx plan of so many rows: sectors of about 20 rows, weights that total 100 in each."""
    specimens = [cells for _, cells in dump_rows()]
    workbook = xlsxwriter.Workbook(path, {"constant_memory": False, "strings_to_numbers": False})
    percent = workbook.add_format({"num_format": "0%"})
    day = workbook.add_format({"num_format": "dd/mm/yyyy"})
    sheet = workbook.add_worksheet("Piano")
    sheet.write(0, 0, TITLE)
    sheet.write_row(1, 0, HEADER)
    for number in range(rows):
        copy, place = divmod(number, len(specimens))
        for column, cell in enumerate(specimens[place]):
            match cell:
                case None:
                    continue
                case Percent(fraction):
                    sheet.write_number(number + 2, column, fraction, percent)
                case EarlyDate(serial):
                    sheet.write_number(number + 2, column, serial, day)
                case str() if column == 0:
                    sheet.write_string(number + 2, column, f"{cell}{copy + 1}")
                case str() if column in (4, 5):
                    sheet.write_string(number + 2, column, f"{cell} - lotto {copy + 1}")
                case str():
                    sheet.write_string(number + 2, column, cell)
                case float():
                    sheet.write_number(number + 2, column, cell)
                case _:
                    sheet.write_datetime(number + 2, column, cell, day)
    workbook.close()
