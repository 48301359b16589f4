"""The words of the workbook: sheet names, headers, labels. Nobody else spells them.

Source: design of the workbook, sections "Sheet `Piano`" and "Other sheets".
"""

from enum import StrEnum

from pdo_xl.domain.plan import Field

PLAN = "Piano"
SUMMARY = "Riepilogo"
FINDINGS = "Segnalazioni"
PARAMETERS = "Parametri"
LOG = "Registro"
CONFIGURATION = "xlwings.conf"

OWN_SHEETS = (SUMMARY, FINDINGS, PARAMETERS, LOG)
"""The sheets that the software keeps, in the order in which it adds them after the plan."""

PLAN_HEADERS: dict[Field, tuple[str, ...]] = {
    Field.SECTOR: ("settore",),
    Field.MANAGER: ("respsettore", "responsabile", "resp"),
    Field.UNIT: ("siglaservizio", "sigla"),
    Field.SERVICE: ("servizio",),
    Field.OBJECTIVE: ("obiettivodiconsolidamento", "obiettivo"),
    Field.INDICATOR: ("indicatore", "indicatori"),
    Field.TYPE: ("tipologiadivalore", "tipologia"),
    Field.TARGET: ("valoreatteso",),
    Field.ACTUAL: ("valoreeffettivo",),
    Field.WEIGHT: ("pesaturasettore", "pesatura", "peso"),
}
"""How each column's header begins, folded by `text.fold`; the longest beginning is the surest."""

FIELD_LABELS: dict[Field, str] = {
    Field.SECTOR: "Settore",
    Field.MANAGER: "Resp. Settore",
    Field.UNIT: "Sigla servizio/ufficio",
    Field.SERVICE: "Servizio",
    Field.OBJECTIVE: "Obiettivo",
    Field.INDICATOR: "Indicatore/i",
    Field.TYPE: "Tipologia di valore",
    Field.TARGET: "Valore atteso",
    Field.ACTUAL: "Valore effettivo",
    Field.WEIGHT: "Pesatura settore",
}


class Computed(StrEnum):
    """The computed columns of the plan, in their order from K to P."""

    SCORE = "Punteggio indicatore"
    STATE = "Stato"
    DELAY = "Ritardo (gg)"
    OBJECTIVE_SCORE = "Punteggio obiettivo"
    POINTS = "Punti settore"
    FINDINGS = "Segnalazioni"


TITLE_ROW = 1
SUBTITLE_ROW = 2
HEADER_ROW = 3
"""Where `Segnalazioni`, `Parametri` and `Registro` have title, subtitle (rewritten each time) and header."""

SUMMARY_HEADER_ROW = 20
"""The charts of `Riepilogo` stand above this row; below it come the body's row, then the sectors."""
SUMMARY_BODY_ROW = SUMMARY_HEADER_ROW + 1
SUMMARY_FIRST_SECTOR_ROW = SUMMARY_HEADER_ROW + 2
SUMMARY_TRANSVERSAL_COLUMNS = 10
"""At most this many transversal objectives have a column of `Riepilogo`, after its fixed ones."""

SUMMARY_HEADERS = (
    "Settore",
    "Responsabile",
    "Obiettivi",
    "Indicatori",
    "Peso totale",
    "Punti",
    "Punteggio",
    "Copertura",
    "Raggiunti",
    "In scadenza",
    "Scaduti",
    "Errori",
    "Avvisi",
)
BODY_LABEL = "Ente"

FINDINGS_HEADERS = ("Gravità", "Codice", "Cella", "Messaggio", "Suggerimento")
PARAMETERS_HEADERS = ("Parametro", "Valore", "Significato", "Origine")
LOG_HEADERS = (
    "Data e ora",
    "Utente",
    "Versione",
    "Data di riferimento",
    "Modo",
    "Indicatori valutati",
    "Punteggio ente",
    "Variazioni",
)
