"""Cells that become one, and what they held."""

import xlwings as xw


def test_what_is_covered_goes_and_nothing_counts_it(sheet: xw.Sheet) -> None:
    sheet["A1"].value = [["uno", 2, 3], [4, "cinque", 6], [None, None, 7]]
    sheet["E1"].formula = "=SUM(A1:C3)"
    sheet["A1:B2"].merge()
    assert (sheet["A1"].value, sheet["E1"].value) == ("uno", 16.0)
    sheet["A1"].unmerge()
    assert sheet["A1:C3"].value == [["uno", None, 3.0], [None, None, 6.0], [None, None, 7.0]]


def test_the_first_content_comes_to_the_first_cell(sheet: xw.Sheet) -> None:
    sheet["B2"].formula, sheet["C2"].value, sheet["A3"].value = "=G1*2", "due", "tre"
    sheet["B2"].number_format, sheet["G1"].value = "0.00", 4
    sheet["A1:C3"].merge()
    assert (sheet["A1"].formula, sheet["A1"].value, sheet["A1"].number_format) == ("=G1*2", 8.0, "0.00")
    sheet["A1"].unmerge()
    assert sheet["A1:C3"].value == [[8.0, None, None], [None] * 3, [None] * 3]


def test_across_each_row_keeps_its_own(sheet: xw.Sheet) -> None:
    sheet["A1"].value = [[None, "uno"], ["due", "tre"], [None, None]]
    sheet["A1:B3"].merge(across=True)
    assert sheet["A1:A3"].value == ["uno", "due", None]
    sheet["A1:B3"].unmerge()
    assert sheet["A1:B2"].value == [["uno", None], ["due", None]]


def test_whole_columns_are_merged_without_reading_them(sheet: xw.Sheet) -> None:
    sheet["B9"].value = "solo"
    sheet["A:B"].merge()
    assert sheet["A1"].value == "solo"
    assert sheet["B7"].merge_area.address == sheet["A:B"].address
