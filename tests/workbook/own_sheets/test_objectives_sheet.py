"""The sheet `Obiettivi`: frozen after the objective, a filter, grades and times in their colours."""

from pdo_xl.domain.scoring.objective_score import NOT_MEASURABLE, Status
from pdo_xl.sheet.names.objectives import BEYOND, OBJECTIVES_HEADERS
from pdo_xl.sheet.names.sheets import OBJECTIVES
from pdo_xl.workbook.own_sheets.objectives_sheet import add_objectives_sheet
from tests.workbook.own_sheets.drawn import book, drawn, rules


def test_it_is_empty_below_its_header_frozen_and_filtered() -> None:
    sheet = book(drawn(add_objectives_sheet))[OBJECTIVES]
    assert tuple(cell.value for cell in sheet[3]) == OBJECTIVES_HEADERS
    assert (sheet.max_row, sheet.freeze_panes, sheet.auto_filter.ref) == (3, "D4", "A3:L4")
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.page_setup.fitToHeight) == (True, 0)
    assert sheet.print_title_rows == "$1:$3"


def test_every_grade_has_its_colour_and_each_row_its_line() -> None:
    drawn_rules = rules(drawn(add_objectives_sheet), OBJECTIVES)
    grades = [*(status.value for status in Status), NOT_MEASURABLE]
    assert drawn_rules["G4:G1048576"] == [[f'"{grade}"'] for grade in [*grades, f"raggiunto {BEYOND}"]]
    assert drawn_rules["H4:H1048576"] == [['"non fatto nei termini"'], ['"in ritardo"']]
    assert drawn_rules["I4:I1048576"] == [['"concluso"'], ['"a rischio"'], ['"in ritardo"']]
    assert drawn_rules["L4:L1048576"] == [['AND($A4<>"",L4=0)']]
    assert drawn_rules["A4:A1048576 C4:L1048576"] == drawn_rules["B4:B1048576"] == [['$A4<>""']]
