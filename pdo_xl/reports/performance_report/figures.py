"""Figures and texts of the plan as the tables of the Relazione have them.

Source: design of the reports, sections 3.1 and 3.5: two decimals, half up; what is missing is a dash.
"""

from pdo_xl.domain.kinds.kind import Kind
from pdo_xl.domain.plan import Objective
from pdo_xl.domain.row import Aspect
from pdo_xl.domain.scoring.assess import Assessed, State
from pdo_xl.domain.scoring.objective_score import ObjectiveResult, grade_of
from pdo_xl.domain.scoring.sector_score import Range
from pdo_xl.domain.scoring.timing import beyond_expected
from pdo_xl.domain.settings.parameters import Parameters
from pdo_xl.domain.values.entry import Entry
from pdo_xl.domain.values.text import days, italian, italian_fixed, italian_percent
from pdo_xl.reports.open_data.values import deviation, measured
from pdo_xl.reports.papers.model import Cell
from pdo_xl.reports.papers.texts import of_cell
from pdo_xl.sheet.names.objectives import BEYOND
from pdo_xl.sheet.writing.shown_texts import NO_TEXT

MISSING = "–"
_MINUS = "\N{MINUS SIGN}"


def points(score: float) -> str:
    """A score in words.

    >>> points(63.515), points(100.0)
    ('63,52', '100,00')
    """
    return italian_fixed(score, 2)


def score_cell(score: float | None, missing: str = MISSING) -> Cell:
    """A score, or what stands in its place."""
    return Cell(missing) if score is None else Cell(points(score), score)


def weight_cell(weight: float | None, missing: str = MISSING) -> Cell:
    """A weight as people write it."""
    return Cell(missing) if weight is None else Cell(italian(weight), weight)


def share_cell(fraction: float | None, missing: str = MISSING) -> Cell:
    """A share of the weight, without decimals."""
    return Cell(missing) if fraction is None else Cell(italian_percent(fraction), fraction)


def count_cell(count: int) -> Cell:
    """How many."""
    return Cell(italian(count), count)


def range_cell(ends: Range | None) -> Cell:
    """Between what and what."""
    return Cell(MISSING if ends is None else f"{points(ends.least)} – {points(ends.most)}")


def grade_cell(result: ObjectiveResult, parameters: Parameters) -> Cell:
    """How far an objective came, and whether further than expected."""
    grade = grade_of(result.status)
    return Cell(f"{grade} {BEYOND}" if beyond_expected(result, parameters) else grade, look=grade)


def objective_text(objective: Objective) -> str:
    """An objective in full."""
    return of_cell(objective.text) or NO_TEXT


def indicator_text(assessed: Assessed) -> str:
    """An indicator in full; of a row with two tests, which of them."""
    text = of_cell(assessed.indicator.text) or NO_TEXT
    return f"{text} ({assessed.indicator.aspect})" if assessed.indicator.aspect is not None else text


def kind_text(assessed: Assessed) -> str:
    """The type of an indicator's values; one that nobody knows as typed."""
    if assessed.indicator.aspect is Aspect.DEADLINE or assessed.kind is not None:
        return assessed.kind.label if assessed.kind is not None else MISSING
    return of_cell(assessed.indicator.type_text) or MISSING


def typed_text(kind: Kind | None, entry: Entry) -> str:
    """A cell as a person sees it, in full."""
    if isinstance(entry, str):
        return of_cell(entry)
    return "" if entry is None else of_cell(kind.seen(entry)) if kind is not None else of_cell(str(entry))


def target_text(assessed: Assessed) -> str:
    """What is expected, as typed."""
    return typed_text(assessed.kind, assessed.indicator.target) or MISSING


def actual_text(assessed: Assessed, *, with_notes: bool) -> str:
    """What was reached, as typed; without notes no free text."""
    if assessed.state is State.NOT_ASSESSABLE and not with_notes:
        return "NV"
    if assessed.actual is None and not with_notes:
        return MISSING
    return typed_text(assessed.kind, assessed.indicator.actual) or MISSING


def deviation_of(assessed: Assessed) -> float | None:
    """What was reached less what was expected, in the indicator's unit; days for days.

    Source: DFP, Linee guida 2/2017: "scostamento".
    """
    target, actual = assessed.target, assessed.actual
    if target is None or actual is None:
        return None
    wanted, day_wanted = measured(target.value)
    done, day_done = measured(actual.value)
    return deviation(assessed, wanted, done, day_wanted, day_done)


def deviation_text(assessed: Assessed) -> str:
    """The deviation with its sign and unit: points for percentages, days for days; a dash for a yes or a no."""
    found = deviation_of(assessed)
    if found is None or assessed.kind is None:
        return MISSING
    written = italian(abs(found))
    sign = "" if written == "0" else "+" if found > 0 else _MINUS
    match assessed.kind.measured_in:
        case "percento":
            unit = " punto" if written == "1" else " punti"
        case "data" | "giorni":
            unit = " giorno" if written == "1" else " giorni"
        case _:
            unit = ""
    return f"{sign}{written}{unit}"


def deviation_cell(assessed: Assessed) -> Cell:
    """The same, with the figure behind it."""
    return Cell(deviation_text(assessed), deviation_of(assessed))


def delay_text(delay: int) -> str:
    """How long something is late."""
    return f"in ritardo di {days(delay)}"
