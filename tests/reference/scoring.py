"""The scoring of a plan in exact fractions: short, slow, and sharing not a line with the package.

Source: design of the scoring, sections 4 to 6, in their order.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from fractions import Fraction

ZERO, HUNDRED = Fraction(0), Fraction(100)


class Wrong(Exception):
    """A target or an actual that cannot be scored: the state is Da verificare."""


class Said(Enum):
    """What an actual may be besides a number or a day."""

    NOTHING = "vuoto"
    NOT_ASSESSABLE = "NV"
    UNREADABLE = "illeggibile"
    NEVER = "mai fatto"
    YES = "sì"
    NO = "no"
    PARTLY = "in parte"


@dataclass(frozen=True)
class Share:
    """Of a term: the share of cases within it, in points of a hundred."""

    points: Fraction


Value = Fraction | date | Said | Share


@dataclass(frozen=True)
class Rules:
    """The parameters of the measurement system, with their defaults."""

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
    weighted_body: dict[str, Fraction] | None = None
    bands: tuple[Fraction, Fraction] = (Fraction(95), Fraction(60))
    year: int = 2024


@dataclass(frozen=True)
class Indicator:
    """Shape: `kind` is NUMERO, PERCENTUALE (in points of a hundred), DATA, SI_NO or TEMPESTIVITA (in days)."""

    kind: str
    at_most: bool
    target: Value
    actual: Value


@dataclass(frozen=True)
class Objective:
    """Shape: `weight` is None for one that is not weighted."""

    sector: str
    weight: Fraction | None
    indicators: Sequence[Indicator]


def at_most(target: Fraction, actual: Fraction, rules: Rules) -> Fraction:
    """Score a value that is to stay within a bound above zero."""
    if actual <= target:
        return HUNDRED
    if rules.beyond == "lineare":
        return max(ZERO, 100 * (2 * target - actual) / target)
    return 100 * target / actual if rules.beyond == "rapporto" else ZERO


def number(indicator: Indicator, target: Fraction, actual: Fraction, rules: Rules) -> Fraction:
    """Score a number or a percentage."""
    if indicator.at_most:
        if target > 0:
            return at_most(target, actual, rules)
        return HUNDRED if actual <= target else ZERO
    if target >= 0 and actual < 0:
        raise Wrong
    if target > 0:
        points = min(rules.cap, 100 * actual / target)
        tolerated = actual >= target * (1 - rules.tolerance / 100)
        return max(points, HUNDRED) if tolerated else points
    return HUNDRED if actual >= target else ZERO


def day(target: date, actual: date, rules: Rules) -> Fraction:
    """Score a date that is to be met."""
    delay = (actual - target).days
    if delay <= 0:
        return HUNDRED
    if actual > date(rules.year, 12, 31):
        return rules.after_year
    return next((points for days, points in rules.late if delay <= days), rules.later)


def score(indicator: Indicator, rules: Rules) -> Fraction | None:
    """Score an indicator; None without an actual or where it is not assessable. Raises: Wrong."""
    target, actual = indicator.target, indicator.actual
    if Said.UNREADABLE in {target, actual}:
        raise Wrong
    if actual in {Said.NOTHING, Said.NOT_ASSESSABLE}:
        return None
    if actual is Said.NEVER:
        return ZERO
    if isinstance(target, date) and isinstance(actual, date):
        return day(target, actual, rules)
    if isinstance(target, Said):
        return rules.partly if actual is Said.PARTLY else HUNDRED if actual is target else ZERO
    if isinstance(actual, Share):
        return min(actual.points, rules.cap)
    assert isinstance(target, Fraction)
    assert isinstance(actual, Fraction)
    if indicator.kind == "TEMPESTIVITA":
        return at_most(target, actual, rules)
    return number(indicator, target, actual, rules)


def state(indicator: Indicator, rules: Rules, on: date) -> str:
    """Say where an indicator stands at a day."""
    if indicator.actual is Said.NOT_ASSESSABLE and indicator.target is not Said.UNREADABLE:
        return "Non valutabile"
    try:
        points = score(indicator, rules)
    except Wrong:
        return "Da verificare"
    if points is None:
        if not isinstance(indicator.target, date) or (indicator.target - on).days > rules.notice:
            return "In corso"
        return "In scadenza" if indicator.target >= on else "Scaduto"
    if points >= 100:
        return "Raggiunto"
    if points > 0:
        return "Raggiunto in ritardo" if indicator.kind == "DATA" else "Parziale"
    return "Non raggiunto"


def delay(indicator: Indicator, rules: Rules, on: date) -> int | None:
    """Give the days by which a date was done late, or is overdue."""
    if not isinstance(indicator.target, date):
        return None
    end = on if state(indicator, rules, on) == "Scaduto" else indicator.actual
    late = (end - indicator.target).days if isinstance(end, date) else 0
    return late if late > 0 else None


@dataclass
class Sums:
    """The figures of a sector."""

    weight: Fraction = ZERO
    points: Fraction = ZERO
    scored: Fraction = ZERO
    not_assessable: Fraction = ZERO
    grades: list[str] = field(default_factory=list)
    assessable: bool = False

    @property
    def score(self) -> Fraction | None:
        """On what has a result."""
        return 100 * self.points / self.scored if self.scored else None

    @property
    def covered(self) -> Fraction | None:
        """The share of the weight that could have a result and has one."""
        there = self.weight - self.not_assessable
        if there:
            return self.scored / there
        return ZERO if self.assessable and not self.weight else None

    @property
    def bounds(self) -> tuple[Fraction, Fraction] | None:
        """The score if all that lacks were 0, and if it were 100."""
        there = self.weight - self.not_assessable
        if not there:
            return None
        return 100 * self.points / there, 100 * (self.points + there - self.scored) / there


def objective_score(objective: Objective, rules: Rules, on: date) -> Fraction | None:
    """Join the scores of an objective's indicators; None where none counts."""
    counted: list[Fraction] = []
    for indicator in objective.indicators:
        now = state(indicator, rules, on)
        points = score(indicator, rules) if now != "Da verificare" else None
        if points is not None:
            counted.append(points)
        elif now == "Scaduto" or (rules.final and now != "Non valutabile"):
            counted.append(ZERO)
    if not counted:
        return None
    if rules.joined == "media":
        return sum(counted, ZERO) / len(counted)
    return min(counted) if rules.joined == "minimo" else HUNDRED if min(counted) >= 100 else ZERO


def grade(points: Fraction | None, rules: Rules) -> str:
    """Say the grado of an objective."""
    if points is None:
        return "non misurabile"
    reached, partly = rules.bands
    return "raggiunto" if points >= reached else "raggiunto in parte" if points >= partly else "non raggiunto"


def sectors(plan: Sequence[Objective], rules: Rules, on: date) -> dict[str, Sums]:
    """Sum up the sectors, in the order in which they come."""
    found: dict[str, Sums] = {}
    for objective in plan:
        sums = found.setdefault(objective.sector, Sums())
        points = objective_score(objective, rules, on)
        sums.grades.append(grade(points, rules))
        none = all(state(indicator, rules, on) == "Non valutabile" for indicator in objective.indicators)
        sums.assessable |= not none
        if objective.weight is None:
            continue
        sums.weight += objective.weight
        if points is not None:
            sums.points += objective.weight * points / 100
            sums.scored += objective.weight
        elif none:
            sums.not_assessable += objective.weight
    return found


def body(found: dict[str, Sums], rules: Rules) -> Fraction | None:
    """Score the body from its sectors that have a score."""
    weights = rules.weighted_body or dict.fromkeys(found, Fraction(1))
    scored = [(weights[name], sums.score) for name, sums in found.items() if sums.score is not None]
    total = sum((weight for weight, _ in scored), ZERO)
    return sum((weight * points for weight, points in scored), ZERO) / total if total else None
