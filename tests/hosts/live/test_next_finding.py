"""From finding to finding."""

from pdo_xl.hosts.live.next_finding import select
from pdo_xl.sheet.address import Address
from pdo_xl.sheet.writing.gathered import cells_in
from tests.hosts.live.buttons import press
from tests.hosts.live.engine import Excel
from tests.hosts.live.pages import Cell


def test_the_next_finding_is_the_one_after_the_active_cell(excel: Excel) -> None:
    table = [cell.value for (row, column), cell in excel.pages["Segnalazioni"].cells.items() if row > 3 and column == 7]
    cells = list(dict.fromkeys(str(cell) for text in table if text for cell in cells_in(str(text))))
    assert cells[:2] == ["Piano!H3", "Piano!H14"], "of a line about several rows each"
    excel.selection = None
    assert [press("prossima_segnalazione").partition(" (")[0] for _ in cells] == cells
    assert press("prossima_segnalazione").startswith(f"{cells[0]} (1 di {len(cells)})\navviso: Un tempo di pagamento")
    excel.selection = ("Piano", 5, 1)
    texts = [cell.value for (row, column), cell in excel.pages["Segnalazioni"].cells.items() if row > 3 and column == 1]
    assert set(texts) == {"avviso", "nota"}
    assert press("prossima_segnalazione").startswith("Piano!F12 "), "the next warning: H5 has a note alone"
    excel.selection = ("Riepilogo", 5, 1)
    assert press("prossima_segnalazione").startswith(f"{cells[0]} ")


def test_there_may_be_no_finding(excel: Excel) -> None:
    for place in list(excel.pages["Segnalazioni"].cells):
        if place[0] > 3:
            del excel.pages["Segnalazioni"].cells[place]
    sentence = "!Il foglio Segnalazioni non ha segnalazioni: premere Calcola punteggi per aggiornarlo."
    assert press("prossima_segnalazione") == sentence
    del excel.pages["Segnalazioni"]
    assert press("prossima_segnalazione") == sentence


def test_cells_of_sheets_that_are_gone_and_rows_that_name_none_are_passed_over(excel: Excel) -> None:
    cells = excel.pages["Segnalazioni"].cells
    for place in list(cells):
        if place[0] > 3:
            del cells[place]
    for number, cell in enumerate(["Sparito!A1", "Piano!#REF!", 12.0, "'Piano'!H5", "testo"], start=4):
        cells[number, 1], cells[number, 7], cells[number, 5] = Cell("nota"), Cell(cell), Cell(f"Riga {number}")
    assert press("prossima_segnalazione") == "Piano!H5 (1 di 1)\nnota: Riga 7"
    assert excel.selection == ("Piano", 5, 8)


def test_the_cursor_is_put_on_a_cell_of_any_sheet(excel: Excel) -> None:
    select(excel.book, Address("Riepilogo", 4, 2))
    assert excel.selection == ("Riepilogo", 4, 2)
