"""The sheet `Riepilogo`: rows that come and go with the sectors, transversal objectives at their right."""

from pdo_xl.sheet.names.sheets import SUMMARY, TITLES
from pdo_xl.sheet.names.summary import SUMMARY_HEADERS, SUMMARY_TRANSVERSAL_COLUMNS
from pdo_xl.workbook.own_sheets.summary_sheet import add_summary_sheet
from tests.workbook.looks import column_formats
from tests.workbook.own_sheets.drawn import book, drawn, rules


def test_the_header_stands_below_the_charts_and_is_not_frozen() -> None:
    sheet = book(drawn(add_summary_sheet))[SUMMARY]
    assert sheet["A1"].value == TITLES[SUMMARY]
    assert tuple(cell.value for cell in sheet[20][: len(SUMMARY_HEADERS)]) == SUMMARY_HEADERS
    assert (sheet.freeze_panes, sheet.print_title_rows, sheet.max_row) == (None, "$20:$20", 20)
    assert column_formats(sheet, "EFGHN") == ["0.00", "0.00", "0.00", "0%", "0.00"]
    assert sheet.max_column == len(SUMMARY_HEADERS) + SUMMARY_TRANSVERSAL_COLUMNS


def test_filled_rows_the_bodys_row_and_alarms_are_drawn_by_conditional_formats() -> None:
    areas = rules(drawn(add_summary_sheet), SUMMARY)
    assert areas["A21:M1048576"] == [['$A21<>""']]
    assert areas["A21:M21"] == [['$A$21<>""']]
    assert areas["N21:W1048576"] == [['AND($A21<>"",N$20<>"")']]
    for header in ("In scadenza", "Scaduti", "Errori", "Avvisi"):
        letter = "ABCDEFGHIJKLM"[SUMMARY_HEADERS.index(header)]
        assert areas[f"{letter}22:{letter}1048576"] == [["0"]]
