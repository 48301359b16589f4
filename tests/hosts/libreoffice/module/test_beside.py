"""Columns of the plan closed and opened again by the same call; only in the workbook that the program makes."""

import xlwings as xw

from pdo_xl.hosts.libreoffice.module.beside import beside


def test_there_and_back_and_not_in_an_offices_own(pressed: xw.Book) -> None:
    columns = pressed.sheets["Piano"].impl.xsheet.getColumns()

    def closed() -> list[int]:
        return [number for number in range(1, 11) if not columns.getByIndex(number - 1).IsVisible]

    assert beside(pressed.impl, "Piano", [3, 4, 6]) == "chiuse"
    assert closed() == [3, 4, 6]
    assert beside(pressed.impl, "Piano", [3, 4, 6]) == "aperte"
    assert closed() == []
    pressed.impl.model.getDocumentProperties().Description = "Piano dell'ufficio."
    assert beside(pressed.impl, "Piano", 3) == "ufficio"
    assert closed() == []
