"""The sheet `Responsabili`: what is known is there and locked, what is typed is open, the rest is formulas."""

from openpyxl.worksheet.worksheet import Worksheet


def test_what_the_plan_says_stands_there_locked(sheets: dict[str, Worksheet]) -> None:
    sheet = sheets["Responsabili"]
    assert [cell.value for cell in sheet[4]][:14] == [
        "Settore", "Responsabile", "Gruppo", "Punteggio ente", "Punteggio settore", "Obiettivi individuali",
        "Comportamenti", "Punteggio", "Fascia %", "Pagamenti rispettati", "Pagamenti: corretto",
        "Quota di risultato %", "Motivazione", "Firma",
    ]  # fmt: skip
    first, second = ([cell.value for cell in sheet[number]] for number in (5, 6))
    assert (first[0], first[1], first[3], first[9]) == ("SF, GT", "Rossi", 85, "sì")
    assert (second[0], second[1], second[3], second[4], second[9]) == ("PL", "Bianchi", 85, None, "non previsto")
    assert str(first[4]).startswith("=IF(AND(COUNTIFS(Settori!$B$5:$B$7,$B5,")
    assert [column for column in range(1, 15) if not sheet.cell(5, column).protection.locked] == [3, 6, 7, 11, 13]
    assert sheet.column_dimensions["P"].hidden
