"""What a date met late is worth: the parameter `fasce_ritardo`."""

from dataclasses import dataclass


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


GRADUAL = LateBands()
SEVERE = LateBands(limits=())
"""Preset `SEVERO`: nothing from the first day of delay."""
