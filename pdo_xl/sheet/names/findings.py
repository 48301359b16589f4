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
FINDINGS_WIDTHS = (9.0, 16.0, 10.0, 36.0, 46.0, 40.0, 24.0, 10.0)
"""What is wrong and what to do are seen at once on a screen of 1366 pixels; the rows' heights follow from them too.

Unit: characters.
"""
FORMER_FINDINGS_HEADERS = ("Gravità", "Codice", "Cella", "Messaggio", "Suggerimento")
"""What the header said in workbooks that have one line for each finding."""
