"""The sheet `Riepilogo`: its rows and columns."""

from enum import StrEnum

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
FORMER_SUMMARY_HEADER_ROW = 20
FORMER_SUMMARY_HEADERS = (
    "Settore", "Responsabile", "Obiettivi", "Indicatori", "Peso totale", "Punti", "Punteggio", "Copertura",
    "Raggiunti", "In scadenza", "Scaduti", "Errori", "Avvisi",
)  # fmt: skip
"""Where the sheet had its header, and what it said, in workbooks that know neither the tiles nor the goals reached."""
