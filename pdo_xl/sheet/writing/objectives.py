"""The sheet `Obiettivi`: one row per objective, with how far, when, and on how much of it the figures rest.

Source: design of the reports, sections 3.3 and 10.3.
"""

from collections.abc import Sequence

from pdo_xl.domain.findings import Findings
from pdo_xl.domain.plan import Field, Objective
from pdo_xl.domain.quick import maker
from pdo_xl.domain.scoring.assess import Assessed, State
from pdo_xl.domain.scoring.objective_score import ObjectiveResult, grade_of
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.scoring.standing import Standing
from pdo_xl.domain.scoring.summary import counts_by_objective, sector_names
from pdo_xl.domain.scoring.timing import beyond_expected, timing_of
from pdo_xl.domain.scoring.weight import exclusion_reason
from pdo_xl.domain.settings.parameters import Parameters
from pdo_xl.domain.values.text import italian_date
from pdo_xl.sheet.blocks import Block, Link, Value
from pdo_xl.sheet.names.objectives import (
    BEYOND,
    MISSING,
    NO_WEIGHT,
    NOT_ASSESSABLE,
    NOT_WEIGHTED,
    OBJECTIVES_HEADERS,
    OBJECTIVES_WIDTHS,
    OUT_OF_SCORE,
    SEVERAL_WEIGHTS,
    UNREAD_WEIGHT,
    ObjectiveColumn,
)
from pdo_xl.sheet.names.sheets import HEADER_ROW, OBJECTIVES, SUBTITLE_ROW
from pdo_xl.sheet.reading.read import ReadPlan
from pdo_xl.sheet.writing.fitted_rows import fitted_heights
from pdo_xl.sheet.writing.shown_texts import column_of_links, shown_text
from pdo_xl.sheet.writing.summary_words import goals_text

_COLUMNS = tuple(range(1, len(OBJECTIVES_HEADERS) + 1))


_WRAPPED = {
    column.place: OBJECTIVES_WIDTHS[column.place - 1]
    for column in (ObjectiveColumn.SECTOR, ObjectiveColumn.TEXT, ObjectiveColumn.POINTS, ObjectiveColumn.GRADE)
}


def objectives_block(read: ReadPlan, results: Results, findings: Findings, body: Standing) -> Block:
    """The whole table of `Obiettivi`, and its subtitle; `body` tells how many objectives are reached."""
    names = sector_names(results)
    links = {
        sheet.layout.sheet: column_of_links(sheet.layout.sheet, sheet.layout.columns[Field.OBJECTIVE])
        for sheet in read.sheets
    }
    parameters, trajectory, made_link = results.parameters, results.trajectory, maker(Link)
    rows: dict[int, Sequence[Value]] = {SUBTITLE_ROW: [_subtitle(results, body), *[None] * (len(_COLUMNS) - 1)]}
    counted = zip(results.objectives, counts_by_objective(results, findings), strict=True)
    for row, (result, count) in enumerate(counted, start=HEADER_ROW + 1):
        objective = result.objective
        rows[row] = [
            names[objective.sector],
            made_link((objective.number, f"{links[objective.sheet]}{objective.row}")),
            shown_text(objective.text),
            *_figures(result),
            _grade(result, parameters),
            timing_of(result, parameters).timing.value,
            None if trajectory is None else trajectory.of_objective(result).trend.value,
            *_indicators(result.indicators),
            count,
        ]
    heights = fitted_heights(rows, HEADER_ROW + 1, _WRAPPED)
    return Block(OBJECTIVES, _COLUMNS, rows, table_from=HEADER_ROW + 1, heights=heights)


def _subtitle(results: Results, body: Standing) -> str:
    """How many objectives are reached, in the words of `Riepilogo`."""
    mode = results.parameters.mode
    return f"Al {italian_date(results.on)}, {mode}. {goals_text(body, mode)}"


def _figures(result: ObjectiveResult) -> tuple[Value, Value, Value]:
    """Weight, score and points; a word where there is none."""
    weight, score, points = result.weight, result.score, result.points
    shown: Value = _no_weight(result.objective) if weight is None else weight
    earned: Value = points
    if points is None:
        earned = OUT_OF_SCORE if shown == NOT_WEIGHTED else MISSING
    return shown, MISSING if score is None else score, earned


def _no_weight(objective: Objective) -> str:
    """Say why an objective has no weight."""
    weights = objective.weights
    if not weights:
        return NO_WEIGHT
    if len(weights) > 1:
        return SEVERAL_WEIGHTS
    return UNREAD_WEIGHT if exclusion_reason(weights[0].entry) is None else NOT_WEIGHTED


def _grade(result: ObjectiveResult, parameters: Parameters) -> str:
    grade = grade_of(result.status)
    return f"{grade} {BEYOND}" if beyond_expected(result, parameters) else grade


def _indicators(indicators: Sequence[Assessed]) -> tuple[str, str]:
    """How many of the assessable indicators have a score, how many are reached; those that are not are named."""
    scored = reached = unassessable = 0
    for assessed in indicators:
        if assessed.state is State.NOT_ASSESSABLE:
            unassessable += 1
        elif assessed.score is not None:
            scored += 1
            reached += assessed.state is State.REACHED
    assessable = len(indicators) - unassessable
    if not assessable:
        return (NOT_ASSESSABLE, NOT_ASSESSABLE) if unassessable else (MISSING, MISSING)
    others = f", {unassessable} {NOT_ASSESSABLE}" if unassessable else ""
    return f"{scored} di {assessable}{others}", f"{reached} di {assessable}"
