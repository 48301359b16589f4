"""How an objective ended, in one line.

Source: design of the reports, section 5, field 4; sections 3.2 and 3.3 for the words.
"""

from pdo_xl.domain.kinds.trend import Trend
from pdo_xl.domain.scoring.assess import State
from pdo_xl.domain.scoring.objective_score import ObjectiveResult, grade_of
from pdo_xl.domain.scoring.timing import Timing, beyond_expected, timing_of
from pdo_xl.domain.values.text import days, italian, italian_fixed
from pdo_xl.reports.goal_sheets.source import Source
from pdo_xl.sheet.names.objectives import BEYOND, NOT_WEIGHTED, OUT_OF_SCORE

_BLANK = "…………"
_TOLD = frozenset({State.NOT_ASSESSABLE, State.TO_CHECK})


def outcome(source: Source, result: ObjectiveResult) -> str:
    """Word it; empty where there is nothing to say yet, blanks to be filled in where the sheet is for that."""
    trajectory = source.results.trajectory
    trend = None if trajectory is None else trajectory.of_objective(result).trend
    nothing = result.score is None and not any(one.state in _TOLD for one in result.indicators)
    if nothing and source.blank:
        of_sector = "" if result.weight is None else f" · punti nel settore: {_BLANK} su {italian(result.weight)}"
        return f"Punteggio dell'obiettivo: {_BLANK} su 100{of_sector} · grado: {_BLANK} · tempo: {_BLANK}"
    if nothing and trend in (None, Trend.NO_DATA):
        return ""
    parts = [f"Punteggio dell'obiettivo: {_score(result)}", _points(result), f"grado: {_grade(source, result)}"]
    parts.append(f"tempo: {_timing(source, result)}")
    if trend is not None:
        parts.append(f"andamento: {trend}")
    return " · ".join(filter(None, parts))


def _score(result: ObjectiveResult) -> str:
    if result.score is not None:
        return f"{italian_fixed(result.score, 2)} su 100"
    return "nessun dato" if result.assessable else "non valutabile"


def _points(result: ObjectiveResult) -> str:
    if result.weight is None:
        return f"{NOT_WEIGHTED}, {OUT_OF_SCORE}"
    if result.points is None:
        return ""
    return f"punti nel settore: {italian_fixed(result.points, 2)} su {italian(result.weight)}"


def _grade(source: Source, result: ObjectiveResult) -> str:
    grade = grade_of(result.status)
    return f"{grade} {BEYOND}" if beyond_expected(result, source.results.parameters) else grade


def _timing(source: Source, result: ObjectiveResult) -> str:
    timing, delay = timing_of(result, source.results.parameters)
    return f"{timing}, di {days(delay)}" if timing is Timing.LATE and delay else str(timing)
