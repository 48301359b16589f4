"""Values in and out of cells, as Excel's automation gives and takes them."""

import shutil
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import numpy as np
import openpyxl
import pandas as pd
import pytest
import xlwings as xw

from pdo_xl.hosts.libreoffice.cells.reading import values
from pdo_xl.hosts.libreoffice.cells.values import CODES, error_code, prepare_xl_data_element, stored
from pdo_xl.hosts.live.raw_cells import ERRORS, as_text, read_cell
from tests.hosts.libreoffice.counting import calls_of

WORKBOOK = Path(__file__).parents[4] / "workbook" / "Piano_Obiettivi_2024.xlsm"
ROWS, COLUMNS = 10_000, 16


@pytest.fixture
def sheet(app: xw.App) -> xw.Sheet:
    return app.books.add().sheets[0]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (1, 1.0), (2.5, 2.5), (Decimal("2.5"), 2.5), (True, True), (False, False), (None, None), ("", None),
        ("ciao", "ciao"), ("'12", "12"), ("''x", "'x"), ("12", 12.0), (" 1.5 ", 1.5), ("3/4", "3/4"), ("80%", "80%"),
        ("'=1+1", "=1+1"), ("=1+1", 2.0), ("=1>0", True), ('=""', ""), ("TRUE", True), ("=", "="), ("due\nrighe", "due\nrighe"),
        ("#N/A", CODES["#N/A"]), ("=1/0", CODES["#DIV/0!"]), ("#REF!", CODES["#REF!"]), (CODES["#NUM!"], CODES["#NUM!"]),
        (datetime(2024, 1, 31, 12, 30), datetime(2024, 1, 31, 12, 30)), (date(2024, 1, 31), datetime(2024, 1, 31)),
        (datetime(1899, 12, 30, 6), datetime(1899, 12, 30, 6)), ("=DATE(2024,5,1)", datetime(2024, 5, 1)),
    ],
)  # fmt: skip
def test_a_value_comes_back_as_from_excel(sheet: xw.Sheet, written: object, read: object) -> None:
    sheet["B2"].raw_value = written
    assert sheet["B2"].raw_value == read
    assert type(sheet["B2"].raw_value) is type(read)
    sheet["B2:C3"].raw_value = [[written, 1.0], [1.0, written]]
    assert sheet["B2:C3"].raw_value == ((read, 1.0), (1.0, read))


@pytest.mark.parametrize(
    "text", ["12", "3/4", "VERO", "TRUE", "80%", "=A1", "+1", "@x", "'x", "#N/A", "1e3", "31.12.2024"]
)
def test_what_the_product_protects_stays_a_text(sheet: xw.Sheet, text: str) -> None:
    sheet["A1"].raw_value = as_text(text)
    assert sheet["A1"].raw_value == text
    assert sheet["A1"].number_format == "General"


@pytest.mark.parametrize("serial", [0.25, 1.0, 5.0, 59.0, 60.0, 61.0, 45292.75])
def test_a_serial_shown_as_a_day_reaches_the_reader_as_the_same_serial(sheet: xw.Sheet, serial: float) -> None:
    sheet["A1"].number_format = "dd/mm/yyyy"
    sheet["A1"].raw_value = serial
    day = sheet["A1"].raw_value
    assert day == datetime(1899, 12, 30) + timedelta(days=serial)
    read = read_cell(day)
    assert getattr(read, "serial", None) == serial or serial in (0.25, 61.0, 45292.75)


def test_numbers_keep_their_format_and_a_day_gives_one_only_to_a_cell_without(sheet: xw.Sheet) -> None:
    sheet["A1:A3"].number_format = "0.00"
    sheet["B1"].number_format = "mmmm yyyy"
    sheet["A1:C1"].raw_value = [[1.0, datetime(2024, 1, 1), datetime(2024, 1, 2)]]
    sheet["A2"].raw_value = True
    assert [cell.number_format for cell in sheet["A1:C1"]] == ["0.00", "mmmm yyyy", "dd/mm/yyyy"]
    assert sheet["A2"].raw_value is True
    assert sheet["A2"].number_format == "0.00"
    assert sheet["A2"].formula == "TRUE"


def test_every_error_of_excels_comes_back_with_its_code(sheet: xw.Sheet) -> None:
    names = ["#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!"]
    made = ["=NA()", "=1/0", '="a"+1', "=#REF!+1", "=NOME_CHE_NON_C_E()", "=10^400"]
    sheet["A1:A6"].raw_value = [[formula] for formula in made]
    assert [ERRORS[cell] for (cell,) in sheet["A1:A6"].raw_value] == names
    assert sheet["A1:A6"].options(err_to_str=True).value == names
    assert sheet["A1:A6"].value == [None] * 6
    assert error_code(9999) == CODES["#VALUE!"]


def test_many_errors_are_told_apart_without_asking_each(sheet: xw.Sheet) -> None:
    sheet["A1:B300"].raw_value = [["=NA()", "=1/0"]] * 300
    with calls_of(sheet.impl) as calls:
        read = values(sheet.impl.book.model, sheet.impl.range((1, 1), (300, 2)).xrange)
    assert read == [[CODES["#N/A"], CODES["#DIV/0!"]]] * 300
    assert len(calls) < 40, calls


def test_value_and_options_are_those_of_xlwings(sheet: xw.Sheet) -> None:
    sheet["A1"].value = [["a", 1, datetime(2024, 1, 1)], [None, 2.5, True]]
    assert sheet["A1:C2"].value == [["a", 1.0, datetime(2024, 1, 1)], [None, 2.5, True]]
    assert sheet["A1"].options(ndim=2).value == [["a"]]
    assert sheet["A1:C1"].value == ["a", 1.0, datetime(2024, 1, 1)]
    assert sheet["A1:A2"].options(empty="-").value == ["a", "-"]
    assert sheet["B1:B2"].options(numbers=int).value == [1, 2]
    assert sheet["C1"].options(dates=date).value == date(2024, 1, 1)
    assert sheet["A1"].expand("right").value == ["a", 1.0, datetime(2024, 1, 1)]
    frame = pd.DataFrame({"x": [1.5, np.nan], "y": ["a", "b"], "z": pd.to_datetime(["2024-01-01", None])})
    sheet["E1"].options(index=False).value = frame
    assert sheet["E1:G3"].value == [["x", "y", "z"], [1.5, "a", datetime(2024, 1, 1)], [None, "b", None]]
    assert sheet["E1:F3"].options(pd.DataFrame, index=False).value["x"].iloc[0] == 1.5


def test_prepare_takes_what_python_has() -> None:
    assert (
        prepare_xl_data_element(None) == prepare_xl_data_element(pd.NaT) == prepare_xl_data_element(float("nan")) == ""
    )
    assert prepare_xl_data_element(pd.NA) == ""
    assert prepare_xl_data_element(np.float64(1.5)) == 1.5
    assert prepare_xl_data_element(np.datetime64("2024-01-01T00:00:00.000000000")) == datetime(2024, 1, 1)
    assert prepare_xl_data_element(pd.Timestamp("2024-01-01", tz="UTC")) == datetime(2024, 1, 1)
    assert prepare_xl_data_element(datetime(2024, 1, 1, tzinfo=UTC)) == datetime(2024, 1, 1)
    assert stored(np.int64(3)) == ("data", 3.0)


def test_one_value_fills_a_block_and_a_formula_moves_along(sheet: xw.Sheet) -> None:
    sheet["A1:B2"].value = 3
    assert sheet["A1:B2"].value == [[3.0, 3.0], [3.0, 3.0]]
    sheet["C1:C3"].formula = "=A1*2+$A$1"
    assert sheet["C1:C3"].formula == (("=A1*2+$A$1",), ("=A2*2+$A$1",), ("=A3*2+$A$1",))


def _block(rows: int) -> list[list[object]]:
    line = [f"testo {n}" if n % 2 else float(n) for n in range(COLUMNS - 4)]
    return [
        [*line, None, datetime(2024, 1, 1), row % 2 == 0, f'=HYPERLINK("#Piano!H{row}","Piano!H{row}")']
        for row in range(rows)
    ]


def test_calls_do_not_grow_with_rows(sheet: xw.Sheet) -> None:
    counts = {}
    for rows in (10, 20, ROWS):  # the first adds the format of days to the document
        cells = sheet.impl.range((1, 1), (rows, COLUMNS))
        block = _block(rows)
        with calls_of(sheet.impl) as writing:
            cells.raw_value = block
        cells = sheet.impl.range((1, 1), (rows, COLUMNS))
        with calls_of(sheet.impl) as reading:
            read = cells.raw_value
        with calls_of(sheet.impl) as formulas:
            cells = sheet.impl.range((1, 1), (rows, COLUMNS))
            shown = cells.formula
        assert read[-1] == (*block[-1][:-1], f"Piano!H{rows - 1}")
        assert shown[-1][-1] == block[-1][-1]
        counts[rows] = [len(writing), len(reading), len(formulas)]
    assert counts[20] == counts[ROWS]
    assert max(counts[ROWS]) < 60


def test_a_column_of_links_is_one_call(sheet: xw.Sheet) -> None:
    links = [[f'=HYPERLINK("#Piano!H{row}","Piano!H{row}")'] for row in range(ROWS)]
    with calls_of(sheet.impl) as calls:
        sheet.impl.range((1, 1), (ROWS, 1)).raw_value = links
    assert calls.count("setFormulaArray") == 1
    assert calls.count("setDataArray") == 0
    assert len(calls) < 6


def test_formulas_between_constants_are_few_calls(sheet: xw.Sheet) -> None:
    rows: list[list[object]] = [["=1+1" if row % 2 else "testo", "=2" if row % 3 else 1.5] for row in range(1000)]
    rows[500][0] = "'12"
    with calls_of(sheet.impl) as calls:
        sheet.impl.range((1, 1), (1000, 2)).raw_value = rows
    assert calls.count("setFormulaArray") == 3
    read = sheet["A1:B1000"].raw_value
    assert read[:4] == (("testo", 1.5), (2.0, 2.0), ("testo", 2.0), (2.0, 1.5))
    assert read[500] == ("12", 2.0)


def test_a_block_that_does_not_fit_is_cut_or_filled_as_in_excel(sheet: xw.Sheet) -> None:
    sheet["A1:C2"].raw_value = [[1, 2]]
    missing = CODES["#N/A"]
    assert sheet["A1:C2"].raw_value == ((1.0, 2.0, missing), (missing,) * 3)
    sheet["A1:C2"].raw_value = [1, 2, 3]
    assert sheet["A1:C2"].raw_value == ((1.0, 2.0, 3.0),) * 2


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
