"""The row of totals of a table."""


def test_totals_come_below_and_go_again(book):
    sheet = book.sheets["Dati"]
    table = sheet.tables.add(sheet["A1:C4"])
    sheet["A5"].value = "sotto"
    table.show_totals = True
    assert (table.range.shape, table.totals_row_range.address) == ((5, 3), "$A$5:$C$5")
    assert sheet["A5:C5"].formula == (("Total", "", "=SUBTOTAL(103,$C$2:$C$4)"),)
    assert sheet["A6"].value == "sotto"
    table.show_totals = False
    assert (table.range.address, table.totals_row_range, sheet["A5"].value) == ("$A$1:$C$4", None, "sotto")


def test_a_column_of_numbers_is_summed(book):
    sheet = book.sheets["Dati"]
    table = sheet.tables.add(sheet["A1:B3"])
    table.show_totals = True
    assert sheet["A4:B4"].formula == (("Total", "=SUBTOTAL(109,$B$2:$B$3)"),)
    assert sheet["B4"].value == 3.5
    assert sheet["A5"].value == "somma"
