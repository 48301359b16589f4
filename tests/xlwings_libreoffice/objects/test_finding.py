"""Cells that are sorted, looked for, replaced."""

import xlwings as xw


def test_rows_are_sorted_by_several_columns(sheet: xw.Sheet) -> None:
    sheet["B2"].value = [["nome", "punti"], ["b", 2], ["a", 2], ["C", 1]]
    sheet["E3"].value = "resta"
    sheet["B2:C5"].sort([2, 1], [False, True], has_headers=True)
    assert sheet["B2:C5"].value == [["nome", "punti"], ["a", 2.0], ["b", 2.0], ["C", 1.0]]
    sheet["B3:C5"].sort(1, ascending=False)
    assert [row[0] for row in sheet["B3:C5"].value] == ["C", "b", "a"]
    assert sheet["E3"].value == "resta"


def test_a_text_is_found_inside_the_block_alone(sheet: xw.Sheet) -> None:
    sheet["A1"].value = [["Nord", "sud"], ["nord-est", "Nord"], [12, "c*"]]
    block = sheet["A1:B3"]
    assert block.find("nord").address == "$A$1"
    assert block.find("nord", match_case=True).address == "$A$2"
    assert block.find("nord", direction="backward").address == "$B$2"
    assert block.find("nord-*", whole=True).address == "$A$2"
    assert block.find("~*").address == "$B$3"
    assert block.find("sud", order="columns").address == "$B$1"
    assert block.find("12").address == "$A$3"
    assert block.find("ovest") is None
    assert sheet["A3:A4"].find("nord") is None
    assert sheet["B3"].find("nord") is None


def test_texts_are_replaced_also_in_formulas(sheet: xw.Sheet) -> None:
    sheet["A1"].value = [["bozza"], ["Bozza finale"], ["=SUM(B1:B4)"], ["altro"]]
    sheet["C1"].value = "bozza"
    sheet["A1:A4"].replace_all("bozza", "testo")
    sheet["A1:A4"].replace_all("B4", "B5", match_case=True)
    assert sheet["A1:A4"].formula == (("testo",), ("testo finale",), ("=SUM(B1:B5)",), ("altro",))
    sheet["A1:A4"].replace_all("altr", "x", whole=True)
    assert (sheet["A4"].value, sheet["C1"].value) == ("altro", "bozza")
