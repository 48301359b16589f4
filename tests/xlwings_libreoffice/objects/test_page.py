"""What is printed and what stays in view."""

import xlwings as xw


def test_the_print_area_comes_back(sheet: xw.Sheet) -> None:
    assert sheet.page_setup.print_area is None
    sheet.page_setup.print_area = "A1:B2"
    assert sheet.page_setup.print_area == "$A$1:$B$2"
    sheet.page_setup.print_area = "$A$1:$B$2,D4"
    assert sheet.page_setup.print_area == "$A$1:$B$2,$D$4"
    sheet.page_setup.print_area = None
    assert sheet.page_setup.print_area is None
    assert sheet.page_setup.api.IsLandscape is False


def test_panes_are_those_of_the_sheet_itself(sheet: xw.Sheet) -> None:
    other = sheet.book.sheets.add()
    controller = sheet.book.impl.model.getCurrentController()
    sheet.freeze_panes.freeze_at("A1:B3")
    assert sheet.book.sheets.active == other
    assert not controller.hasFrozenPanes()
    sheet.activate()
    assert (controller.getSplitColumn(), controller.getSplitRow()) == (2, 3)
    sheet.freeze_panes.freeze_at("1:2")
    assert (controller.getSplitColumn(), controller.getSplitRow()) == (0, 2)
    sheet.freeze_panes.unfreeze()
    assert not controller.hasFrozenPanes()
