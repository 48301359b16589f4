"""How a score came out, with its numbers: what a kind says of the points that it gives.

Source: design of the scoring, section 4. Each line here is one of `threshold`, in words.
"""

from math import isclose
from typing import NamedTuple

from pdo_xl.domain.kinds.base import Target
from pdo_xl.domain.kinds.threshold import FULL, NOISE, hundredths, reaches
from pdo_xl.domain.settings.choices import OverMaximum
from pdo_xl.domain.settings.parameters import Parameters
from pdo_xl.domain.values.direction import Direction
from pdo_xl.domain.values.text import italian

_FEWEST_DECIMALS, _MOST_DECIMALS = 2, 12

CAP = "cap"
TOLERANCE = "tolleranza_numero"
OVER_MAXIMUM = "oltre_massimo"


class Reckoning(NamedTuple):
    """The points of an actual value, the words and numbers that lead to them, the parameters that had a say.

    Shape: `parameters` by their names in `Parametri`; `said` is an Italian text that the points may follow.
    """

    said: str
    points: float
    parameters: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The whole of it, with the points at the end.

        >>> Reckoning("100 · V/T = 100 · 80/90", 800 / 9).text
        '100 · V/T = 100 · 80/90 = 88,89'
        """
        joint = "" if self.said.endswith(("=", ":")) else " ="
        return f"{self.said}{joint} {written_points(self.points)}"


def written_points(points: float) -> str:
    """Write points for people; 99.999 is not the 100 that it is not.

    >>> written_points(88.888), written_points(99.9999)
    ('88,89', '99,9999')
    """
    return told_apart(points, FULL)[0]


def told_apart(one: float, other: float) -> tuple[str, str]:
    """Write two numbers with as few decimals as tell them apart, if any do.

    >>> told_apart(80.0, 0.5), told_apart(0.0004, 0.0)
    (('80', '0,5'), ('0,0004', '0'))
    """
    for decimals in range(_FEWEST_DECIMALS, _MOST_DECIMALS):
        written = italian(one, decimals), italian(other, decimals)
        if written[0] != written[1] or one == other:
            break
    return written


def by_direction(target: Target[float], actual: float, parameters: Parameters) -> Reckoning:
    """Say how a measure scores by the direction of its target, where it does."""
    rule = at_most if target.direction is Direction.AT_MOST else at_least
    return rule(target.value, actual, parameters)


def at_least(target: float, actual: float, parameters: Parameters) -> Reckoning:
    """Say how a measure scores that should reach its target, where it does.

    >>> from pdo_xl.domain.settings.parameters import DEFAULTS
    >>> at_least(650, 325, DEFAULTS).text, at_least(650, 650, DEFAULTS).text
    ('100 · V/T = 100 · 325/650 = 50', 'V è uguale a T: 100')
    >>> at_least(650, 700, DEFAULTS).text
    '100 · V/T = 100 · 700/650 = 107,69, ma non più di 100: 100'
    """
    v, t = told_apart(actual, target)
    if target < 0:
        met = reaches(actual, target)
        compared = f"V ≥ T ({v} ≥ {t})" if met else f"V < T ({v} < {t})"
        return Reckoning(f"{compared}, e T è negativo:", FULL if met else 0.0)
    if target == 0:
        return Reckoning(f"T è zero e V non è negativo ({v} ≥ {t}):", FULL)
    if isclose(actual, target, rel_tol=NOISE):
        return Reckoning("V è uguale a T:", FULL)
    share = hundredths(actual, target)
    ratio = f"100 · V/T = 100 · {v}/{t}"
    if actual > target:
        over = f"{ratio} = {italian(share)}, ma non più di {italian(parameters.cap)}:"
        return Reckoning(ratio if share < parameters.cap else over, min(parameters.cap, share), (CAP,))
    bound = target * (1 - parameters.number_tolerance)
    if reaches(actual, bound):
        v, least = told_apart(actual, bound)
        within = f"V è sotto T, ma entro la tolleranza del {italian(100 * parameters.number_tolerance)}%"
        return Reckoning(f"{within} ({v} ≥ {least}):", FULL, (TOLERANCE,))
    return Reckoning(ratio, min(FULL, share), (TOLERANCE,) if parameters.number_tolerance else ())


def at_most(target: float, actual: float, parameters: Parameters) -> Reckoning:
    """Say how a measure scores that should not pass its target.

    >>> from pdo_xl.domain.settings.parameters import DEFAULTS
    >>> at_most(30, 45, DEFAULTS).text, at_most(0, 0.4, DEFAULTS).text
    ('100 · (2·T − V)/T = 100 · (2·30 − 45)/30 = 50', 'V supera T (0,4 > 0), e T non è più di zero: 0')
    """
    v, t = told_apart(actual, target)
    if reaches(target, actual):
        return Reckoning(f"V non supera T ({v} ≤ {t}):", FULL)
    passed = f"V supera T ({v} > {t})"
    if target <= 0:
        return Reckoning(f"{passed}, e T non è più di zero:", 0.0)
    if parameters.over_maximum is OverMaximum.ALL_OR_NOTHING:
        return Reckoning(f"{passed}, e non c'è una via di mezzo:", 0.0, (OVER_MAXIMUM,))
    if parameters.over_maximum is OverMaximum.RATIO:
        points = min(FULL, hundredths(target, actual))
        return Reckoning(f"100 · T/V = 100 · {t}/{v}", points, (OVER_MAXIMUM,))
    over = actual - target
    if reaches(over, target):
        return Reckoning(f"V è il doppio di T o più ({v} ≥ 2·{t}):", 0.0, (OVER_MAXIMUM,))
    points = min(FULL, hundredths(target - over, target))
    return Reckoning(f"100 · (2·T − V)/T = 100 · (2·{t} − {v})/{t}", points, (OVER_MAXIMUM,))
