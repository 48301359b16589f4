"""An explanation in words."""

from collections.abc import Sequence
from datetime import date

import pytest

from pdo_xl.domain.values.entry import Entry
from pdo_xl.reports.explanation.words import finding_lines, message, parts, title
from pdo_xl.sheet.columns.mapping import column_options
from tests.columns import DEADLINES, workbook
from tests.junk import HEAVY
from tests.reports.explanation.rows import ROWS, explained
from tests.support import more, row


def said(cell: str, *rows: Sequence[object]) -> str:
    """Title and parts, as one text."""
    found = explained(cell, *rows)
    return "\n".join([title(found), *[line for part in parts(found) for line in (part.title, *part.lines)]])


def test_an_indicator() -> None:
    assert said("3") == (
        "Riga 3 del foglio «Piano»: obiettivo 1, settore SF.\n"
        "PUNTEGGIO DELL'INDICATORE: Nr., almeno 3\n"
        "100 · V/T = 100 · 2/3 = 66,67\n"
        "V è il valore effettivo, T il valore atteso.\n"
        "Stato al 31/12/2024: Parziale, perché il punteggio è fra 0 e 100.\n"
        "OBIETTIVO 1, «Obiettivo»\n"
        "Il punteggio è la media di 66,67 e 90 = 78,33.\n"
        "Peso 60: 60 · 78,33/100 = 47 punti.\n"
        "Indicatori con un punteggio: 2 su 2.\n"
        "SETTORE SF\n"
        "Punti 87, peso degli obiettivi con un punteggio 100: 100 · 87/100 = 87.\n"
        "Questo obiettivo pesa 60 su 100.\n"
        "PARAMETRI\n"
        "aggregazione = media (valore previsto)"
    )


def test_a_delay_and_a_missing_value() -> None:
    late = said("4")
    assert "\n12 giorni di ritardo: fascia da 1 a 15 giorni = 90\nStato al 31/12/2024: Raggiunto in ritardo, " in late
    assert "\nRitardo: 12 giorni.\n" in late
    missing = said("3", row(kind="Data", target="31.03.2024", weight=None))
    assert "\nPUNTEGGIO DELL'INDICATORE: Data, entro il 31/03/2024\nNessun punteggio.\n" in missing
    assert "\nSETTORE SF\nNessun obiettivo con un peso ha un punteggio.\nPARAMETRI\n" in missing
    assert "\nPUNTEGGIO DELL'INDICATORE\nNessun punteggio.\n" in said("3", row(kind="boh"))
    assert "copertura" not in said("3", row(actual="NV: sisma"))


def test_a_row_that_is_none() -> None:
    assert said("2") == "Riga 2 del foglio «Piano»: è l'intestazione del piano."
    assert "\nPUNTEGGIO\nHa solo il peso del suo obiettivo, e nessun indicatore.\nOBIETTIVO 1" in said(
        "4", row(weight=None), [*[None] * 9, 100.0]
    )
    assert title(explained("3", row(sector=""), row())).endswith("obiettivo 1, settore –.")


def test_a_finding() -> None:
    (first, *_) = explained("5").findings
    assert finding_lines(first) == (
        "PDO405 nota, Piano!H5: «> 650»: letto come almeno 650.",
        "Scrivere «almeno 650».",
    )


def test_the_message_of_an_indicator() -> None:
    assert message(explained("3")) == (
        "Riga 3 del foglio «Piano»: obiettivo 1, settore SF.\n"
        "Tipologia di valore: «Nr» → Nr.\n"
        "Valore atteso: «3» → almeno 3\n"
        "Valore effettivo: «2»\n"
        "Punteggio: 100 · V/T = 100 · 2/3 = 66,67 (V effettivo, T atteso)\n"
        "Stato: Parziale, perché il punteggio è fra 0 e 100.\n"
        "Obiettivo: il punteggio è la media di 66,67 e 90 = 78,33.\n"
        "Peso 60: 60 · 78,33/100 = 47 punti.\n"
        "Settore SF: punti 87, peso degli obiettivi con un punteggio 100: 100 · 87/100 = 87.\n"
        "PDO206 nota, Piano!J3: Settore SF: gli obiettivi sui tempi di pagamento pesano 0, meno di 30."
    )


def test_the_message_names_the_parameters_that_are_the_bodys_own() -> None:
    settings = [("cap", 120.0), ("colonna_valore_atteso", "H")]
    host = workbook([row(target=100.0, actual=110.0)], ["Note", "Altro"], *settings)
    lines = message(explained("3", host=host)).split("\n")
    assert [line for line in lines if line.startswith("Parametri: ")] == [
        "Parametri: cap = 120 (valore dell'ente, in Parametri!B2; previsto 100)."
    ]


def test_the_message_of_other_rows() -> None:
    assert (
        message(explained("900"))
        == "Riga 900 del foglio «Piano»: sta sotto il piano, che finisce alla riga 5, ed è vuota."
    )
    assert message(explained("4", row(weight=None), [*[None] * 9, 100.0])).split("\n")[1] == (
        "Ha solo il peso del suo obiettivo, e nessun indicatore."
    )
    assert "\nValore effettivo: cella vuota → non ancora comunicato\nPunteggio: nessuno\n" in message(
        explained("3", row())
    )
    assert message(explained("3", *ROWS, ["TOTALE", *[None] * 8, 100.0])).count("\n") > 5


@pytest.mark.parametrize("text", HEAVY, ids=range(len(HEAVY)))
def test_the_message_fits_whatever_the_cells_hold(text: str) -> None:
    rows: list[Sequence[Entry]] = [
        row(text, text, text, text, text, text, text, text),
        *[more(text, text, text, text)] * 3,
    ]
    for cell in ("1", "2", "3", "4", "7"):
        assert len(message(explained(cell, *rows))) <= 1000


def test_of_many_findings_as_many_as_fit() -> None:
    text = "a" * 200 + " («"
    rows = [
        row(f"SF{text}", text, text, text, "Nr", "> 5", 5.0, text),
        *[more(text, "Nr", "> 5", 5.0, 1.0)] * 30,
    ]
    shown = message(explained("3", *rows))
    assert len(shown) <= 1000
    assert shown.rpartition("\n")[2].startswith("… altre ")
    assert shown.endswith(": nel foglio Segnalazioni.")


def test_before_the_years_end_it_says_how_the_row_goes() -> None:
    found = explained("3", on=date(2024, 6, 30))
    lines = [line for part in parts(found) for line in part.lines]
    assert (
        "Andamento: in linea, perché è passato il 49,73% dell'anno, e di 3 ci si aspetta 1,49: in linea da 1, a rischio "
        "da 0; il valore effettivo è 2." in lines
    )
    assert "Andamento in linea: nessun indicatore è in ritardo o a rischio." in lines
    assert "Andamento in linea: del peso è 60% in linea e 40% concluso (soglia 25%)." in lines
    assert "\nAndamento: in linea, perché è passato il 49,73% dell'anno" in message(found)
    assert "Andamento" not in message(explained("3"))


def test_the_two_tests_of_a_row() -> None:
    cells = [*row(target=10.0, actual=9.0), "30.06.2024", "10.07.2024"]
    host = workbook([cells], ["Scadenza", "Data effettiva"])
    found = explained("3", host=host, mapping=column_options(DEADLINES))
    assert [part.title for part in parts(found)][:3] == [
        "PUNTEGGIO DELL'INDICATORE (valore): Nr., almeno 10",
        "PUNTEGGIO DELL'INDICATORE (scadenza): Data, entro il 30/06/2024",
        "PUNTEGGIO DELLA RIGA",
    ]
    lines = message(found).split("\n")
    assert lines[4:11] == [
        "Scadenza: «30.06.2024» → entro il 30/06/2024",
        "Data effettiva: «10.07.2024» → 10/07/2024",
        "Punteggio (valore): 100 · V/T = 100 · 9/10 = 90 (V effettivo, T atteso)",
        "Stato (valore): Parziale, perché il punteggio è fra 0 e 100.",
        "Punteggio (scadenza): 10 giorni di ritardo: fascia da 1 a 15 giorni = 90",
        "Stato (scadenza): Raggiunto in ritardo, perché è fatto dopo la scadenza, e dà dei punti.",
        "La media delle due prove, valore e scadenza: 90.",
    ]
    assert lines[11] == "Obiettivo: il punteggio è la media di 90 e 90 = 90."
