"""Whom the Relazione is for; known to the command line before anything else of it is loaded."""

from enum import StrEnum


class Audience(StrEnum):
    """Whom the document is for."""

    BOARD = "nucleo"
    CITIZENS = "cittadini"
