"""The parameters of the body's measurement system: every number that is not arithmetic.

Source: D.Lgs. 150/2009 art. 7 leaves weights and scales to each body's own system (SMVP);
design of the scoring, all sections.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from pdo_xl.domain.choices import Aggregation, BodyMean, Mode, OverMaximum, WeightScale
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.late_bands import GRADUAL, LateBands


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
    late_bands: LateBands = GRADUAL
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
