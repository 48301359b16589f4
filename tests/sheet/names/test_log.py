"""The columns of `Registro`."""

from pdo_xl.sheet.names.log import LOG_HEADERS


def test_the_columns() -> None:
    assert LOG_HEADERS == (
        "Data e ora", "Utente", "Versione", "Data di riferimento", "Modo", "Indicatori valutati",
        "Punteggio ente", "Variazioni",
    )  # fmt: skip
