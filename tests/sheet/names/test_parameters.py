"""The columns of `Parametri`."""

from pdo_xl.sheet.names.parameters import (
    FORMER_NAME_COLUMN,
    FORMER_PARAMETERS_HEADERS,
    FORMER_SOURCE_COLUMN,
    NAME_COLUMN,
    PARAMETERS_HEADERS,
    PARAMETERS_WIDTHS,
    VALUE_COLUMN,
)


def test_the_columns() -> None:
    assert PARAMETERS_HEADERS == ("Parametro", "Valore", "Proposta", "Significato", "Nome tecnico")
    assert (PARAMETERS_HEADERS[NAME_COLUMN - 1], PARAMETERS_HEADERS[VALUE_COLUMN - 1]) == ("Nome tecnico", "Valore")
    assert len(PARAMETERS_WIDTHS) == len(PARAMETERS_HEADERS)


def test_the_columns_of_older_workbooks() -> None:
    assert FORMER_PARAMETERS_HEADERS[FORMER_NAME_COLUMN - 1] == "Parametro"
    assert FORMER_PARAMETERS_HEADERS[FORMER_SOURCE_COLUMN - 1] == "Origine"
