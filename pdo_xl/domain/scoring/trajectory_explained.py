"""Why an objective and a sector go as they do before the year's end, in words and numbers.

Source: design of the reports, section 6.3.
"""

from pdo_xl.domain.kinds.trend import Trend
from pdo_xl.domain.scoring.explained import Why
from pdo_xl.domain.scoring.trajectory import ObjectiveTrend, SectorTrend
from pdo_xl.domain.values.text import all_of, italian

THRESHOLD = "soglia_settore"

_REASONS = {
    Trend.LATE: "come il peggiore dei suoi indicatori",
    Trend.AT_RISK: "come il peggiore dei suoi indicatori",
    Trend.ON_TRACK: "nessun indicatore è in ritardo o a rischio",
    Trend.DONE: "tutti i suoi indicatori sono conclusi",
    Trend.NO_DATA: "nessun indicatore ha un dato",
    Trend.NOT_ASSESSABLE: "tutti gli indicatori sono non valutabili",
}


def why_objective_goes(told: ObjectiveTrend) -> Why:
    """Why an objective goes so, and how many of its indicators say nothing."""
    trend, without = told
    lacking = f" ({_indicators(without)} senza dati)" if without and trend is not Trend.NO_DATA else ""
    return Why(f"andamento {trend}: {_REASONS[trend]}{lacking}")


def why_sector_goes(told: SectorTrend, threshold: float) -> Why:
    """Why a sector goes so: the shares of its weight, the largest first."""
    if told.trend is None:
        return Why("andamento: non si può dire, perché nessun obiettivo valutabile ha un peso")
    ordered = sorted(told.shares.items(), key=lambda entry: -entry[1])
    shares = all_of([f"{italian(share)}% {trend}" for trend, share in ordered])
    return Why(f"andamento {told.trend}: del peso è {shares} (soglia {italian(threshold)}%)", (THRESHOLD,))


def _indicators(count: int) -> str:
    return "un indicatore" if count == 1 else f"{count} indicatori"
