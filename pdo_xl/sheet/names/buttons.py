"""The buttons of the ribbon and of Calc, and what they call."""

from enum import StrEnum


class Button(StrEnum):
    """The buttons of the ribbon and of Calc's toolbar; the first stands over the computed columns too."""

    CALCULATE = "Calcola punteggi"
    CHECK = "Verifica"
    UNDO = "Annulla ultimo calcolo"
    NEXT_FINDING = "Vai alla prossima segnalazione"
    EXPLAIN = "Spiega questa riga"
    BESIDE = "Mostra i risultati accanto"
    REPORT = "Relazione"
    SHEET = "Scheda di questo obiettivo"
    GUIDE = "Guida"
    PHOTOGRAPH = "Fotografa"
    COMPARE = "Confronta"
    SHARE_OUT = "Distribuisci"
    GATHER = "Raccogli"
    ACTIVATE = "Attiva un'altra cartella"


MODULE = "PDO"
"""The VBA module that button and ribbon call."""
BUTTON_MACRO = "CalcolaPunteggi"
OWN_MACRO = f"{MODULE}.{BUTTON_MACRO}"
"""What the button over the computed columns calls."""
