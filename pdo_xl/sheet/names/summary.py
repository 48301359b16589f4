"""The sheet `Riepilogo`: its rows and columns.

Source: design of the reports, section 10.2.
"""

from typing import NamedTuple

from pdo_xl.sheet.names.table_column import TableColumn

SUMMARY_CHART_TITLE_ROW = 3
"""What the chart is called, in ink that is not seen: the chart shows it."""
SUMMARY_TILE_ROW = 4
SUMMARY_CAPTION_ROW = 5
"""The tiles' figures, and what each is the figure of."""
SUMMARY_FIRST_CHART_ROW = 7
SUMMARY_LAST_CHART_ROW = 22
SUMMARY_GAP_ROW = 23
"""Parts chart and table; a page may end here."""
SUMMARY_HEADER_ROW = SUMMARY_GAP_ROW + 1
SUMMARY_FIRST_SECTOR_ROW = SUMMARY_HEADER_ROW + 1
"""From here on a row per sector; the body's is the last."""
SUMMARY_MOST_CHARTED = 40
"""The chart shows at most this many sectors: more could not be read."""
SUMMARY_NAME_WIDTH = 115 / 7
"""Of the two columns of names, in characters: with the 5 pixels beside them 120. The rows' heights follow from it."""


class SummaryColumn(TableColumn):
    """The columns of `Riepilogo`, in their order; those from the least score on stand beside what is printed."""

    SECTOR = "Settore"
    MANAGER = "Responsabile"
    SCORE = "Punteggio"
    BAR = "da 0 a 100"
    COVERAGE = "Peso con un dato"
    REACHED = "Raggiunti"
    PARTLY = "In parte"
    NOT_REACHED = "Non raggiunti"
    UNMEASURED = "Senza dato"
    OVERDUE = "Scaduti"
    DUE_SOON = "In scadenza"
    ERRORS = "Errori"
    LEAST = "Punteggio minimo"
    MOST = "Punteggio massimo"
    OBJECTIVES = "Obiettivi"
    INDICATORS = "Indicatori"
    WEIGHT = "Peso totale"
    POINTS = "Punti"
    UNASSESSABLE = "Non valutabile (peso)"
    WARNINGS = "Avvisi"
    CHARTED = "Nel grafico"

    @property
    def is_looks(self) -> bool:
        """Whether it only shows once more what another says."""
        return self in {SummaryColumn.BAR, SummaryColumn.CHARTED}

    @property
    def is_printed(self) -> bool:
        """Whether it is part of the page."""
        return self.place <= SummaryColumn.ERRORS.place


SUMMARY_HEADERS = tuple(column.value for column in SummaryColumn)
BODY_LABEL = "Ente"
MEAN, WEIGHTED_MEAN = "media dei settori", "media pesata dei settori"
"""In the body's row, in place of the bar: what its score is. No sector has a text there."""


class Tile(NamedTuple):
    """A figure to be seen at a glance: the columns that it spans, from 1, ends included."""

    first: int
    last: int


TILES = (Tile(1, 3), Tile(4, 6), Tile(7, 9), Tile(10, 12))
"""The body's score, the weight with a result, the objectives reached, the deadlines that passed."""

FORMER_SUMMARY_HEADER_ROW = 20
FORMER_SUMMARY_HEADERS = (
    "Settore", "Responsabile", "Obiettivi", "Indicatori", "Peso totale", "Punti", "Punteggio", "Copertura",
    "Raggiunti", "In scadenza", "Scaduti", "Errori", "Avvisi",
)  # fmt: skip
"""Where the sheet had its header, and what it said, in workbooks that know neither the tiles nor the goals reached."""
FORMER_SUMMARY_COLUMNS = len(FORMER_SUMMARY_HEADERS) + 10
"""So many columns were written there: the last were for transversal objectives."""
