"""What some parameters choose among; each choice is written as the sheet `Parametri` has it."""

from enum import StrEnum


class Mode(StrEnum):
    """How a missing actual counts in an objective's mean."""

    MONITORING = "monitoraggio"
    FINAL = "consuntivo"


class OverMaximum(StrEnum):
    """How an "at most" target scores beyond its maximum."""

    LINEAR = "lineare"
    RATIO = "rapporto"
    ALL_OR_NOTHING = "tutto_o_niente"


class Aggregation(StrEnum):
    """How the scores of an objective's indicators become one."""

    MEAN = "media"
    WEIGHTED = "pesata"
    MINIMUM = "minimo"
    ALL = "tutti"


class BodyMean(StrEnum):
    """How the sectors' scores become the body's."""

    MEAN = "media"
    WEIGHTED = "pesata"


class WeightScale(StrEnum):
    """What the objectives' weights of a sector total."""

    POINTS = "punti"
    FRACTIONS = "frazioni"


class Window(StrEnum):
    """From when the year's time is counted."""

    YEAR = "anno"
    APPROVAL = "approvazione"


class Board(StrEnum):
    """Who validates the report.

    Source: D.Lgs. 150/2009 art. 14; municipalities have a *nucleo di valutazione* in its place (TUEL art. 147).
    """

    NUCLEO = "Nucleo di valutazione"
    OIV = "OIV"
    ORGANISMO = "Organismo di valutazione"
