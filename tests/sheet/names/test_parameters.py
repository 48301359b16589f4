"""The columns of `Parametri`."""

from pdo_xl.sheet.names.parameters import PARAMETERS_HEADERS


def test_the_columns() -> None:
    assert PARAMETERS_HEADERS == ("Parametro", "Valore", "Significato", "Origine")
