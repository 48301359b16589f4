"""The scoring of a plan in exact fractions: short, slow, and sharing not a line with the package.

Source: design of the scoring, sections 4 to 6, in their order; design of the reports, section 3.2, the range. What
cells mean (sections 1 to 3) is told, not read: `made_up` spells it in the ways that those sections name.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from tests.reference.meant import HUNDRED, ZERO, Indicator, Objective, Rules, Said, Share

NOISE = Fraction(1, 10**9)


# 4. Score of one indicator


def meets(value: Fraction, bound: Fraction) -> bool:
    """Tell whether a value is at a bound or above it, up to rounding noise."""
    return value >= bound or bound - value <= NOISE * max(abs(value), abs(bound))


def at_least(target: Fraction, actual: Fraction, rules: Rules) -> Fraction:
    """Score a value that is to reach a bound."""
    if target <= 0:
        return HUNDRED if meets(actual, target) else ZERO
    if meets(actual, target) and meets(target, actual):
        return HUNDRED
    points = min(rules.cap, 100 * actual / target)
    return max(points, HUNDRED) if actual >= target * (1 - rules.tolerance / 100) else points


def at_most(target: Fraction, actual: Fraction, rules: Rules) -> Fraction:
    """Score a value that is to stay within a bound."""
    if meets(target, actual):
        return HUNDRED
    if target <= 0 or rules.beyond == "tutto_o_niente":
        return ZERO
    return max(ZERO, 100 * (2 * target - actual) / target) if rules.beyond == "lineare" else 100 * target / actual


def day(target: date, actual: date, rules: Rules) -> Fraction:
    """Score a date that is to be met; the first line that matches wins."""
    delay = (actual - target).days
    if delay <= 0:
        return HUNDRED
    if actual > date(rules.year or target.year, 12, 31):
        return rules.after_year
    return next((points for days, points in rules.late if delay <= days), rules.later)


def faults(one: Indicator) -> list[str]:
    """Give the codes of what cannot be read or scored."""
    target = {Said.UNREADABLE: ["PDO302"], Said.IMPOSSIBLE: ["PDO401"]}.get(one.target, []) if one.kind else ["PDO301"]
    if one.actual is Said.NO_REASON:
        return [*target, "PDO308"]
    actual = {Said.UNREADABLE: ["PDO303"], Said.IMPOSSIBLE: ["PDO401"]}.get(one.actual, []) if one.kind else []
    counted = one.kind in {"NUMERO", "PERCENTUALE"} and not one.at_most
    if counted and isinstance(one.target, Fraction) and isinstance(one.actual, Fraction):
        return ["PDO306"] if one.target >= 0 > one.actual else []
    return [*target, *actual]


def score(one: Indicator, rules: Rules) -> Fraction | None:
    """Score an indicator; None without an actual, where it is not assessable, and where it cannot be scored."""
    target, actual = one.target, one.actual
    if faults(one) or actual in {Said.NOTHING, Said.NOT_ASSESSABLE}:
        return None
    if actual is Said.NEVER:
        return ZERO
    if isinstance(target, date) and isinstance(actual, date):
        return day(target, actual, rules)
    if isinstance(target, Said):
        return HUNDRED if actual is target else rules.partly if actual is Said.PARTLY else ZERO
    if isinstance(actual, Share):
        return min(actual.points, rules.cap)
    assert isinstance(target, Fraction)
    assert isinstance(actual, Fraction)
    return (at_most if one.at_most else at_least)(target, actual, rules)


# 5. State of an indicator at the reference date


def state(one: Indicator, rules: Rules, on: date) -> str:
    """Say where an indicator stands at a day."""
    if one.actual is Said.NOT_ASSESSABLE:
        return "Non valutabile"
    if faults(one):
        return "Da verificare"
    points = score(one, rules)
    if points is not None:
        late = isinstance(one.target, date)
        return (
            "Raggiunto" if points >= 100 else
            "Non raggiunto" if points == 0 else
            "Raggiunto in ritardo" if late else "Parziale"
        )  # fmt: skip
    if not isinstance(one.target, date) or (one.target - on).days > rules.notice:
        return "In corso"
    return "In scadenza" if one.target >= on else "Scaduto"


def delay(one: Indicator, rules: Rules, on: date) -> int | None:
    """Give the days by which a date was done late, or is overdue."""
    if not isinstance(one.target, date) or faults(one):
        return None
    end = on if state(one, rules, on) == "Scaduto" else one.actual
    late = (end - one.target).days if isinstance(end, date) else 0
    return late if late > 0 else None


# 6. Objective, sector, body


def all_not_assessable(objective: Objective) -> bool:
    """Tell an objective of which nothing can be assessed."""
    return all(one.actual is Said.NOT_ASSESSABLE for one in objective.indicators)


def objective_score(objective: Objective, rules: Rules, on: date) -> Fraction | None:
    """Join the scores of an objective's indicators; None where none counts."""
    counted: list[tuple[Fraction, Fraction | None]] = []
    for one in objective.indicators:
        points, now = score(one, rules), state(one, rules, on)
        if points is None and (now == "Scaduto" or (rules.final and now != "Non valutabile")):
            points = ZERO
        if points is not None:
            counted.append((points, one.weight))
    if not counted:
        return None
    scores = [points for points, _ in counted]
    weights = [one.weight for one in objective.indicators if one.actual is not Said.NOT_ASSESSABLE]
    if rules.joined == "pesata" and len(weights) > 1:
        # One that is missing may change all; the weights need not make 100.
        total = ZERO if None in weights else sum((weight or ZERO for _, weight in counted), ZERO)
        return sum((points * (weight or ZERO) for points, weight in counted), ZERO) / total if total else None
    if rules.joined in {"media", "pesata"}:
        return sum(scores, ZERO) / len(scores)
    return min(scores) if rules.joined == "minimo" else HUNDRED if min(scores) >= 100 else ZERO


def coverage(objective: Objective, rules: Rules) -> Fraction | None:
    """The share of an objective's indicators that could have a score and have one."""
    there = [one for one in objective.indicators if one.actual is not Said.NOT_ASSESSABLE]
    return Fraction(sum(score(one, rules) is not None for one in there), len(there)) if there else None


def grade(points: Fraction | None, rules: Rules) -> str:
    """Say the grado of an objective."""
    if points is None:
        return "non misurabile"
    reached, partly = rules.bands
    return "raggiunto" if points >= reached else "raggiunto in parte" if points >= partly else "non raggiunto"


@dataclass(frozen=True)
class Sector:
    """The figures of a sector."""

    objectives: Sequence[Objective]
    weight: Fraction
    points: Fraction
    scored: Fraction
    not_assessable: Fraction

    @property
    def score(self) -> Fraction | None:
        """On what has a result."""
        return 100 * self.points / self.scored if self.scored else None

    @property
    def covered(self) -> Fraction | None:
        """The share of the weight that could have a result and has one; blank where all is not assessable."""
        there = self.weight - self.not_assessable
        if there:
            return self.scored / there
        return None if self.weight or all(map(all_not_assessable, self.objectives)) else ZERO

    @property
    def bounds(self) -> tuple[Fraction, Fraction] | tuple[None, None]:
        """The score if all that lacks were 0, and if it were 100."""
        there = self.weight - self.not_assessable
        missing = there - self.scored
        return (100 * self.points / there, 100 * (self.points + missing) / there) if there else (None, None)


def sectors(plan: Sequence[Objective], rules: Rules, on: date) -> dict[str, Sector]:
    """Sum up the sectors, in the order in which they come."""
    found: dict[str, Sector] = {}
    for name in dict.fromkeys(objective.sector for objective in plan):
        own = [objective for objective in plan if objective.sector == name]
        weighed = [(one.weight, objective_score(one, rules, on), one) for one in own if one.weight is not None]
        found[name] = Sector(
            own,
            sum((weight for weight, _, _ in weighed), ZERO),
            sum((weight * points / 100 for weight, points, _ in weighed if points is not None), ZERO),
            sum((weight for weight, points, _ in weighed if points is not None), ZERO),
            sum((weight for weight, _, one in weighed if all_not_assessable(one)), ZERO),
        )
    return found


def body(figures: Mapping[str, Fraction | None], rules: Rules) -> Fraction | None:
    """Join a figure of the sectors that have it."""
    weights = rules.body_weights or dict.fromkeys(figures, Fraction(1))
    known = [(weights[name], points) for name, points in figures.items() if points is not None]
    total = sum((weight for weight, _ in known), ZERO)
    return sum((weight * points for weight, points in known), ZERO) / total if total else None
