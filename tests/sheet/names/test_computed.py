"""The computed columns, by name."""

from pdo_xl.sheet.names.computed import USUAL


def test_the_computed_columns() -> None:
    assert [name.value for name in USUAL] == [
        "Punteggio indicatore",
        "Stato",
        "Ritardo (gg)",
        "Punteggio obiettivo",
        "Punti settore",
        "Segnalazioni",
    ]
