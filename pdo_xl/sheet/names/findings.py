"""The sheet `Segnalazioni`: its columns."""

FINDINGS_HEADERS = ("Gravità", "Codice", "Cella", "Messaggio", "Suggerimento")
