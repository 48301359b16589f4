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
TO_DO_WIDTHS = (16.0, 10.0, 26.0, 46.0, 34.0, 12.0, 14.0)
"""All are seen at once on a screen of 1366 pixels; the heights of the rows are worked out from them too.

Unit: characters.
"""
