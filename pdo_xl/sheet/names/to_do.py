"""The sheet `Da fare`: its columns."""

from enum import StrEnum


class ToDoColumn(StrEnum):
    """The columns of `Da fare`, in their order."""

    MANAGER = "Responsabile"
    SECTOR = "Settore"
    WHAT = "Che cosa"
    OBJECTIVE = "Obiettivo"
    INDICATOR = "Indicatore"
    DUE = "Scadenza"
    CELL = "Cella"

    @property
    def place(self) -> int:
        """The column, from 1."""
        return TO_DO_HEADERS.index(self.value) + 1


TO_DO_HEADERS = tuple(column.value for column in ToDoColumn)
