"""The columns of `Da fare`."""

from pdo_xl.sheet.names.to_do import TO_DO_HEADERS, ToDoColumn


def test_the_columns() -> None:
    assert TO_DO_HEADERS == (
        "Responsabile", "Settore", "Che cosa", "Obiettivo", "Indicatore", "Scadenza", "Cella",
    )  # fmt: skip
    assert [column.place for column in ToDoColumn] == list(range(1, 8))
