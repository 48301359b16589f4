"""The sheet `Riepilogo`: tiles, rows that come and go with the sectors, everything within a small screen."""

import re

from pdo_xl.sheet.names.sheets import SUMMARY, TITLES
from pdo_xl.sheet.names.summary import SUMMARY_HEADERS, SummaryColumn
from pdo_xl.sheet.writing.row_heights import column_pixels
from pdo_xl.workbook.own_sheets.summary_sheet import ALARMS, NOUGHTS, WIDTHS, add_summary_sheet
from tests.workbook.looks import column_formats
from tests.workbook.own_sheets.drawn import book, drawn, part, rules

SHEET = "xl/worksheets/sheet1.xml"


def test_the_header_stands_below_the_chart_and_the_sentence_is_repeated_in_print() -> None:
    sheet = book(drawn(add_summary_sheet))[SUMMARY]
    assert (sheet["A1"].value, sheet["A2"].value) == (TITLES[SUMMARY], "Da calcolare: premere «Calcola punteggi».")
    assert tuple(cell.value for cell in sheet[24]) == SUMMARY_HEADERS
    assert (sheet.freeze_panes, sheet.print_title_rows, sheet.max_row) == (None, "$1:$3", 24)
    # As far as there are rows: of a shorter area Excel prints all its empty pages.
    assert sheet.print_area == f"'{SUMMARY}'!$A$1:$L$1048576"
    assert column_formats(sheet, "CEFLMT") == ["0.0", "0%", "0", "0", "0.00", "0"]


def test_what_is_printed_is_within_a_small_screen() -> None:
    assert sum(column_pixels(width) for column, width in WIDTHS.items() if column.is_printed) == 1010


def test_a_tile_is_two_texts_that_reach_over_blank_cells_and_nothing_asks_for_a_number() -> None:
    package = drawn(add_summary_sheet)
    sheet = book(package)[SUMMARY]
    assert [cell.value for cell in sheet[4][:12]] == ["–", None, None] * 4
    assert [sheet[5][place].value for place in (0, 3, 6, 9)] == [
        "punteggio dell'ente", "peso con un dato", "obiettivi raggiunti", "scadenze passate",
    ]  # fmt: skip
    assert {str(area) for area in sheet.merged_cells.ranges} == {"A1:L1", "A2:L2"}
    assert '<ignoredError sqref="A4:L4" numberStoredAsText="1"/>' in part(package, SHEET)
    assert rules(package, SUMMARY)["J4:L5"] == [['AND($J$4<>"",$J$4<>"0",$J$4<>"–")']]


def test_rows_the_bodys_row_noughts_and_alarms_are_drawn_by_conditional_formats() -> None:
    areas = rules(drawn(add_summary_sheet), SUMMARY)
    body, filled = 'LEFT($D25,5)="media"', '$A25<>""'
    assert areas["A25:A1048576"] == areas["M25:M1048576"] == [[body], [filled]]
    assert areas["F25:F1048576"] == [[f"AND({body},F25=0)"], [f"AND({filled},F25=0)"], [body], [filled]]
    for column in ALARMS:
        letter = "ABCDEFGHIJKL"[column.place - 1]
        assert areas[f"{letter}25:{letter}1048576"][2:4] == [
            [f"AND({body},{letter}25>0)"], [f"AND({filled},{letter}25>0)"],
        ]  # fmt: skip
    assert set(ALARMS) < set(NOUGHTS)
    assert set(areas) == {"J4:L5", *[f"{letter}25:{letter}1048576" for letter in "ABCDEFGHIJKLMNOPQRSTU"]}


def test_the_bar_is_one_colour_from_0_to_100_without_its_number() -> None:
    package = part(drawn(add_summary_sheet), SHEET)
    (bar,) = re.findall(r'<conditionalFormatting sqref="D25:D1048576"><cfRule type="dataBar".*?</cfRule>', package)
    assert '<dataBar showValue="0"><cfvo type="num" val="0"/><cfvo type="num" val="100"/>' in bar
    assert 'gradient="0"' in package


def test_every_column_has_a_look() -> None:
    assert list(WIDTHS) == list(SummaryColumn)
