"""The computed columns of the plan."""

from enum import StrEnum


class Computed(StrEnum):
    """The computed columns of the plan, in their order from K to P; the last one only where an office wants it."""

    SCORE = "Punteggio indicatore"
    STATE = "Stato"
    DELAY = "Ritardo (gg)"
    OBJECTIVE_SCORE = "Punteggio obiettivo"
    POINTS = "Punti settore"
    FINDINGS = "Segnalazioni"
    TYPE = "Tipologia letta"


USUAL = tuple(name for name in Computed if name is not Computed.TYPE)
"""The computed columns that every plan gets."""
COLUMN_MARKS: dict[Computed, str] = {
    Computed.SCORE: "PDO_colonna_punteggio",
    Computed.STATE: "PDO_colonna_stato",
    Computed.DELAY: "PDO_colonna_ritardo",
    Computed.OBJECTIVE_SCORE: "PDO_colonna_obiettivo",
    Computed.POINTS: "PDO_colonna_punti",
    Computed.FINDINGS: "PDO_colonna_segnalazioni",
    Computed.TYPE: "PDO_colonna_tipologia",
}
"""The names, defined in each sheet of the plan, that stand for the headers we wrote: they move with the columns."""
