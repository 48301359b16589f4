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

MEANINGS: dict[Computed, str] = {
    Computed.SCORE: "Quanto del valore atteso è raggiunto, da 0 a 100. Vuoto finché manca il valore effettivo, e dove "
    "non è valutabile.",
    Computed.STATE: "Dove sta l'indicatore al giorno dell'ultimo calcolo: Raggiunto, Parziale, Non raggiunto, Scaduto, "
    "In scadenza, In corso, Non valutabile, Da verificare.",
    Computed.DELAY: "Giorni di ritardo sulla data attesa: fino al giorno in cui è stato fatto o, se manca ancora, "
    "fino al giorno dell'ultimo calcolo.",
    Computed.OBJECTIVE_SCORE: "Da 0 a 100, dagli indicatori dell'obiettivo che hanno un punteggio. Sta sulla prima "
    "riga dell'obiettivo.",
    Computed.POINTS: "Punti che l'obiettivo porta al suo settore: il peso per il punteggio, diviso 100. Al massimo è "
    "il peso. Sta sulla prima riga dell'obiettivo.",
    Computed.FINDINGS: "Che cosa correggere in questa riga, prima ciò che pesa di più. Tutte, con la cella e che cosa "
    "fare, sono nel foglio Segnalazioni.",
    Computed.TYPE: "Come è letta la riga dove il piano non ha una colonna della tipologia.",
}
"""What a header says of its column when it is selected. Unit: at most 255 characters, which Excel allows."""
