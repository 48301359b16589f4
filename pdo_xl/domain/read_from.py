"""Which cell told the type of value of a row that names none."""

from enum import StrEnum


class ReadFrom(StrEnum):
    """The cell that told the type of value of a row that has none."""

    UNIT = "unità di misura"
    TARGET = "valore atteso"
    ACTUAL = "valore effettivo"
    NOTHING = "nessuna cella"
