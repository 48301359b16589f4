"""How a measure scores against a target it should reach, or should not pass.

Source: design of the scoring, section 4, the lines "at least" and "at most".
"""

from collections.abc import Callable
from math import isclose

from pdo_xl.domain.errors import UnreadableActual
from pdo_xl.domain.kinds.base import Target
from pdo_xl.domain.settings.choices import OverMaximum
from pdo_xl.domain.settings.parameters import Parameters
from pdo_xl.domain.values.direction import Direction
from pdo_xl.domain.values.text import italian

FULL = 100.0
NOISE = 1e-9
"""Relative: 0.57 in a cell times 100 is 56.99999999999999, and meets 57."""
_SUMMED = 1e-12
"""Relative: what adding up scores or weights leaves. Nothing else of a figure is rounded inside."""
_LARGEST = 1e300
"""Beyond it a hundredfold is no number any more."""


def reaches(value: float, bound: float) -> bool:
    """Tell whether a value is at a bound or above it, up to rounding noise."""
    return value >= bound or isclose(value, bound, rel_tol=NOISE)


def adds_up_to(figure: float, bound: float) -> bool:
    """Tell whether a score, or a sum of weights, is at a bound or above it: it is exact but for the adding up.

    >>> adds_up_to(0.1 + 0.2 + 0.7, 1), adds_up_to(49.99999996, 50)
    (True, False)
    """
    return figure >= bound or isclose(figure, bound, rel_tol=_SUMMED)


def hundredths(part: float, whole: float) -> float:
    """Give a part in hundredths of the whole, also of the largest numbers.

    >>> hundredths(29, 50), hundredths(5e307, 1e308)
    (58.0, 50.0)
    """
    return FULL * part / whole if abs(part) < _LARGEST else FULL * (part / whole)


def at_least(target: float, actual: float, parameters: Parameters, say: Callable[[float], str] = italian) -> float:
    """Score a measure that should reach its target; `say` writes one for people.

    Raises: UnreadableActual (PDO306) for a negative actual where the target is not.

    >>> from pdo_xl.domain.settings.parameters import DEFAULTS
    >>> at_least(650, 325, DEFAULTS), at_least(650, 700, DEFAULTS), at_least(57, 0.57 * 100, DEFAULTS)
    (50.0, 100.0, 100.0)
    """
    if target < 0:
        return FULL if reaches(actual, target) else 0.0
    if actual < 0:
        raise UnreadableActual(
            "PDO306",
            f"il valore effettivo è negativo ({say(actual)}), ma il valore atteso è almeno {say(target)}",
            "controllare il segno, o scrivere nel valore atteso «minore o uguale a»",
        )
    if target == 0 or isclose(actual, target, rel_tol=NOISE):
        return FULL
    if actual > target:
        return min(parameters.cap, hundredths(actual, target))
    if reaches(actual, target * (1 - parameters.number_tolerance)):
        return FULL
    return min(FULL, hundredths(actual, target))


def at_most(target: float, actual: float, parameters: Parameters) -> float:
    """Score a measure that should not pass its target.

    >>> from pdo_xl.domain.settings.parameters import DEFAULTS
    >>> at_most(0, -3, DEFAULTS), at_most(0, 0.4, DEFAULTS), at_most(30, 45, DEFAULTS)
    (100.0, 0.0, 50.0)
    """
    if reaches(target, actual):
        return FULL
    if target <= 0 or parameters.over_maximum is OverMaximum.ALL_OR_NOTHING:
        return 0.0
    if parameters.over_maximum is OverMaximum.RATIO:
        return min(FULL, hundredths(target, actual))
    over = actual - target
    # 2T - V, written so that it does not overflow before the bounds hold.
    return 0.0 if reaches(over, target) else min(FULL, hundredths(target - over, target))


def by_direction(
    target: Target[float], actual: float, parameters: Parameters, say: Callable[[float], str] = italian
) -> float:
    """Score a measure by the direction of its target; `say` writes one for people.

    Raises: UnreadableActual (PDO306).
    """
    if target.direction is Direction.AT_MOST:
        return at_most(target.value, actual, parameters)
    return at_least(target.value, actual, parameters, say)
