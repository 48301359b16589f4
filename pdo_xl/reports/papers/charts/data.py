"""What a chart shows: figures, labels and the words that say the same; nothing of how it is drawn.

Unit: scores are 0–100, None where there is no figure; counts are whole.
Source: design of the reports, section 4.5.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

Row = TypeVar("Row")

ROWS_OF_A_PAGE = 20
"""A chart of more rows is split, so that it stays legible on a page."""


@dataclass(frozen=True, slots=True)
class ScoreBar:
    """A row of C1; `shown` is the score in words («76,8», «nessun dato»)."""

    label: str
    shown: str
    score: float | None
    minimum: float | None = None
    maximum: float | None = None


@dataclass(frozen=True, slots=True)
class ScoreBars:
    """C1: horizontal bars from 0 to 100, with marks in words («raggiunto da 95»)."""

    name: str
    title: str
    alt: str
    rows: tuple[ScoreBar, ...]
    marks: tuple[tuple[float, str], ...] = ()


@dataclass(frozen=True, slots=True)
class StackedRow:
    """A row of C2 or C3: a count for each class."""

    label: str
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class StackedBars:
    """C2, C3: bars of 100 %, a segment for each class in the palette's order.

    Shape: `classes` are pairs of the word of the legend and the name of its look in the palette.
    """

    name: str
    title: str
    alt: str
    classes: tuple[tuple[str, str], ...]
    rows: tuple[StackedRow, ...]


@dataclass(frozen=True, slots=True)
class TimeRow:
    """A row of C4: at each date the score and the share of the weight with a datum; `shown` words the last score."""

    label: str
    shown: str
    scores: tuple[float | None, ...]
    shares: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class TimeLines:
    """C4: one row per sector, a dot at each snapshot."""

    name: str
    title: str
    alt: str
    dates: tuple[date, ...]
    rows: tuple[TimeRow, ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """Counts side by side («scadenze per mese»), in one colour; pairs of a label and its count."""

    name: str
    title: str
    alt: str
    columns: tuple[tuple[str, int], ...]


Chart = ScoreBars | StackedBars | TimeLines | Columns


def pages(rows: Sequence[Row]) -> list[Sequence[Row]]:
    """Rows in groups that fit a page, in their order."""
    return [rows[start : start + ROWS_OF_A_PAGE] for start in range(0, len(rows), ROWS_OF_A_PAGE)]
