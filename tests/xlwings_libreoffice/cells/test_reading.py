"""What cells hold, in a number of calls that does not grow with the rows."""

import shutil
from datetime import datetime, timedelta
from pathlib import Path

import openpyxl
import xlwings as xw

from pdo_xl.xlwings_libreoffice.automation import ERRORS
from pdo_xl.xlwings_libreoffice.cells.reading import values
from pdo_xl.xlwings_libreoffice.cells.values import CODES, error_code
from tests.xlwings_libreoffice.counting import calls_of

WORKBOOK = Path(__file__).parents[3] / "workbook" / "Piano_Obiettivi_2024.xlsm"


def test_every_error_of_excels_comes_back_with_its_code(sheet: xw.Sheet) -> None:
    names = ["#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!", "#REF!"]
    made = [
        "=NA()",
        "=1/0",
        '="a"+1',
        "=#REF!+1",
        "=NOME_CHE_NON_C_E()",
        "=10^400",
        "=SUM(A11:A12 B11:B12)",
        '=#REF!&"!"',
    ]
    sheet["A1:A8"].raw_value = [[formula] for formula in made]
    assert [ERRORS[cell] for (cell,) in sheet["A1:A8"].raw_value] == names
    assert sheet["A1:A8"].options(err_to_str=True).value == names
    assert sheet["A1:A8"].value == [None] * 8
    assert error_code(9999) == CODES["#VALUE!"]


def test_many_errors_are_told_apart_without_asking_each(sheet: xw.Sheet) -> None:
    sheet["A1:B300"].raw_value = [["=NA()", "=1/0"]] * 300
    with calls_of(sheet.impl) as calls:
        read = values(sheet.impl.book.model, sheet.impl.range((1, 1), (300, 2)).xrange)
    assert read == [[CODES["#N/A"], CODES["#DIV/0!"]]] * 300
    assert len(calls) < 40, calls


def test_the_real_plan_reads_as_from_the_file(app: xw.App, tmp_path: Path) -> None:
    plan = shutil.copy(WORKBOOK, tmp_path)
    sheet = app.books.open(plan).sheets["Piano"]
    saved = openpyxl.load_workbook(plan, keep_vba=True)["Piano"]
    block = sheet.range((1, 1), (saved.max_row, 12)).raw_value
    for row, cells in enumerate(block, start=1):
        for column, cell in enumerate(cells, start=1):
            expected = saved.cell(row, column).value
            if isinstance(expected, str) and expected.startswith("="):
                continue
            if isinstance(expected, datetime) and expected < datetime(1900, 3, 1):
                expected -= timedelta(days=1)  # Excel's automation has no 29 February 1900, its files have
            assert cell == (
                float(expected) if isinstance(expected, int) and not isinstance(expected, bool) else expected
            )
