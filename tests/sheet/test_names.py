"""The words of the workbook, which other programs and people look for."""

import re
from importlib.resources import files

from pdo_xl.sheet import names
from pdo_xl.sheet.names import SUMMARY_HEADERS, SummaryColumn


def test_the_sheets() -> None:
    assert (names.PLAN, names.OWN_SHEETS, names.CONFIGURATION) == (
        "Piano",
        ("Riepilogo", "Segnalazioni", "Parametri", "Registro"),
        "xlwings.conf",
    )


def test_the_first_row_of_each_sheet_of_ours() -> None:
    assert list(names.TITLES.items()) == [
        ("Riepilogo", "Riepilogo per settore"),
        ("Segnalazioni", "Segnalazioni"),
        ("Parametri", "Parametri del calcolo"),
        ("Registro", "Registro dei calcoli"),
    ]


def test_the_buttons() -> None:
    assert list(names.Button) == [
        "Calcola punteggi", "Verifica", "Annulla ultimo calcolo", "Vai alla prossima segnalazione", "Spiega questa riga",
        "Relazione", "Guida", "Attiva un'altra cartella",
    ]  # fmt: skip
    assert names.OWN_MACRO == "PDO.CalcolaPunteggi"


def test_calcs_toolbar_has_the_buttons_that_work_there() -> None:
    toolbar = files("pdo_xl.hosts.libreoffice").joinpath("ponte/Addons.xcu").read_text(encoding="utf-8")
    title, *labels = re.findall(r'"Title" oor:type="xs:string"><value xml:lang="en-US">([^<]*)<', toolbar)
    assert title == names.MODULE
    assert list(dict.fromkeys(labels)) == list(names.Button)[: len(set(labels))]


def test_the_computed_columns() -> None:
    assert [name.value for name in names.USUAL] == [
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


def test_a_column_of_the_summary_knows_its_place() -> None:
    assert [SummaryColumn(header).place for header in SUMMARY_HEADERS] == list(range(1, len(SUMMARY_HEADERS) + 1))
