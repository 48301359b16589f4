"""What a date met late is worth: the parameter `fasce_ritardo`."""

from typing import NamedTuple

from pdo_xl.domain.values.text import days, italian


class LateBands(NamedTuple):
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

    def name(self, delay: int) -> str:
        """Name the band of a delay of one day or more.

        >>> bands = LateBands(((15, 90.0), (30, 75.0)))
        >>> bands.name(15), bands.name(16), bands.name(31), SEVERE.name(1)
        ('fascia da 1 a 15 giorni', 'fascia da 16 a 30 giorni', 'oltre 30 giorni', 'ogni ritardo')
        """
        first = 1
        for limit, _ in self.limits:
            if delay <= limit:
                return f"fascia da {first} a {days(limit)}" if first < limit else f"fascia di {days(limit)}"
            first = limit + 1
        return f"oltre {days(first - 1)}" if self.limits else "ogni ritardo"

    @property
    def written(self) -> str:
        """As `Parametri` has them.

        >>> LateBands(((15, 90.0),)).written, SEVERE.written
        ('15: 90; oltre: 0', 'SEVERO')
        """
        if self == SEVERE:
            return "SEVERO"
        listed = [f"{limit}: {italian(points)}" for limit, points in self.limits]
        return "; ".join([*listed, f"oltre: {italian(self.beyond)}"])


SEVERE = LateBands(limits=())
"""Preset `SEVERO`: nothing from the first day of delay."""
