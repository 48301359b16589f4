"""The sheet `Obiettivi`: its columns, and the words in them that are no figure."""

from pdo_xl.sheet.names.table_column import TableColumn


class ObjectiveColumn(TableColumn):
    """The columns of `Obiettivi`, in their order."""

    SECTOR = "Settore"
    NUMBER = "N."
    TEXT = "Obiettivo"
    WEIGHT = "Peso"
    SCORE = "Punteggio"
    POINTS = "Punti"
    GRADE = "Grado"
    TIMING = "Tempo"
    TRAJECTORY = "Andamento"
    WITH_DATA = "Indicatori con un dato"
    REACHED = "Indicatori raggiunti"
    FINDINGS = "Segnalazioni"


OBJECTIVES_HEADERS = tuple(column.value for column in ObjectiveColumn)
OBJECTIVES_WIDTHS = (13.0, 6.0, 56.0, 10.0, 11.0, 11.0, 18.0, 18.0, 13.0, 13.0, 12.0, 14.0)
"""Unit: characters. The heights of the rows are worked out from them too."""
MISSING = "–"
"""Stands where there is no figure."""
NOT_WEIGHTED = "non pesato"
OUT_OF_SCORE = "fuori dal punteggio"
NO_WEIGHT = "manca"
SEVERAL_WEIGHTS = "più di uno"
UNREAD_WEIGHT = "da verificare"
BEYOND = "▲ oltre l'atteso"
"""Stands behind the grade of an objective that went well beyond what was expected."""
NOT_ASSESSABLE = "NV"
