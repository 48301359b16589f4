"""A row explained, on a terminal of eighty columns."""

from io import StringIO

from rich.console import Console

from pdo_xl.cli.show_explanation import show_explanation
from tests.reports.explanation.rows import ROWS, explained
from tests.support import row


def shown(cell: str, *rows: object) -> str:
    out = StringIO()
    console = Console(file=out, width=80, highlight=False, markup=False, emoji=False)
    show_explanation(console, explained(cell, *rows))
    return out.getvalue()


def test_a_row() -> None:
    assert [line.rstrip() for line in shown("5").splitlines()] == [
        "Riga 5 del foglio «Piano»: obiettivo 2, settore SF.",
        "",
        "CHE COSA È LETTO",
        "  A5  Settore                 «SF»",
        "  B5  Resp. Settore           «Rossi»",
        "  C5  Sigla servizio/ufficio  «FIN»",
        "  D5  Servizio                «FINANZE»",
        "  E5  Obiettivo               «Altro»",
        "  F5  Indicatore/i            «Indicatore»",
        "  G5  Tipologia di valore     «Nr» → Nr.",
        "  H5  Valore atteso           «> 650» → almeno 650 (PDO405)",
        "  I5  Valore effettivo        «650» (PDO405)",
        "  J5  Pesatura settore        «40» → 40 punti",
        "",
        "PUNTEGGIO DELL'INDICATORE: Nr., almeno 650",
        "  V è uguale a T: 100",
        "  V è il valore effettivo, T il valore atteso.",
        "  Stato al 31/12/2024: Raggiunto, perché il punteggio è pieno.",
        "",
        "OBIETTIVO 2, «Altro»",
        "  Il punteggio è quello del suo unico indicatore: 100.",
        "  Peso 40: 40 · 100/100 = 40 punti.",
        "",
        "SETTORE SF",
        "  Punti 87, peso degli obiettivi con un punteggio 100: 100 · 87/100 = 87.",
        "  Questo obiettivo pesa 40 su 100.",
        "",
        "SEGNALAZIONI",
        "  PDO405 nota, Piano!H5: «> 650»: letto come almeno 650. → Scrivere «almeno",
        "  650».",
        "  PDO405 nota, Piano!I5: Il valore effettivo è proprio il limite di «> 650»:",
        "  contato come «almeno 650», quindi raggiunto. → Se il limite non basta,",
        "  scrivere nel valore atteso il primo valore che basta, con «almeno».",
    ]


def test_a_row_that_is_none_says_why_and_what_to_do() -> None:
    text = shown("6", *ROWS, ["TOTALE", *[None] * 8, 100.0])
    assert [line.rstrip() for line in text.splitlines()][:5] == [
        "Riga 6 del foglio «Piano»: è un totale, e non si conta.",
        "Vi è scritto «TOTALE», «100». Segnalazione PDO108. Se è un indicatore, compilare",
        "la sua Tipologia di valore o il suo Valore atteso.",
        "",
        "SEGNALAZIONI",
    ]
    assert shown("2").count("\n") == 2
    assert "\nLa colonna Z non fa parte del piano: qui è spiegata la sua riga.\n" in shown("Z3")


def test_no_line_is_longer_than_the_terminal_and_nothing_steers_it() -> None:
    text = "\x1b[31m[bold]rosso[/bold] " + "parola " * 60 + "a" * 300
    for line in shown("3", row(text, text, text, text, text, text, text, text)).splitlines():
        assert len(line) <= 80
        assert line.isprintable()
