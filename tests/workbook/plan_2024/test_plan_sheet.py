"""The sheet `Piano`, cell by cell against the dump."""

from datetime import datetime
from typing import Any

import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from pdo_xl.domain.plan import Field
from pdo_xl.sheet.names.computed import USUAL
from pdo_xl.sheet.names.sheets import PLAN
from pdo_xl.workbook.plan_2024.dump import Dump
from pdo_xl.workbook.plan_2024.plan_sheet import typed
from tests.workbook.looks import column_formats


@pytest.fixture
def sheet(workbook: Workbook) -> Worksheet:
    found = workbook[PLAN]
    assert isinstance(found, Worksheet)
    return found


def expected(text: str, column: int) -> tuple[Any, str]:
    """What openpyxl must read for a field of the dump: value and number format, written down anew."""
    if text == "":
        return None, "General"
    if text in {"05/01/1900", "04/01/1900"}:
        return datetime(1900, 1, int(text[:2])), "dd/mm/yyyy"
    if text == "30/06/2024":
        return datetime(2024, 6, 30), "dd/mm/yyyy"
    if column in {8, 9} and text.endswith("%"):
        return float(text[:-1]) / 100, "0%"
    if column in {8, 9, 10} and text.isdigit():
        return int(text), "General"
    return text, "General"


def test_title_and_header_stand_once(sheet: Worksheet, dump: Dump) -> None:
    assert sheet["A1"].value == "PIANO DELLE PERFORMANCE / PIANO DEGLI OBIETTIVI 2024"
    assert [str(area) for area in sheet.merged_cells.ranges] == ["A1:J1"]
    assert tuple(sheet.cell(2, column).value for column in range(1, 11)) == dump.headers


def test_every_cell_has_the_value_type_and_format_of_the_dump(sheet: Worksheet, dump: Dump) -> None:
    for number, row in dump.sheet_rows():
        for column, cell in enumerate(row, start=1):
            found = sheet.cell(number, column)
            assert (found.value, found.number_format) == expected(cell.text, column), found.coordinate
            if isinstance(found.value, int | float):
                assert found.data_type == "n"


def test_every_cell_is_italic_where_the_dump_is(sheet: Worksheet, dump: Dump) -> None:
    for number, row in dump.sheet_rows():
        for column, cell in enumerate(row, start=1):
            found = sheet.cell(number, column)
            assert bool(found.font.italic) == cell.italic, found.coordinate


def test_numbers_shown_as_dates_are_stored_as_five_and_four(sheet: Worksheet) -> None:
    assert typed("05/01/1900", Field.TARGET) == (5, "dd/mm/yyyy")
    assert typed("04/01/1900", Field.TARGET) == (4, "dd/mm/yyyy")
    assert [sheet[cell].value for cell in ("H46", "H50", "H133")] == [
        datetime(1900, 1, 5),
        datetime(1900, 1, 4),
        datetime(2024, 6, 30),
    ]


def test_only_target_actual_and_weight_become_numbers() -> None:
    assert typed("650", Field.TARGET) == (650, None)
    assert typed("650", Field.INDICATOR) == ("650", None)
    assert typed("Non pesato - Obiettivo", Field.WEIGHT) == ("Non pesato - Obiettivo", None)
    assert typed("31.12.2024", Field.TARGET) == ("31.12.2024", None)


def test_weights_of_continuation_rows_stay_on_their_rows(sheet: Worksheet) -> None:
    assert [sheet[cell].value for cell in ("J149", "J154", "J157")] == [5, 4, 5]
    assert [sheet[cell].value for cell in ("A149", "A154", "A157")] == [None, None, None]


def test_computed_columns_have_headers_formats_and_no_values(sheet: Worksheet) -> None:
    assert [sheet.cell(2, column).value for column in range(11, 17)] == [header.value for header in USUAL]
    formats = ["0.00", "General", "0", "0.00", "0.00", "General"]
    for row in range(3, 162):
        cells = [sheet.cell(row, column) for column in range(11, 17)]
        assert [cell.value for cell in cells] == [None] * 6
        assert [cell.number_format for cell in cells] == formats
        assert all(cell.border.left.style == "thin" for cell in cells)
    # A new row takes the columns' formats.
    assert column_formats(sheet, "KLMNOP") == formats
    assert not sheet.column_dimensions["P"].alignment.wrap_text


def test_it_prints_the_staffs_columns_on_the_same_pages(sheet: Worksheet, dump: Dump) -> None:
    assert sheet.print_area == "'Piano'!$A$1:$J$161"
    assert sheet.print_title_rows == "$1:$2"
    assert [found.id + 1 for found in sheet.row_breaks.brk] == list(dump.page_starts[1:])
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (None, 0)
    assert sheet.sheet_properties.pageSetUpPr is not None
    assert sheet.sheet_properties.pageSetUpPr.fitToPage


def test_header_is_frozen_and_filters(sheet: Worksheet) -> None:
    assert sheet.freeze_panes == "A3"
    assert sheet.auto_filter.ref == "A2:P161"


def test_states_and_findings_are_coloured_down_to_the_last_row(sheet: Worksheet) -> None:
    rules = {str(area.sqref): area.rules for area in sheet.conditional_formatting}
    assert set(rules) == {"L3:L1048576", "P3:P1048576"}
    assert [rule.formula for rule in rules["L3:L1048576"]] == [
        [f'"{state}"']
        for state in ("Raggiunto", "Raggiunto in ritardo", "Parziale", "Non raggiunto")
        + ("In scadenza", "Scaduto", "Non valutabile", "Da verificare")
    ]
    assert [(rule.text, rule.stopIfTrue) for rule in rules["P3:P1048576"]] == [("errore:", True), ("avviso:", True)]
