"""What a plan and the parameters of a measurement system say, whatever their cells look like.

Source: design of the scoring, the words of sections 1 to 6.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from fractions import Fraction

ZERO, HUNDRED = Fraction(0), Fraction(100)


class Said(Enum):
    """What a cell may say besides a number or a day."""

    NOTHING = "vuoto"
    NOT_ASSESSABLE = "NV: motivo"
    NO_REASON = "NV senza motivo"
    UNREADABLE = "illeggibile"
    IMPOSSIBLE = "31.02.2024"
    NOT_WEIGHTED = "Non pesato"
    NEVER = "mai fatto"
    YES = "sì"
    NO = "no"
    PARTLY = "in parte"


@dataclass(frozen=True)
class Share:
    """Of a term: the share of cases within it, in points."""

    points: Fraction


Value = Fraction | date | Said | Share


@dataclass(frozen=True)
class Rules:
    """The parameters of the measurement system, with their defaults; `year` is the plan's, None that of each target."""

    cap: Fraction = HUNDRED
    beyond: str = "lineare"
    tolerance: Fraction = ZERO
    partly: Fraction = Fraction(50)
    late: tuple[tuple[int, Fraction], ...] = ((15, Fraction(90)), (30, Fraction(75)), (60, Fraction(50)))
    later: Fraction = ZERO
    after_year: Fraction = ZERO
    notice: int = 30
    joined: str = "media"
    final: bool = False
    body_weights: Mapping[str, Fraction] | None = None
    bands: tuple[Fraction, Fraction] = (Fraction(95), Fraction(60))
    year: int | None = 2024


@dataclass(frozen=True)
class Indicator:
    """Shape: `kind` is NUMERO, PERCENTUALE (in points), DATA, SI_NO, TEMPESTIVITA (in days), or blank: no such type."""

    kind: str
    at_most: bool
    target: Value
    actual: Value
    weight: Fraction | None = None


@dataclass(frozen=True)
class Objective:
    """Shape: `weights` are the filled cells, by the place of the row among its own."""

    sector: str
    weights: Mapping[int, Fraction | Said]
    indicators: Sequence[Indicator]

    @property
    def weight(self) -> Fraction | None:
        """Its one weight, if it can be read."""
        only = list(self.weights.values())
        return only[0] if len(only) == 1 and isinstance(only[0], Fraction) else None
