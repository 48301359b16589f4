"""The sheet `Aggregato`: only figures of three people or more."""

from openpyxl.worksheet.worksheet import Worksheet


def test_each_figure_asks_first_how_many_people_there_are(sheets: dict[str, Worksheet]) -> None:
    sheet = sheets["Aggregato"]
    assert [cell.value for cell in sheet[4]][:5] == ["Gruppo", "Persone", "Media", "Minimo", "Massimo"]
    for column in "CDE":
        assert str(sheet[f"{column}5"].value).startswith('=IF($A5="","",IF(N($B5)<3,"meno di 3 persone",')
    assert '<3,"meno di 3 persone",' in str(sheet["D18"].value)
