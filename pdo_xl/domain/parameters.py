"""The parameters of the body's measurement system: every number that is not arithmetic.

Source: D.Lgs. 150/2009 art. 7 leaves weights and scales to each body's own system (SMVP);
design of the scoring, all sections.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from pdo_xl.domain.finding import Gravity


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


@dataclass(frozen=True, slots=True)
class LateBands:
    """What a date met late is worth, by days of delay.

    Unit: days and points. Up to each limit its points; beyond the last limit, `beyond`.
    """

    limits: tuple[tuple[int, float], ...] = ((15, 90.0), (30, 75.0), (60, 50.0))
    beyond: float = 0.0

    def points(self, delay: int) -> float:
        """Score of a delay of one day or more.

        >>> LateBands().points(15), LateBands().points(16), LateBands().points(61)
        (90.0, 75.0, 0.0)
        """
        for limit, points in self.limits:
            if delay <= limit:
                return points
        return self.beyond


SEVERE = LateBands(limits=())
"""Preset `SEVERO`: nothing from the first day of delay."""


@dataclass(frozen=True, slots=True)
class Parameters:
    """What a calculation depends on besides the plan. The defaults are the project's proposal.

    `mapping`: which columns and sheets hold the plan, by parameter, where the headers do not say it by themselves.
    """

    reference_date: date | None = None
    mode: Mode = Mode.MONITORING
    year: int | None = None
    cap: float = 100.0
    over_maximum: OverMaximum = OverMaximum.LINEAR
    number_tolerance: float = 0.0
    yes_no_partly: float = 50.0
    late_bands: LateBands = LateBands()
    beyond_year: float = 0.0
    notice_days: int = 30
    aggregation: Aggregation = Aggregation.MEAN
    weights: WeightScale = WeightScale.POINTS
    body: BodyMean = BodyMean.MEAN
    sector_weights: Mapping[str, float] = field(default_factory=dict)
    objective_bands: tuple[float, float] = (95.0, 60.0)
    payment_threshold: float = 30.0
    gravities: Mapping[str, Gravity] = field(default_factory=dict)
    confirmed: bool = False
    copies_kept: int = 20
    origin_year: int | None = None
    mapping: Mapping[str, str] = field(default_factory=dict)

    def on(self, day: date | None = None, mode: Mode | None = None) -> "Parameters":
        """The same with another reference date or mode; None leaves what there is."""
        return replace(self, reference_date=day or self.reference_date, mode=mode or self.mode)


DEFAULTS = Parameters()
