"""The sheet `Parametri`: its columns, and its two blocks."""

PARAMETERS_HEADERS = ("Parametro", "Valore", "Proposta", "Significato", "Nome tecnico")
LABEL_COLUMN, VALUE_COLUMN, PROPOSAL_COLUMN, MEANING_COLUMN, NAME_COLUMN = range(1, 6)
"""A row is known by its technical name, in the last column."""
PARAMETERS_WIDTHS = (42.0, 30.0, 29.0, 84.0, 24.0)
"""Unit: characters."""
EACH_RUN = "A ogni calcolo"
ONCE_A_YEAR = "Una volta l'anno, dal SMVP"
"""The headings of the blocks: what whoever calculates chooses, what the body decides for the whole year."""
NO_PROPOSAL = "vuoto"
"""In the column of proposals, where a cell is to be left blank."""
FORMER_PARAMETERS_HEADERS = ("Parametro", "Valore", "Significato", "Origine")
FORMER_NAME_COLUMN, FORMER_MEANING_COLUMN, FORMER_SOURCE_COLUMN = 1, 3, 4
"""What the header said in workbooks whose technical names come first, and where these and the texts stand there."""
