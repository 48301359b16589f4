"""What a date met late is worth: the parameter `fasce_ritardo`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LateBands:
    """What a date met late is worth, by days of delay.

    Unit: days and points. Up to each limit its points; beyond the last limit, `beyond`.
    """

    limits: tuple[tuple[int, float], ...]
    beyond: float = 0.0

    def points(self, delay: int) -> float:
        """Score of a delay of one day or more.

        >>> bands = LateBands(((15, 90.0), (30, 75.0)))
        >>> bands.points(15), bands.points(16), bands.points(31)
        (90.0, 75.0, 0.0)
        """
        for limit, points in self.limits:
            if delay <= limit:
                return points
        return self.beyond


SEVERE = LateBands(limits=())
"""Preset `SEVERO`: nothing from the first day of delay."""
