"""The sheet `Parametri`: each setting with its default, its meaning and its source."""

from datetime import date, datetime

from openpyxl.workbook import Workbook

from pdo_xl.domain.settings.settings import SETTINGS
from pdo_xl.sheet.names.sheets import PARAMETERS
from pdo_xl.sheet.writing.row_heights import count_lines
from pdo_xl.workbook.own_sheets.parameters_sheet import EXPLANATION, add_parameters_sheet
from tests.workbook.own_sheets.drawn import book, drawn


def test_parameters_are_the_settings_with_the_plans_reference_date(workbook: Workbook) -> None:
    sheet = workbook[PARAMETERS]
    rows = [tuple(cell.value for cell in row) for row in sheet.iter_rows(4, 3 + len(SETTINGS), 1, 4)]
    assert rows[0][:2] == ("data_riferimento", datetime(2024, 12, 31))
    assert sheet["B4"].number_format == "dd/mm/yyyy"
    assert rows[1:] == [(found.name, found.default, found.meaning, found.source) for found in SETTINGS[1:]]
    assert sheet.cell(4 + len(SETTINGS), 1).value is None


def test_choices_are_offered_as_lists(workbook: Workbook) -> None:
    offered = {str(found.sqref): found.formula1 for found in workbook[PARAMETERS].data_validations.dataValidation}
    assert offered == {
        f"B{row}": '"' + ",".join(setting.choices) + '"'
        for row, setting in enumerate(SETTINGS, start=4)
        if setting.choices
    }
    assert offered["B5"] == '"monitoraggio,consuntivo"'


def test_what_this_workbook_says_stands_in_place_of_a_default() -> None:
    package = drawn(lambda book, formats: add_parameters_sheet(book, formats, {"data_riferimento": date(2025, 6, 30)}))
    sheet = book(package)[PARAMETERS]
    assert (sheet["B4"].value, sheet["B4"].number_format) == (datetime(2025, 6, 30), "dd/mm/yyyy")
    assert sheet["A2"].value == EXPLANATION
    bare = book(drawn(lambda book, formats: add_parameters_sheet(book, formats, {})))[PARAMETERS]
    assert bare["B4"].value is None


def test_a_choice_that_is_none_is_refused_with_those_there_are() -> None:
    package = drawn(lambda book, formats: add_parameters_sheet(book, formats, {}))
    (mode,) = [rule for rule in book(package)[PARAMETERS].data_validations.dataValidation if str(rule.sqref) == "B5"]
    assert (mode.errorTitle, mode.error) == (
        "Valore non previsto",
        "Si può scegliere fra: monitoraggio, consuntivo.",
    )


def test_a_row_is_high_enough_for_its_longest_text() -> None:
    sheet = book(drawn(lambda book, formats: add_parameters_sheet(book, formats, {})))[PARAMETERS]
    for number, setting in enumerate(SETTINGS, start=4):
        lines = max(count_lines(setting.meaning, 76, 10), count_lines(setting.source, 50, 10))
        assert sheet.row_dimensions[number].height >= 12.75 * lines, setting.name
