"""The columns of `Segnalazioni`."""

from pdo_xl.sheet.names.findings import FINDINGS_HEADERS


def test_the_columns() -> None:
    assert FINDINGS_HEADERS == ("Gravità", "Codice", "Cella", "Messaggio", "Suggerimento")
