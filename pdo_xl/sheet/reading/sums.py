"""Sums that the office keeps under its weights and values: told from a weight by what stands above them.

A weight on a row of its own is its objective's, if that has none yet. Under an objective with a weight a number is a
sum if it is one, or a stale one where nothing else is meant: at the end of a group of several weights.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isclose

from pdo_xl.domain.plan import Objective
from pdo_xl.domain.values.entry import Percent
from pdo_xl.domain.values.numbers import parse_number, read_number
from pdo_xl.domain.values.text import identity, plain

_FULL = (100.0, 1.0)
"""What weights total when they are right, as points or as fractions."""
_CLOSE = 0.011
"""Weights with two decimals, rounded up or down."""


def number_in(cell: object) -> float | None:
    """The number of a cell, typed as a number or as a text."""
    if isinstance(cell, bool):
        return None
    if isinstance(cell, Percent):
        return cell.fraction
    if isinstance(cell, int | float):
        return read_number(cell)
    return parse_number(plain(cell).removesuffix("%").rstrip()) if isinstance(cell, str) else None


@dataclass(slots=True)
class _Total:
    """What was added up: how many numbers, and their sum."""

    count: int = 0
    total: float = 0.0

    def add(self, number: float) -> None:
        self.count += 1
        self.total += number

    def with_(self, number: float | None) -> "_Total":
        if number is None:
            return self
        return _Total(self.count + 1, self.total + number)

    def is_sum(self, number: float, fewest: int) -> bool:
        return self.count >= fewest and isclose(number, self.total, abs_tol=_CLOSE)


class Sums:
    """The sums of one sheet so far, of its objectives from number `first` on.

    Since the last sum, of each sector, of the whole sheet, of the sums themselves.
    """

    def __init__(self, first: int) -> None:
        self._done = first
        self._since, self._whole, self._of_sums, self._actuals = _Total(), _Total(), _Total(), _Total()
        self._sectors: dict[str, _Total] = {}

    def has(
        self, number: float | None, actuals: Sequence[float], objectives: Sequence[Objective], *, ends: bool
    ) -> bool:
        """Whether a row's numbers are sums: that of the weights, or without it those of the actual values.

        The last of the `objectives` is the one above; `ends` tells that its group ends there.
        """
        self._advance(objectives, len(objectives) - 1)
        current = objectives[-1]
        is_new = current.number > self._done
        if number is None:
            above = self._actuals
            for indicator in current.indicators if is_new else ():
                above = above.with_(number_in(indicator.actual))
            return len(actuals) == 1 and above.is_sum(actuals[0], 2)
        weight = _weight(current) if is_new else None
        sector = self._sectors.get(identity(current.sector), _Total()).with_(weight)
        groups = (self._since.with_(weight), sector, self._whole.with_(weight), self._of_sums)
        if not current.weights:
            # It may be what the objective lacks: the rest that makes its sector whole.
            rest = any(isclose(sector.total + number, full, abs_tol=_CLOSE) for full in _FULL)
            return not rest and any(group.is_sum(number, 2) for group in groups)
        if any(group.is_sum(number, 1) for group in groups):
            return True
        return ends and any(group.count > 1 for group in groups[:3])

    def begin_anew(self, number: float | None, objectives: Sequence[Objective]) -> None:
        """After a sum the next one may be of what follows alone, and the last of the sums."""
        self._advance(objectives, len(objectives))
        self._since = _Total()
        if number is not None:
            whole = self._of_sums.is_sum(number, 2)
            self._of_sums = _Total() if whole else self._of_sums.with_(number)

    def _advance(self, objectives: Sequence[Objective], last: int) -> None:
        """Add the objectives that were read since; the last one may still get more rows."""
        for objective in objectives[self._done : last]:
            self._done = objective.number
            weight = _weight(objective)
            if weight is not None:
                for total in (self._since, self._whole, self._sectors.setdefault(identity(objective.sector), _Total())):
                    total.add(weight)
            for indicator in objective.indicators:
                if (actual := number_in(indicator.actual)) is not None:
                    self._actuals.add(actual)


def _weight(objective: Objective) -> float | None:
    """What an objective adds to a sum of weights; None without a number."""
    numbers = [number for cell in objective.weights if (number := number_in(cell.entry)) is not None]
    return sum(numbers) if numbers else None
