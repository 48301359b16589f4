"""The sheet `Registro`: its columns."""

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
