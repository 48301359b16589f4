"""The sheet `Testi` as it is made: where people write, and what is hidden from them."""

from io import BytesIO

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from pdo_xl.sheet.names.sheets import HEADER_ROW, TEXTS
from pdo_xl.sheet.names.texts import ASKED, TEXTS_HEADERS, TextKey
from pdo_xl.workbook.own_sheets.formats import INPUT_FILL, Formats, new_workbook
from pdo_xl.workbook.own_sheets.monitoring_sheet import TYPED_FILL
from pdo_xl.workbook.own_sheets.texts_sheet import EXPLANATION, add_texts_sheet


@pytest.fixture(scope="module")
def sheet() -> Worksheet:
    made = BytesIO()
    with new_workbook(made) as workbook:
        add_texts_sheet(workbook, Formats(workbook))
    return load_workbook(made)[TEXTS]


def test_a_row_for_each_text_with_its_yellow_cell_empty(sheet: Worksheet) -> None:
    header, *rows = sheet.iter_rows(min_row=HEADER_ROW)
    assert [cell.value for cell in header] == list(TEXTS_HEADERS)
    assert f"#{header[1].fill.fgColor.rgb[2:]}" == TYPED_FILL
    assert [tuple(cell.value for cell in row) for row in rows] == [
        (ASKED[key].title, None, ASKED[key].what, str(key)) for key in TextKey
    ]
    assert {f"#{row[1].fill.fgColor.rgb[2:]}" for row in rows} == {INPUT_FILL}
    assert all(row[1].alignment.wrap_text for row in rows)


def test_it_says_how_to_write_there(sheet: Worksheet) -> None:
    assert sheet["A2"].value == EXPLANATION


def test_the_key_is_hidden_and_every_row_asks_to_be_written_in(sheet: Worksheet) -> None:
    assert [column for column, shape in sheet.column_dimensions.items() if shape.hidden] == ["D"]
    heights = [sheet.row_dimensions[row].height for row, _ in enumerate(TextKey, start=HEADER_ROW + 1)]
    assert min(heights) == 45
    assert max(heights) > 45
    assert sheet.freeze_panes == "A4"
