"""How several scores become one.

Source: design of the scoring, section 6.
"""

from collections.abc import Mapping, Sequence
from math import fsum
from operator import mul

from pdo_xl.domain.settings.choices import Aggregation


def aggregate(scores: Sequence[float], how: Aggregation) -> float:
    """One score from some, all of which count alike."""
    if len(scores) == 1 and how is not Aggregation.ALL:
        return scores[0]
    if how is Aggregation.MINIMUM:
        return min(scores)
    if how is Aggregation.ALL:
        return 100.0 if min(scores) >= 100 else 0.0
    return weighted_mean(scores, [1.0] * len(scores))


def own_weighted_mean(
    scores: Sequence[float], weights: Mapping[int, float] | None, rows: Sequence[int]
) -> float | None:
    """Mean by the indicators' own weights; None where one cannot be read, or none of these counts."""
    of_rows = [weights[row] for row in rows] if weights is not None else []
    return weighted_mean(scores, of_rows) if any(of_rows) else None


def weighted_mean(scores: Sequence[float], weights: Sequence[float]) -> float:
    """Mean of some scores by their weights, of which one at least is not zero."""
    mean = fsum(map(mul, weights, scores)) / fsum(weights)
    # A mean lies between its terms; rounding must not lift or lower it out of them (all at 100 is exactly 100).
    return max(min(scores), min(max(scores), mean))
