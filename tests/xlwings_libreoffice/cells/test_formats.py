"""Number formats: Excel's English codes in and out."""

import pytest
import xlwings as xw

from pdo_xl.xlwings_libreoffice.cells.formats import Kind, excel_code, groups, kind_of
from pdo_xl.xlwings_libreoffice.soffice import import_uno

CODES = [
    "General", "0", "0.00", "0%", "0.00%", "#,##0.00", "dd/mm/yyyy", "dd/mm/yyyy hh:mm", "mmmm yyyy", "h:mm AM/PM",
    "@", "0.00E+00", "[Red]0.00", '0.00" EUR"', "[h]:mm", "yyyy-mm-dd",
]  # fmt: skip


@pytest.mark.parametrize("code", CODES)
def test_a_code_comes_back_as_it_was_given(sheet: xw.Sheet, code: str) -> None:
    sheet["A1:B2"].number_format = code
    assert sheet["A1:B2"].number_format == code
    assert sheet["C1"].number_format == "General"


def test_cells_that_differ_have_no_common_code(sheet: xw.Sheet) -> None:
    sheet["A1"].number_format = "0.00"
    assert sheet["A1:A2"].number_format is None


def test_an_italian_format_is_told_in_english(sheet: xw.Sheet) -> None:
    italian = import_uno().createUnoStruct("com.sun.star.lang.Locale", "it", "IT", "")
    formats = sheet.book.api.getNumberFormats()
    for code, told in (("GG/MM/AAAA", "dd/mm/yyyy"), ("#.##0,00", "#,##0.00"), ("0,00%", "0.00%")):
        key = formats.queryKey(code, italian, False)
        sheet["A1"].api.NumberFormat = formats.addNew(code, italian) if key < 0 else key
        assert sheet["A1"].number_format == told
    sheet["A1"].api.NumberFormat = formats.getStandardIndex(italian)
    assert sheet["A1"].number_format == "General"
    assert kind_of(sheet.book.api, formats.getStandardIndex(italian)) is Kind.GENERAL


def test_formulas_count_by_their_result(sheet: xw.Sheet) -> None:
    sheet["A1:A4"].value = [["=TODAY()"], ["=1>0"], ["=1+1"], [1]]
    kinds = {area[0]: group.kind for group in groups(sheet.book.api, sheet["A1:A4"].api) for area in group.areas}
    assert (kinds[0], kinds[1], kinds[2]) == (Kind.DATE, Kind.TRUTH, Kind.GENERAL)


def test_texts_in_a_code_stay_as_they_are() -> None:
    assert excel_code('DD" Del Mese "MM\\M') == 'dd" Del Mese "mm\\M'
    assert excel_code("[$-410]D MMMM") == "[$-410]d mmmm"
