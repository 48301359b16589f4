"""The sheet `Trasversali`: its fixed columns, and the words in it that are no score."""

OBJECTIVE_HEADER = "Obiettivo"
MEAN_HEADER = "Media"
TRANSVERSALS_HEADERS = (OBJECTIVE_HEADER,)
"""The columns that are always the same: the sectors follow, then the mean."""
NOT_ASSIGNED = "non assegnato"
NOT_ASSESSABLE = "NV"
NO_DATA = "nessun dato"
