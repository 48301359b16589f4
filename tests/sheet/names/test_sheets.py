"""The sheets' names and titles, which people and other programs look for."""

from pdo_xl.sheet.names.sheets import CONFIGURATION, PLAN, TITLES


def test_the_sheets() -> None:
    assert (PLAN, CONFIGURATION) == ("Piano", "xlwings.conf")


def test_the_first_row_of_each_sheet_of_ours() -> None:
    assert list(TITLES.items()) == [
        ("Riepilogo", "Riepilogo per settore"),
        ("Da fare", "Che cosa c'è da fare"),
        ("Obiettivi", "Gli obiettivi: punteggio, grado e tempo"),
        ("Trasversali", "Gli obiettivi trasversali, settore per settore"),
        ("Segnalazioni", "Segnalazioni"),
        ("Parametri", "Parametri del calcolo"),
        ("Registro", "Registro dei calcoli"),
        ("Monitoraggio", "Monitoraggio degli obiettivi"),
        ("Testi", "Testi della Relazione"),
        ("Fotografie", "Fotografie del piano"),
    ]
