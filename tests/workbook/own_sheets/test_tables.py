"""What the sheets of ours have in common: title, header, columns with looks that new cells take."""

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from pdo_xl.workbook.own_sheets.tables import Column, add_table_sheet
from tests.workbook.looks import column_formats
from tests.workbook.own_sheets.drawn import book, drawn

COLUMNS = [Column("Quando", 18, {"num_format": "dd/mm/yyyy"}), Column("Che cosa", 40, {"text_wrap": True})]


def table(header_row: int, **options: bool) -> Worksheet:
    package = drawn(
        lambda workbook, formats: add_table_sheet(
            workbook, formats, "Prova", "Una prova", COLUMNS, header_row, **options
        )
    )
    sheet = book(package)["Prova"]
    assert isinstance(sheet, Worksheet)
    return sheet


@pytest.mark.parametrize("header_row", [3, 20])
def test_title_and_header_stand_where_they_were_asked_for(header_row: int) -> None:
    sheet = table(header_row)
    filled = {cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None}
    assert filled == {"A1": "Una prova", f"A{header_row}": "Quando", f"B{header_row}": "Che cosa"}
    assert sheet.freeze_panes == f"A{header_row + 1}"
    assert sheet.print_title_rows == f"$1:${header_row}"
    assert not sheet.sheet_view.showGridLines


def test_a_sheet_that_is_not_frozen_has_no_pane_at_all() -> None:
    assert table(20, frozen=False).sheet_view.pane is None


def test_a_new_cell_takes_its_columns_width_and_look() -> None:
    sheet = table(3)
    assert column_formats(sheet, "AB") == ["dd/mm/yyyy", "General"]
    assert sheet.column_dimensions["B"].alignment.wrap_text
    assert round(sheet.column_dimensions["B"].width) == 41
