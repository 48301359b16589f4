"""Rows shown by what their columns hold."""

from datetime import date, datetime

import pytest
import xlwings as xw

from pdo_xl.xlwings_libreoffice.objects.unsupported import NotSupported
from pdo_xl.xlwings_libreoffice.soffice import LibreOfficeError

ROWS = [
    ["settore", "punti", "giorno"],
    ["SF", 10, datetime(2024, 1, 1)],
    ["LP", 30, datetime(2024, 6, 30)],
    ["AG", 20, datetime(2024, 12, 31)],
    ["SF", None, None],
]


def shown(sheet: xw.Sheet) -> list[int]:
    """The rows of the plan below the names that are to be seen."""
    return [row for row in range(3, 7) if not sheet[f"B{row}"].impl.row_hidden]


def test_rows_are_filtered_and_shown_again(sheet: xw.Sheet) -> None:
    sheet["B2"].value = ROWS
    block = sheet["B2:D6"]
    block.autofilter.apply_values(1, ["SF", "AG"])
    assert shown(sheet) == [3, 5, 6]
    with pytest.raises(NotSupported, match=r"AutoFilter\.apply_values con più valori"):
        block.autofilter.apply_comparison(2, "greater_than_or_equal", 10)
    assert shown(sheet) == [3, 5, 6]
    block.autofilter.apply_values(1, ["SF"])
    block.autofilter.apply_comparison(2, "greater_than_or_equal", 10)
    assert shown(sheet) == [3]
    block.autofilter.clear(1)
    assert shown(sheet) == [3, 4, 5]
    block.autofilter.apply_comparison(2, "between", 15, 25)
    assert shown(sheet) == [5]
    with pytest.raises(NotSupported, match=r"AutoFilter\.apply_comparison\('equal_to', None\)"):
        block.autofilter.apply_comparison(2, "equal_to", None)
    block.autofilter.clear()
    assert shown(sheet) == [3, 4, 5, 6]
    block.autofilter.apply_comparison(3, "less_than", date(2024, 7, 1))
    assert shown(sheet)[:2] == [3, 4]
    block.autofilter.clear()
    block.autofilter.apply_top_items(2, 1)
    assert shown(sheet) == [4]
    with pytest.raises(NotSupported, match=r"AutoFilter\.apply_comparison\('not_between', '1'\)"):
        block.autofilter.apply_comparison(2, "not_between", 1, 2)
    with pytest.raises(LibreOfficeError, match="ha già un filtro su altre celle"):
        sheet["B2:D4"].autofilter.apply_values(1, ["SF"])


def test_a_table_filters_its_rows(sheet: xw.Sheet) -> None:
    sheet["B2"].value = ROWS
    table = sheet.tables.add(sheet["B2:D6"])
    table.autofilter.apply_values(1, ["LP"])
    assert shown(sheet) == [4]
    table.autofilter.clear()
    assert shown(sheet) == [3, 4, 5, 6]
