"""The sheet `Registro`: the columns of its two tables, side by side."""

LOG_HEADERS = (
    "Data e ora",
    "Utente",
    "Versione",
    "Data di riferimento",
    "Modo",
    "Indicatori valutati",
    "Punteggio ente",
    "Che cosa è cambiato",
)
LOG_WIDTHS = (18.0, 20.0, 11.0, 13.0, 15.0, 12.0, 12.0, 64.0)
"""Unit: characters."""
LOG_COLUMNS = tuple(range(1, len(LOG_HEADERS) + 1))
BODY_COLUMN = 7
CHANGES_HEADERS = ("Data e ora", "Settore", "N.", "Indicatore", "Prima", "Dopo")
CHANGES_WIDTHS = (18.0, 14.0, 7.0, 96.0, 11.0, 11.0)
CHANGES_COLUMN = len(LOG_HEADERS) + 2
"""The first column of the changed scores: a column stays free between the two tables."""
CHANGES_COLUMNS = tuple(range(CHANGES_COLUMN, CHANGES_COLUMN + len(CHANGES_HEADERS)))
CHANGES_TITLE = "I punteggi cambiati, calcolo per calcolo"
FORMER_LOG_HEADERS = (*LOG_HEADERS[:-1], "Variazioni")
"""What the header said in workbooks whose changes are one cell for each calculation."""
