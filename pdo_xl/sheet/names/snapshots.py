"""The sheet `Fotografie`: its columns."""

from pdo_xl.sheet.names.table_column import TableColumn


class SnapshotColumn(TableColumn):
    """The columns in their order: of the snapshot, of the row, of what people had typed in `Monitoraggio`."""

    DAY = "Verifica"
    KIND = "Tipo"
    MADE = "Fatta il"
    BY = "Da"
    VERSION = "Versione"
    ACT = "Atto"
    SHEET = "Foglio"
    ROW = "Riga"
    KEY = "Chiave"
    SECTOR = "Settore"
    MANAGER = "Responsabile"
    NUMBER = "N."
    OBJECTIVE = "Obiettivo"
    WEIGHT = "Peso"
    INDICATOR = "Indicatore"
    TYPE = "Tipologia"
    TARGET = "Atteso"
    ACTUAL = "Effettivo"
    SCORE = "Punteggio"
    STATE = "Stato"
    DELAY = "Ritardo (gg)"
    TREND = "Andamento"
    OBJECTIVE_SCORE = "Punteggio obiettivo"
    PROGRESS = "Stato di avanzamento"
    CAUSE = "Causa"
    REASON = "Motivo"
    ACTIONS = "Azioni"
    DUE = "Entro"
    EVIDENCE = "Evidenze"


SNAPSHOTS_HEADERS = tuple(column.value for column in SnapshotColumn)
AGAIN = "rifatta"
"""Stands after the kind of a snapshot that was taken once more: "verifica, rifatta"."""
