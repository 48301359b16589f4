"""The sheet `Segnalazioni`: its columns."""

from pdo_xl.sheet.names.table_column import TableColumn


class FindingColumn(TableColumn):
    """The columns of `Segnalazioni`, in their order."""

    GRAVITY = "Gravità"
    MANAGER = "Responsabile"
    SECTOR = "Settore"
    OBJECTIVE = "Obiettivo"
    WHAT = "Che cosa"
    REMEDY = "Che cosa fare"
    CELL = "Cella"
    CODE = "Codice"


FINDINGS_HEADERS = tuple(column.value for column in FindingColumn)
FINDINGS_WIDTHS = (10.0, 18.0, 12.0, 46.0, 58.0, 54.0, 30.0, 10.0)
"""Unit: characters. The heights of the rows are worked out from them too."""
FORMER_FINDINGS_HEADERS = ("Gravità", "Codice", "Cella", "Messaggio", "Suggerimento")
"""What the header said in workbooks that have one line for each finding."""
