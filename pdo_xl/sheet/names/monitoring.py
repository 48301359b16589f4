"""The sheet `Monitoraggio`: a row per objective, with columns that we compute and columns that people fill in."""

from enum import StrEnum


class Shown(StrEnum):
    """The columns that are computed, but for those of the snapshots, in their order."""

    SECTOR = "Settore"
    NUMBER = "N."
    OBJECTIVE = "Obiettivo"
    WEIGHT = "Peso"
    SCORE = "Punteggio oggi"
    TRAJECTORY = "Andamento oggi"
    LACKING = "Che cosa manca"
    KEY = "Chiave"
    """Hidden: which objective of the plan the row is of, however its text or its place changed since."""


class Typed(StrEnum):
    """The columns that people fill in, in their order."""

    PROGRESS = "Stato di avanzamento"
    SHARE = "Avanzamento %"
    CAUSE = "Causa dello scostamento"
    REASON = "Motivo"
    ACTIONS = "Azioni correttive"
    BY = "Entro"
    EVIDENCE = "Evidenze"
    REMARKS = "Osservazioni del Nucleo"


SNAPSHOTS_SHOWN = 4
"""The last snapshots that the sheet shows, each with two columns between weight and today's score."""
SNAPSHOT_WIDTH = 11.0
"""Characters; as long as there is no snapshot for them its columns are hidden."""
SNAPSHOT_SCORE = "Punteggio"
SNAPSHOT_TRAJECTORY = "Andamento"
"""What the headers of a snapshot's two columns begin with; its day follows, as `30/06`."""
_FREE = "verifica"


def snapshot_headers(number: int, day: str = "") -> tuple[str, str]:
    """The headers of a snapshot's two columns; `number` counts from 1, without a `day` there is none there yet.

    >>> snapshot_headers(1, "30/06"), snapshot_headers(2)
    (('Punteggio 30/06', 'Andamento 30/06'), ('Punteggio verifica 2', 'Andamento verifica 2'))
    """
    which = day or f"{_FREE} {number}"
    return f"{SNAPSHOT_SCORE} {which}", f"{SNAPSHOT_TRAJECTORY} {which}"


WIDTHS: dict[str, float] = {
    Shown.SECTOR: 9,
    Shown.NUMBER: 5,
    Shown.OBJECTIVE: 44,
    Shown.WEIGHT: 7,
    Shown.SCORE: 10,
    Shown.TRAJECTORY: 11,
    Shown.LACKING: 24,
    Shown.KEY: 20,
    Typed.PROGRESS: 34,
    Typed.SHARE: 13,
    Typed.CAUSE: 16,
    Typed.REASON: 28,
    Typed.ACTIONS: 28,
    Typed.BY: 11,
    Typed.EVIDENCE: 24,
    Typed.REMARKS: 24,
}
"""Unit: characters. The heights of the rows are worked out from them too."""
FIRST_SHOWN = (Shown.SECTOR, Shown.NUMBER, Shown.OBJECTIVE, Shown.WEIGHT)
"""The columns before those of the snapshots."""
LAST_SHOWN = (Shown.SCORE, Shown.TRAJECTORY, Shown.LACKING, Shown.KEY)
"""The columns after them."""
FIRST_SNAPSHOT_COLUMN = len(FIRST_SHOWN) + 1
COMPUTED_HEADERS: tuple[str, ...] = (
    *FIRST_SHOWN,
    *[header for number in range(1, SNAPSHOTS_SHOWN + 1) for header in snapshot_headers(number)],
    *LAST_SHOWN,
)
"""The computed columns as the sheet is made: from the first on, side by side."""
MONITORING_HEADERS: tuple[str, ...] = (*COMPUTED_HEADERS, *Typed)
"""All the columns as the sheet is made. People add their own to the right, so the typed ones are found by header."""
RECOGNISED_HEADERS = FIRST_SHOWN
"""The headers by which the sheet is known where its mark got lost."""
LEFTOVER_TITLE = "Note senza più un obiettivo nel piano"
"""Stands in the first column above the rows whose objective is gone."""
