"""The sheet `Parametri`: its columns."""

PARAMETERS_HEADERS = ("Parametro", "Valore", "Significato", "Origine")
