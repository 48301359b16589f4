"""The weight of an objective in its sector, as column J says it.

Source: design of the scoring, section 6; design of the validation, PDO202 to PDO205.
"""

from collections.abc import Container, Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Self

from pdo_xl.domain.errors import UnreadableWeight
from pdo_xl.domain.kinds.base import Note, date_note, percent_note
from pdo_xl.domain.kinds.cells import NEVER_CALCULATED
from pdo_xl.domain.kinds.worded import value_note
from pdo_xl.domain.plan import Objective, Sector, WeightCell
from pdo_xl.domain.settings.choices import WeightScale
from pdo_xl.domain.values.dates import number_behind
from pdo_xl.domain.values.entry import CellError, DateNumber, Entry, Hours, NotCalculated, Percent, Worded
from pdo_xl.domain.values.numbers import hundredfold, parse_number, read_number, three_decimals
from pdo_xl.domain.values.shown import shown
from pdo_xl.domain.values.text import italian, one_line, plain

SUM_TOLERANCE = 0.01
"""How far weights that should total 100 may be from it. Unit: points."""


class EqualShare(Percent):
    """The weight of one of several objectives that weigh alike, because their plan has no weights."""

    __slots__ = ()

    @classmethod
    def one_of(cls, count: int) -> Self:
        """The share of one of `count` objectives, whichever scale other weights have."""
        return cls(1 / count)

    @property
    def shares(self) -> int:
        """How many there are of them."""
        return round(1 / self.fraction)


def weigh_alike(sectors: Iterable[Sector], sheets: Container[str]) -> None:
    """Give the objectives in the `sheets` that have no weights an equal share of their sector each."""
    for sector in sectors:
        share = EqualShare.one_of(len(sector.objectives))
        for objective in sector.objectives:
            if objective.sheet in sheets:
                objective.weights.append(WeightCell(objective.row, share))


def equal_share(objective: Objective) -> EqualShare | None:
    """The share of an objective whose plan has no weights; None for any other."""
    entry = objective.weights[0].entry if objective.weights else None
    return entry if isinstance(entry, EqualShare) else None


LARGEST_PERCENTAGE = 2
"""A fraction; beyond it a cell's percentage is not meant."""


@dataclass(frozen=True, slots=True)
class Weight:
    """How much one objective counts in its sector.

    Unit: points, 0 to 100.
    """

    points: float

    @classmethod
    def read(cls, entry: Entry, scale: WeightScale = WeightScale.POINTS) -> Self:
        """Read column J as staff fill it in; where weights are fractions, a number without a sign is one.

        Raises: UnreadableWeight, with a sentence for the person who typed it.

        >>> Weight.read(" 12,5 "), Weight.read("9%")
        (Weight(points=12.5), Weight(points=9.0))
        """
        if isinstance(entry, NotCalculated):
            raise UnreadableWeight("PDO204", "la formula del peso non è mai stata calcolata", NEVER_CALCULATED)
        number, bare = _number(entry)
        fraction = bare and scale is WeightScale.FRACTIONS
        highest, wanted = (1, "un numero da 0 a 1, come 0,25") if fraction else (100, "un numero da 0 a 100")
        if number is None:
            raise UnreadableWeight("PDO204", f"il peso «{shown(entry)}» non è un numero", _how(entry, wanted))
        if not 0 <= number <= highest:
            raise UnreadableWeight("PDO204", f"il peso «{shown(entry)}» non è fra 0 e {highest}", _how(entry, wanted))
        return cls((hundredfold(number) or 0.0) if fraction else number)


def _how(entry: Entry, wanted: str) -> str:
    """How to write a weight; a format that shows something else comes first."""
    if isinstance(entry, CellError):
        return f"correggere la formula, oppure scrivere {wanted}"
    if isinstance(entry, date | DateNumber | Hours):
        return f"dare alla cella il formato «Numero» e scrivere {wanted}"
    # Other programs write 33.333 for what is a third of a hundred.
    decimals = three_decimals(plain(entry).removesuffix("%").rstrip()) if isinstance(entry, str) else None
    if decimals is not None and decimals <= 100:
        return f"scrivere {wanted}, con la virgola davanti ai decimali: {italian(decimals, 3)}"
    return f"scrivere {wanted}"


def _number(entry: Entry) -> tuple[float | None, bool]:
    """The number of a weight's cell, and whether it stands without a percentage sign."""
    if isinstance(entry, Worded):
        return _number(entry.bare)
    if isinstance(entry, float):
        return entry, True
    if isinstance(entry, Percent):
        if is_unmeant_percentage(entry):
            return entry.fraction, True
        return hundredfold(entry.fraction), False
    if isinstance(entry, str):
        text = plain(entry)
        return parse_number(text.removesuffix("%").rstrip()), not text.endswith("%")
    behind = number_behind(entry)
    return (read_number(entry) if behind is None else behind), True


def bare_fraction(entry: Entry) -> float | None:
    """The number of a weight that may be a fraction, up to 1 without a percentage sign; None for any other.

    >>> bare_fraction("0,4"), bare_fraction(40.0), bare_fraction("40%")
    (0.4, None, None)
    """
    number, bare = _number(entry)
    return number if bare and number is not None and 0 < number <= 1 else None


def is_percentage(entry: Entry) -> bool:
    """Tell a weight that is written, or shown, with a percentage sign."""
    number, bare = _number(entry)
    return number is not None and not bare


def is_unmeant_percentage(entry: Entry) -> bool:
    """Tell a weight that only its cell's format makes a percentage: 25 shown as 2500%."""
    return isinstance(entry, Percent) and LARGEST_PERCENTAGE < entry.fraction <= 100


def weight_note(entry: Entry) -> Note | None:
    """The warning for a weight whose cell shows something else than the number that it was read as."""
    if isinstance(entry, Worded):
        return None if entry.tells else value_note(entry, shown(entry.bare))
    if isinstance(entry, Percent) and is_unmeant_percentage(entry):
        return percent_note(entry, italian(entry.fraction), shown(entry))
    behind = number_behind(entry)
    return None if behind is None or not 0 <= behind <= 100 else date_note(entry, behind)


def exclusion_reason(entry: Entry) -> str | None:
    """Why an objective is "Non pesato"; None if the cell says nothing of the kind.

    >>> exclusion_reason("Non pesato - ex art. 208 CDS."), exclusion_reason(9)
    ('ex art. 208 CDS.', None)
    """
    if not isinstance(entry, str) or not plain(entry).startswith("non pesato"):
        return None
    return one_line(entry)[len("non pesato") :].lstrip(" -–—:,.")


def weight_of(objective: Objective, scale: WeightScale = WeightScale.POINTS) -> float | None:
    """The points of an objective's one weight; None if there is none, more than one, or one that cannot be read."""
    return points_of(objective.weights[0].entry, scale) if len(objective.weights) == 1 else None


@lru_cache(maxsize=4096, typed=True)
def points_of(entry: Entry, scale: WeightScale = WeightScale.POINTS) -> float | None:
    """The points of one filled cell; None if it is "Non pesato" or cannot be read."""
    if exclusion_reason(entry) is not None:
        return None
    try:
        return Weight.read(entry, scale).points
    except UnreadableWeight:
        return None
