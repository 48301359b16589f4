"""The columns of `Obiettivi`."""

from pdo_xl.sheet.names.objectives import OBJECTIVES_HEADERS, ObjectiveColumn


def test_the_columns() -> None:
    assert OBJECTIVES_HEADERS == (
        "Settore", "N.", "Obiettivo", "Peso", "Punteggio", "Punti", "Grado", "Tempo", "Andamento",
        "Indicatori con un dato", "Indicatori raggiunti", "Segnalazioni",
    )  # fmt: skip
    assert [column.place for column in ObjectiveColumn] == list(range(1, 13))
