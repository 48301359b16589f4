"""The hidden sheet in which xlwings looks for its settings first."""

import re

from openpyxl.workbook import Workbook

from pdo_xl.sheet.names.sheets import CONFIGURATION
from pdo_xl.workbook.own_sheets.configuration_sheet import SETTINGS, add_configuration_sheet
from pdo_xl.workbook.program.vba import modules
from tests.workbook.own_sheets.drawn import book, drawn


def test_xlwings_finds_its_settings_and_no_interpreter(workbook: Workbook) -> None:
    rows = {row[0].value.upper(): row[1].value for row in workbook[CONFIGURATION].iter_rows(1, 11, 1, 2)}
    assert rows["UDF MODULES"] == "pdo_xl.hosts.excel.udf"
    assert rows["ADD_WORKBOOK_TO_PYTHONPATH"] == "False"
    # A blank interpreter here would win over the one that the user's own file names.
    assert not {"INTERPRETER_WIN", "INTERPRETER", "INTERPRETER_MAC", "PYTHONPATH"} & set(rows)


def test_xlwings_settings_are_texts_and_none_is_looked_for_elsewhere(workbook: Workbook) -> None:
    """A truth value reaches VBA's String as "Falso" in an Italian Excel: run-time error 13."""
    rows = {row[0].value.upper(): row[1] for row in workbook[CONFIGURATION].iter_rows(max_col=2)}
    assert {cell.data_type for cell in rows.values() if cell.value is not None} == {"s"}
    asked = set(re.findall(r'GetConfig\("([^"]+)"', modules()[0].source))
    here = {name for name in asked if not re.search("INTERPRETER|PYTHONPATH$|_MAC$|TEMP DIR|POPUPS", name)}
    assert here | {"ADD_WORKBOOK_TO_PYTHONPATH"} == set(rows)


def test_it_is_hidden_and_every_cell_of_it_is_a_text() -> None:
    sheet = book(drawn(lambda book, formats: (book.add_worksheet("Piano"), add_configuration_sheet(book, formats))))[
        CONFIGURATION
    ]
    assert sheet.sheet_state == "hidden"
    assert [(row[0].value, row[1].value or "") for row in sheet.iter_rows(max_col=2)] == list(SETTINGS.items())
    assert {str(row[0].number_format) for row in sheet.iter_rows()} == {"General"}
