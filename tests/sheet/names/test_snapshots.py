"""The sheet `Fotografie`: its columns stand where every program that reads it looks for them."""

from pdo_xl.sheet.names.snapshots import SNAPSHOTS_HEADERS, SnapshotColumn


def test_the_columns() -> None:
    assert SNAPSHOTS_HEADERS == (
        "Verifica", "Tipo", "Fatta il", "Da", "Versione", "Atto", "Foglio", "Riga", "Chiave", "Settore", "Responsabile",
        "N.", "Obiettivo", "Peso", "Indicatore", "Tipologia", "Atteso", "Effettivo", "Punteggio", "Stato",
        "Ritardo (gg)", "Andamento", "Punteggio obiettivo", "Stato di avanzamento", "Causa", "Motivo", "Azioni",
        "Entro", "Evidenze",
    )  # fmt: skip
    assert [column.place for column in SnapshotColumn] == list(range(1, 30))
