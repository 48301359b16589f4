"""The weight of an objective in its sector, as column J says it.

Source: design of the scoring, section 6; design of the validation, PDO202 to PDO205.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Self

from pdo_xl.domain.entry import Entry, Percent
from pdo_xl.domain.errors import UnreadableWeight
from pdo_xl.domain.kinds.base import shown
from pdo_xl.domain.numbers import parse_number, read_number
from pdo_xl.domain.plan import Objective
from pdo_xl.domain.text import one_line, plain


@dataclass(frozen=True, slots=True)
class Weight:
    """How much one objective counts in its sector.

    Unit: points, 0 to 100.
    """

    points: float

    @classmethod
    def read(cls, entry: Entry) -> Self:
        """Read column J as staff fill it in.

        Raises: UnreadableWeight, with a sentence for the person who typed it.

        >>> Weight.read(" 12,5 "), Weight.read("9%")
        (Weight(points=12.5), Weight(points=9.0))
        """
        number: float | None
        if isinstance(entry, float):
            number = entry
        elif isinstance(entry, Percent):
            number = entry.fraction * 100
        elif isinstance(entry, str):
            number = parse_number(plain(entry).removesuffix("%").rstrip())
        else:
            number = read_number(entry)
        if number is None:
            raise UnreadableWeight(
                "PDO204", f"il peso «{shown(entry)}» non è un numero", "scrivere un numero da 0 a 100"
            )
        if not 0 <= number <= 100:
            raise UnreadableWeight(
                "PDO204", f"il peso «{shown(entry)}» non è fra 0 e 100", "scrivere un numero da 0 a 100"
            )
        return cls(number)


def exclusion_reason(entry: Entry) -> str | None:
    """Why an objective is "Non pesato"; None if the cell says nothing of the kind.

    >>> exclusion_reason("Non pesato - ex art. 208 CDS."), exclusion_reason(9)
    ('ex art. 208 CDS.', None)
    """
    if not isinstance(entry, str) or not plain(entry).startswith("non pesato"):
        return None
    return one_line(entry)[len("non pesato") :].lstrip(" -–—:,.")


def weight_of(objective: Objective) -> float | None:
    """The points of an objective's one weight; None if there is none, more than one, or one that cannot be read."""
    return points_of(objective.weights[0].entry) if len(objective.weights) == 1 else None


@lru_cache(maxsize=4096, typed=True)
def points_of(entry: Entry) -> float | None:
    """The points of one filled cell; None if it is "Non pesato" or cannot be read."""
    if exclusion_reason(entry) is not None:
        return None
    try:
        return Weight.read(entry).points
    except UnreadableWeight:
        return None
