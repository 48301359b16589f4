"""One table of the states' colours, patterns and symbols, for the workbook, its charts and later documents.

Light fills cannot tell nine states apart for everybody: the word is always there, colour only groups them.
Source: design of the reports, section 3.4.
"""

from enum import StrEnum
from typing import NamedTuple

from pdo_xl.domain.kinds.trend import Trend
from pdo_xl.domain.scoring.assess import State
from pdo_xl.domain.scoring.objective_score import NOT_MEASURABLE, Status


class Pattern(StrEnum):
    """What tells a segment of a chart in grey print; solid where its lightness does.

    A workbook's charts leave out dots: programs draw them too coarse.
    """

    SOLID = "pieno"
    DIAGONAL = "righe oblique"
    CROSSED = "righe incrociate"
    DOTTED = "punti"
    VERTICAL = "righe verticali"
    OUTLINE = "contorno"


BLUE = "#1F4E78"
"""Headings of tables, and bars of one colour."""
INK, FAINT_INK, GRID = "#1F1F1F", "#595959", "#D0D0D0"
"""Texts of documents, what is said beside them, and lines behind a chart."""


class Look(NamedTuple):
    """How a state looks: `strong` fills a chart's segment, `light` and `ink` a cell, `symbol` stands in a text.

    Unit: colours as "#RRGGBB"; `light` is empty for a cell that stays as it is.
    """

    strong: str
    pattern: Pattern
    light: str
    ink: str
    symbol: str
    bold: bool = False


LOOKS: dict[State, Look] = {
    State.REACHED: Look("#00664F", Pattern.SOLID, "#CFE9E1", "#00523F", "●"),
    State.REACHED_LATE: Look("#5DB59B", Pattern.SOLID, "#E4F3EE", "#0B4A3A", "◐"),
    State.PARTLY: Look("#F2C14E", Pattern.DOTTED, "#FBEBC2", "#5C4300", "◑"),
    State.NOT_REACHED: Look("#C74F1D", Pattern.DIAGONAL, "#F7D3C4", "#7A2A08", "○"),
    State.OVERDUE: Look("#7B1E0A", Pattern.CROSSED, "#7B1E0A", "#FFFFFF", "✕", bold=True),
    State.DUE_SOON: Look("#94ABCA", Pattern.SOLID, "#CBD8E8", "#1F3A5F", "!"),
    State.GOING_ON: Look("#D9E0E9", Pattern.SOLID, "", "#333333", "–"),
    State.NOT_ASSESSABLE: Look("#FFFFFF", Pattern.OUTLINE, "#EDEDED", "#4A4A4A", "NV"),
    State.TO_CHECK: Look("#7A5BA6", Pattern.VERTICAL, "#E3DAF0", "#4A2F7A", "?"),
}
"""In the order of a stacked bar's segments, which is never another."""

GRADES: dict[str, Look] = {
    Status.REACHED.value: LOOKS[State.REACHED],
    Status.PARTLY.value: LOOKS[State.PARTLY],
    Status.NOT_REACHED.value: LOOKS[State.NOT_REACHED],
    NOT_MEASURABLE: LOOKS[State.GOING_ON],
}
"""The four classes of objectives, in their order."""

TRENDS: dict[Trend, Look] = {
    Trend.DONE: LOOKS[State.REACHED],
    Trend.ON_TRACK: LOOKS[State.REACHED_LATE],
    Trend.AT_RISK: LOOKS[State.PARTLY],
    Trend.LATE: LOOKS[State.NOT_REACHED],
    Trend.NO_DATA: LOOKS[State.GOING_ON],
    Trend.NOT_ASSESSABLE: LOOKS[State.NOT_ASSESSABLE],
    Trend.TO_CHECK: LOOKS[State.TO_CHECK],
}
"""How things go before the year's end, in the colours of how they would end."""

PLAIN = LOOKS[State.GOING_ON]
"""What says neither good nor bad."""

_NAMED = {str(name): look for looks in (LOOKS, GRADES, TRENDS) for name, look in looks.items()}


def look_named(name: str | None) -> Look | None:
    """Give the look of a state, a grado or an andamento, written as people read it; None for any other word.

    >>> look_named("raggiunto in parte") is LOOKS[State.PARTLY], look_named("altro")
    (True, None)
    """
    return None if name is None else _NAMED.get(name)
