"""Single values of the open data: numbers and days from what was read, texts that are safe to publish.

Source: design of the reports, section 8.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

from pdo_xl.domain.kinds.kind import Kind
from pdo_xl.domain.kinds.yes_no import Answer
from pdo_xl.domain.scoring.assess import Assessed, State
from pdo_xl.domain.scoring.sector_score import Range
from pdo_xl.domain.values.direction import Direction
from pdo_xl.domain.values.shown import shown


def measured(value: object) -> tuple[float | None, date | None]:
    """A value as a number or as a day: an answer is 1 or 0; a share of cases beside days is neither."""
    if isinstance(value, date):
        return None, value
    if value is Answer.YES or value is Answer.NO:
        return (1.0 if value is Answer.YES else 0.0), None
    return (float(value), None) if isinstance(value, int | float) else (None, None)


def direction(assessed: Assessed) -> str | None:
    """On which side of what is expected a good result is."""
    kind, target = assessed.kind, assessed.target
    if kind is None or target is None:
        return None
    if target.direction is None:
        return "uguale" if isinstance(target.value, Answer) else None
    if target.direction is Direction.AT_LEAST:
        return "almeno"
    return "entro" if kind.measured_in in ("data", "giorni") else "al_massimo"


def deviation(
    assessed: Assessed, wanted: float | None, done: float | None, day_wanted: date | None, day_done: date | None
) -> float | None:
    """Done less wanted; days for days.

    Source: DFP, Linee guida 2/2017: "scostamento".
    """
    if day_wanted is not None and day_done is not None:
        return float((day_done - day_wanted).days)
    if wanted is None or done is None or (assessed.kind is not None and assessed.kind.measured_in == "si_no"):
        return None
    return done - wanted


def actual_text(assessed: Assessed, *, with_notes: bool) -> str | None:
    """The cell as typed; without notes neither the reason of an NV nor what could not be read."""
    if not with_notes:
        if assessed.state is State.NOT_ASSESSABLE:
            return "NV"
        if assessed.actual is None:
            return None
    return clean_text(seen(assessed.kind)(assessed.indicator.actual))


def seen(kind: Kind | None) -> Callable[[Any], str]:
    """What gives a cell's text as people see it."""
    return shown if kind is None else kind.seen


def clean_text(text: str) -> str | None:
    """A text without what no program should get from a cell: controls, signs that turn the reading round."""
    # Nearly every text is fit to print: asking that is much quicker than looking at each sign.
    if not text.isprintable():
        text = "".join(sign for sign in text if sign == "\n" or not _is_control(sign))
    return text.strip() or None


def _is_control(sign: str) -> bool:
    return not sign.isprintable() and not sign.isspace()


def ends(score_range: Range | None) -> tuple[float | None, float | None]:
    """Both ends of a range, or none."""
    return (None, None) if score_range is None else (score_range.least, score_range.most)
