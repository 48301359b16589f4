"""The sheet `Da fare`: its columns."""

from pdo_xl.sheet.names.table_column import TableColumn


class ToDoColumn(TableColumn):
    """The columns of `Da fare`, in their order."""

    MANAGER = "Responsabile"
    SECTOR = "Settore"
    WHAT = "Che cosa"
    OBJECTIVE = "Obiettivo"
    INDICATOR = "Indicatore"
    DUE = "Scadenza"
    CELL = "Cella"


TO_DO_HEADERS = tuple(column.value for column in ToDoColumn)
TO_DO_WIDTHS = (18.0, 12.0, 32.0, 50.0, 38.0, 12.0, 14.0)
"""Unit: characters. The heights of the rows are worked out from them too."""
