"""The words of the workbook, which other programs and people look for."""

from pdo_xl.sheet import names


def test_the_sheets() -> None:
    assert (names.PLAN, names.OWN_SHEETS, names.CONFIGURATION) == (
        "Piano",
        ("Riepilogo", "Segnalazioni", "Parametri", "Registro"),
        "xlwings.conf",
    )


def test_the_computed_columns() -> None:
    assert [name.value for name in names.Computed] == [
        "Punteggio indicatore",
        "Stato",
        "Ritardo (gg)",
        "Punteggio obiettivo",
        "Punti settore",
        "Segnalazioni",
    ]


def test_the_columns_of_the_other_sheets() -> None:
    assert names.SUMMARY_HEADERS == (
        "Settore", "Responsabile", "Obiettivi", "Indicatori", "Peso totale", "Punti", "Punteggio", "Copertura",
        "Raggiunti", "In scadenza", "Scaduti", "Errori", "Avvisi",
    )  # fmt: skip
    assert names.FINDINGS_HEADERS == ("Gravità", "Codice", "Cella", "Messaggio", "Suggerimento")
    assert names.PARAMETERS_HEADERS == ("Parametro", "Valore", "Significato", "Origine")
    assert names.LOG_HEADERS == (
        "Data e ora", "Utente", "Versione", "Data di riferimento", "Modo", "Indicatori valutati",
        "Punteggio ente", "Variazioni",
    )  # fmt: skip
