from io import BytesIO

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from pdo_xl.sheet.names.monitoring import MONITORING_HEADERS, Shown, Typed
from pdo_xl.sheet.names.sheets import HEADER_ROW, MONITORING
from pdo_xl.workbook.own_sheets.formats import HEADER_FILL, Formats, new_workbook
from pdo_xl.workbook.own_sheets.monitoring_sheet import TYPED_FILL, add_monitoring_sheet


@pytest.fixture(scope="module")
def sheet() -> Worksheet:
    made = BytesIO()
    with new_workbook(made) as workbook:
        add_monitoring_sheet(workbook, Formats(workbook))
    return load_workbook(made)[MONITORING]


def test_headers_tell_what_is_typed(sheet: Worksheet) -> None:
    cells = list(sheet[HEADER_ROW])
    assert [cell.value for cell in cells] == list(MONITORING_HEADERS)
    fills = {cell.value: f"#{cell.fill.fgColor.rgb[2:]}" for cell in cells}
    assert {fills[name] for name in Typed} == {TYPED_FILL}
    assert {fills[name] for name in Shown} == {HEADER_FILL}


def test_key_and_columns_of_snapshots_to_come_are_hidden(sheet: Worksheet) -> None:
    hidden = {
        column
        for dimension in sheet.column_dimensions.values()
        if dimension.hidden
        for column in range(dimension.min, dimension.max + 1)
    }
    assert hidden == {*range(5, 13), 16}


def test_what_is_asked_of_typed_cells_only_warns(sheet: Worksheet) -> None:
    rules = {rule.type: rule for rule in sheet.data_validations.dataValidation}
    assert rules["list"].formula1 == '"esterna,interna,programmazione"'
    assert (rules["decimal"].formula1, rules["decimal"].formula2) == ("0", "100")
    assert {rule.errorStyle for rule in rules.values()} == {"warning"}
    assert {rule.error for rule in rules.values()} == {
        "Si scelga fra: esterna, interna, programmazione.",
        "Si scriva un numero da 0 a 100, per esempio 60.",
        "Si scriva una data, per esempio 30/11/2024.",
    }


def test_it_is_read_and_printed_by_objective(sheet: Worksheet) -> None:
    assert sheet.freeze_panes == "D4"
    assert sheet.auto_filter.ref == "A3:X4"
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
