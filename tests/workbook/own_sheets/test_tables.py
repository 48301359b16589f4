"""What the sheets of ours have in common: title, header, columns with looks that new cells take."""

import pytest
from openpyxl.worksheet.worksheet import Worksheet
from xlsxwriter import Workbook

from pdo_xl.sheet.names.sheets import HEADER_ROW
from pdo_xl.workbook.own_sheets.formats import Formats
from pdo_xl.workbook.own_sheets.tables import Column, add_row_rule, add_table_sheet
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


def test_a_rule_for_rows_says_each_columns_ink_again_unless_it_has_its_own() -> None:
    blue, red = "#0563C1", "#FF0000"
    columns = [Column(name, 9, {"font_color": blue} if name in "BE" else {}) for name in "ABCDE"]

    def draw(look: dict[str, object]) -> Worksheet:
        def table(workbook: Workbook, formats: Formats) -> None:
            sheet = add_table_sheet(workbook, formats, "Prova", "Una prova", columns, HEADER_ROW)
            add_row_rule(sheet, formats, columns, '=$A4<>""', look)

        made = book(drawn(table))["Prova"]
        assert isinstance(made, Worksheet)
        return made

    def inks(sheet: Worksheet) -> dict[str, str | None]:
        found = {}
        for area in sheet.conditional_formatting:
            (rule,) = area.rules
            assert (rule.formula, rule.dxf.border.bottom.style) == (['$A4<>""'], "thin")
            found[str(area.sqref)] = rule.dxf.font and rule.dxf.font.color.rgb
        return found

    plain, linked = "A4:A1048576 C4:D1048576", "B4:B1048576 E4:E1048576"
    assert inks(draw({"bottom": 1})) == {plain: None, linked: "FF0563C1"}
    assert inks(draw({"bottom": 1, "font_color": red})) == {plain: "FFFF0000", linked: "FFFF0000"}
