"""Values in and out of cells, as Excel's automation gives and takes them."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import numpy as np
import pandas as pd
import pytest
import xlwings as xw

from pdo_xl.hosts.live.raw_cells import as_text, read_cell
from pdo_xl.xlwings_libreoffice.cells.values import CODES, prepare_xl_data_element, stored


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (1, 1.0), (2.5, 2.5), (Decimal("2.5"), 2.5), (True, True), (False, False), (None, None), ("", None),
        ("ciao", "ciao"), ("'12", "12"), ("''x", "'x"), ("12", 12.0), (" 1.5 ", 1.5), ("3/4", "3/4"), ("80%", 0.8), ("7 %", 0.07), ("007", 7.0),
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


def test_a_value_shows_what_it_is_and_a_text_cell_keeps_its_text(sheet: xw.Sheet) -> None:
    sheet["A1"].value = [datetime(2024, 1, 2, 3, 4), datetime(2024, 1, 2), "50%", "12.5%", 1]
    shown = [sheet.impl.xsheet.getCellByPosition(column, 0).getString() for column in range(5)]
    assert shown == ["02/01/2024 03:04", "02/01/2024", "50%", "12.50%", "1"]
    sheet["A2:B2"].number_format, sheet["A3"].number_format = "@", "0.000"
    sheet["A2"].value = [["007", "50%", "007"], ["50%", "TRUE", None]]
    assert sheet["A2:C3"].value == [["007", "50%", 7.0], [0.5, True, None]]
    assert (sheet["A2"].number_format, sheet["A3"].number_format) == ("@", "0.000")


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
