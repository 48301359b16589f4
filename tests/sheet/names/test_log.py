"""The columns of `Registro`."""

from pdo_xl.sheet.names.log import (
    BODY_COLUMN,
    CHANGES_COLUMN,
    CHANGES_COLUMNS,
    CHANGES_HEADERS,
    CHANGES_WIDTHS,
    FORMER_LOG_HEADERS,
    LOG_COLUMNS,
    LOG_HEADERS,
    LOG_WIDTHS,
)


def test_two_tables_stand_side_by_side_with_a_column_between() -> None:
    assert LOG_COLUMNS == (1, 2, 3, 4, 5, 6, 7, 8)
    assert CHANGES_COLUMNS == (10, 11, 12, 13, 14, 15)
    assert LOG_HEADERS[BODY_COLUMN - 1] == "Punteggio ente"
    assert (len(LOG_WIDTHS), len(CHANGES_WIDTHS)) == (len(LOG_HEADERS), len(CHANGES_HEADERS))
    assert max(LOG_COLUMNS) + 1 < CHANGES_COLUMN == min(CHANGES_COLUMNS)


def test_the_column_of_changes_once_was_called_otherwise() -> None:
    assert FORMER_LOG_HEADERS[:-1] == LOG_HEADERS[:-1]
    assert (FORMER_LOG_HEADERS[-1], LOG_HEADERS[-1]) == ("Variazioni", "Che cosa è cambiato")
