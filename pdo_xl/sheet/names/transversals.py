"""The sheet `Trasversali`: its fixed columns, and the words in it that are no score."""

OBJECTIVE_HEADER = "Obiettivo"
MEAN_HEADER = "Media"
TRANSVERSALS_HEADERS = (OBJECTIVE_HEADER,)
"""The columns that are always the same: the sectors follow, then the mean."""
NOT_ASSIGNED = "non assegnato"
NOT_ASSESSABLE = "NV"
NO_DATA = "nessun dato"
MOST_SECTORS = 198
MOST_OBJECTIVES = 500
"""A file of thousands of sectors must not make a table of millions of cells."""
OBJECTIVE_WIDTH = 44.0
SECTOR_WIDTH = 13.5
"""Unit: characters. The heights of the rows are worked out from them too."""
