"""The sheet `Parametri`: each setting in words, with its value, the proposal, its meaning and its technical name."""

from datetime import date, datetime

from openpyxl.workbook import Workbook

from pdo_xl.domain.settings.setting import Setting
from pdo_xl.sheet.names.parameters import NAME_COLUMN, PARAMETERS_WIDTHS
from pdo_xl.sheet.names.sheets import PARAMETERS
from pdo_xl.sheet.reading.parameter_rows import new_rows, row_of
from pdo_xl.sheet.writing.row_heights import count_lines
from pdo_xl.workbook.own_sheets.parameters_sheet import EXPLANATION, add_parameters_sheet
from tests.workbook.own_sheets.drawn import book, drawn, rules


def test_parameters_are_the_settings_with_the_plans_reference_date(workbook: Workbook) -> None:
    sheet = workbook[PARAMETERS]
    rows = {cells[0].row: [cell.value for cell in cells] for cells in sheet.iter_rows(4, sheet.max_row, 1, 5)}
    for row, entry in new_rows().items():
        expected = row_of(entry, entry.default, NAME_COLUMN) if isinstance(entry, Setting) else [entry, *[None] * 4]
        if row == 5:
            expected[1] = datetime(2024, 12, 31)
        assert rows.pop(row) == expected
    assert rows == {}
    assert sheet["B5"].number_format == "dd/mm/yyyy"


def test_a_value_that_differs_from_the_proposal_is_coloured() -> None:
    found = rules(drawn(lambda book, formats: add_parameters_sheet(book, formats, {})), PARAMETERS)
    assert found == {"B4:B1048576": [['AND($E4<>"",$B4<>"",$C4<>"",$B4<>$C4)']]}


def test_choices_are_offered_as_lists(workbook: Workbook) -> None:
    offered = {str(found.sqref): found.formula1 for found in workbook[PARAMETERS].data_validations.dataValidation}
    assert offered == {
        f"B{row}": '"' + ",".join(setting.choices) + '"'
        for row, setting in new_rows().items()
        if isinstance(setting, Setting) and setting.choices
    }
    assert offered["B6"] == '"monitoraggio,consuntivo"'


def test_what_this_workbook_says_stands_in_place_of_a_default() -> None:
    package = drawn(lambda book, formats: add_parameters_sheet(book, formats, {"data_riferimento": date(2025, 6, 30)}))
    sheet = book(package)[PARAMETERS]
    assert (sheet["B5"].value, sheet["B5"].number_format) == (datetime(2025, 6, 30), "dd/mm/yyyy")
    assert sheet["A2"].value == EXPLANATION
    bare = book(drawn(lambda book, formats: add_parameters_sheet(book, formats, {})))[PARAMETERS]
    assert bare["B5"].value is None


def test_a_choice_that_is_none_is_refused_with_those_there_are() -> None:
    package = drawn(lambda book, formats: add_parameters_sheet(book, formats, {}))
    (mode,) = [rule for rule in book(package)[PARAMETERS].data_validations.dataValidation if str(rule.sqref) == "B6"]
    assert (mode.errorTitle, mode.error) == (
        "Valore non previsto",
        "Si può scegliere fra: monitoraggio, consuntivo.",
    )


def test_a_row_is_high_enough_for_its_longest_text() -> None:
    sheet = book(drawn(lambda book, formats: add_parameters_sheet(book, formats, {})))[PARAMETERS]
    for row in new_rows():
        texts = [str(cell.value or "") for cell in sheet[row]]
        lines = max(count_lines(text, width, 10) for text, width in zip(texts, PARAMETERS_WIDTHS, strict=True))
        assert sheet.row_dimensions[row].height >= 12.75 * lines, texts[0]
