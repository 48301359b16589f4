"""The words of the workbook: sheet names, headers, labels. Nobody else spells them.

Source: design of the workbook, sections "Sheet `Piano`" and "Other sheets".
"""

from enum import StrEnum

from pdo_xl.domain.row import Field

PLAN = "Piano"
SUMMARY = "Riepilogo"
FINDINGS = "Segnalazioni"
PARAMETERS = "Parametri"
LOG = "Registro"
CONFIGURATION = "xlwings.conf"

TITLES = {
    SUMMARY: "Riepilogo per settore",
    FINDINGS: "Segnalazioni",
    PARAMETERS: "Parametri del calcolo",
    LOG: "Registro dei calcoli",
}
"""What stands in the first row of each sheet of ours."""


class Button(StrEnum):
    """The buttons of the ribbon and of Calc's toolbar; the first stands over the computed columns too."""

    CALCULATE = "Calcola punteggi"
    CHECK = "Verifica"
    UNDO = "Annulla ultimo calcolo"
    NEXT_FINDING = "Vai alla prossima segnalazione"
    EXPLAIN = "Spiega questa riga"
    REPORT = "Relazione"
    GUIDE = "Guida"
    ACTIVATE = "Attiva un'altra cartella"


MODULE = "PDO"
"""The VBA module that button and ribbon call."""
BUTTON_MACRO = "CalcolaPunteggi"
OWN_MACRO = f"{MODULE}.{BUTTON_MACRO}"
"""What the button over the computed columns calls."""

OWN_SHEETS = (SUMMARY, FINDINGS, PARAMETERS, LOG)
"""The sheets that the software keeps, in the order in which it adds them after the plan."""

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
    Field.INDICATOR_WEIGHT: "Peso indicatore",
    Field.BASELINE: "Valore di partenza",
    Field.DEADLINE: "Scadenza",
    Field.DONE: "Data effettiva",
    Field.NUMERATOR: "Numeratore",
    Field.DENOMINATOR: "Denominatore",
    Field.JUDGEMENT: "% di raggiungimento",
}

UNITS_LABEL = "Unità di misura (dice la tipologia)"
"""What the column of types is called where it has units of measure."""

PAIRED_FIELDS = {
    Field.DEADLINE: Field.DONE,
    Field.DONE: Field.DEADLINE,
    Field.NUMERATOR: Field.DENOMINATOR,
    Field.DENOMINATOR: Field.NUMERATOR,
}
"""The columns of which one says nothing without the other."""

OPTIONAL_FIELDS = frozenset({Field.INDICATOR_WEIGHT, Field.BASELINE, Field.JUDGEMENT, *PAIRED_FIELDS})
"""The columns that a plan may have or not."""

COLUMN_SETTINGS: dict[Field, str] = {
    Field.SECTOR: "colonna_settore",
    Field.MANAGER: "colonna_responsabile",
    Field.UNIT: "colonna_sigla",
    Field.SERVICE: "colonna_servizio",
    Field.OBJECTIVE: "colonna_obiettivo",
    Field.INDICATOR: "colonna_indicatore",
    Field.TYPE: "colonna_tipologia",
    Field.TARGET: "colonna_valore_atteso",
    Field.ACTUAL: "colonna_valore_effettivo",
    Field.WEIGHT: "colonna_peso",
    Field.INDICATOR_WEIGHT: "colonna_peso_indicatore",
    Field.BASELINE: "colonna_partenza",
    Field.DEADLINE: "colonna_scadenza",
    Field.DONE: "colonna_data_effettiva",
    Field.NUMERATOR: "colonna_numeratore",
    Field.DENOMINATOR: "colonna_denominatore",
    Field.JUDGEMENT: "colonna_giudizio",
}
"""The rows of `Parametri` that say which column is which; they stand there only where a plan needs them."""
PLAN_SHEET_SETTING = "foglio_piano"
"""The row of `Parametri` that names the sheets of the plan."""
YEAR_SETTING = "anno"
"""The row of `Parametri` with the plan's year, which may be asked for together with the columns."""
SHEET_NAME = "nome del foglio"
"""In `colonna_settore`: each sheet is the sector of its name."""
FROM_VALUES = "dal valore atteso"
"""In `colonna_tipologia`: the type of value is read, row by row, from the unit of measure, else from the values."""
OWN_TYPES = "nostra"
"""There too: it is read so, and shown in a computed column."""
NO_COLUMN = "nessuna"
"""In the other rows: the plan has no such column."""


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
SHEET_MARK = "PDO_foglio"
"""The name, defined in each sheet of ours, that stands for the first cell of its table's header."""
MARKS = (SHEET_MARK, *COLUMN_MARKS.values())

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


class SummaryColumn(StrEnum):
    """The fixed columns of `Riepilogo`, in their order."""

    SECTOR = "Settore"
    MANAGER = "Responsabile"
    OBJECTIVES = "Obiettivi"
    INDICATORS = "Indicatori"
    WEIGHT = "Peso totale"
    POINTS = "Punti"
    SCORE = "Punteggio"
    COVERAGE = "Copertura"
    REACHED = "Raggiunti"
    DUE_SOON = "In scadenza"
    OVERDUE = "Scaduti"
    ERRORS = "Errori"
    WARNINGS = "Avvisi"

    @property
    def place(self) -> int:
        """The column, from 1."""
        return SUMMARY_HEADERS.index(self.value) + 1


SUMMARY_HEADERS = tuple(column.value for column in SummaryColumn)
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

OWN_HEADERS: dict[str, tuple[int, tuple[str, ...]]] = {
    SUMMARY: (SUMMARY_HEADER_ROW, SUMMARY_HEADERS),
    FINDINGS: (HEADER_ROW, FINDINGS_HEADERS),
    PARAMETERS: (HEADER_ROW, PARAMETERS_HEADERS),
    LOG: (HEADER_ROW, LOG_HEADERS),
}
"""The row of the table's header, and its texts, in each sheet of ours."""
