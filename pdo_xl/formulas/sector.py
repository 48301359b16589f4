"""PDO_SETTORE: a sector's score from its objectives' weights and scores, as they stand in the plan's columns.

Source: design of the scoring, section 6.
"""

from dataclasses import dataclass, field

from pdo_xl.domain.aggregate import weighted_mean
from pdo_xl.domain.entry import Entry, is_blank
from pdo_xl.domain.kinds.base import shown
from pdo_xl.domain.text import identity, one_line
from pdo_xl.domain.weight import exclusion_reason, points_of
from pdo_xl.formulas.cells import MARK, Cells, FormulaError, Result, common_shape, marked, number_in, refuse_error


@dataclass(slots=True)
class _Objective:
    """The rows from one with a sector to the next: a continuation row has none."""

    weights: list[Entry] = field(default_factory=list)
    scores: list[float] = field(default_factory=list)


def sector_cells(sectors: Cells, weights: Cells, scores: Cells, wanted: Cells) -> list[list[Result]]:
    """Give the score of each wanted sector; nothing where none of its objectives has one.

    The columns of sector, weight and objective score go down side by side. A row without a sector continues the
    objective above it, so a weight written there counts. An objective without a weight, with two or with an
    unreadable one stays out of the sum. Raises: FormulaError.
    """
    common_shape((sectors, weights, scores))
    objectives = _objectives(sectors, weights, scores)
    return [[_score(objectives, entry) for entry in row] for row in wanted.rows]


def _objectives(sectors: Cells, weights: Cells, scores: Cells) -> dict[str, list[_Objective]]:
    found: dict[str, list[_Objective]] = {}
    current: _Objective | None = None
    for sector, weight, score in zip(sectors.column(), weights.column(), scores.column(), strict=True):
        refuse_error(sector)
        if _is_header(weight, score):
            continue
        if not is_blank(sector):
            current = _Objective()
            found.setdefault(identity(one_line(sector)), []).append(current)
        if current is None:
            continue
        refuse_error(weight)
        if not is_blank(weight):
            current.weights.append(weight)
        points = number_in(score, "il punteggio")
        if points is not None:
            current.scores.append(points)
    return found


def _is_header(weight: Entry, score: Entry) -> bool:
    """Tell a header row, in which weight and score are both texts; whole columns bring it along."""
    texts = isinstance(weight, str) and isinstance(score, str) and not is_blank(weight) and not is_blank(score)
    return texts and not str(score).startswith(MARK.strip()) and exclusion_reason(weight) is None


def _score(objectives: dict[str, list[_Objective]], wanted: Entry) -> Result:
    try:
        refuse_error(wanted)
    except FormulaError as error:
        return marked(error)
    if is_blank(wanted):
        return ""
    own = objectives.get(identity(one_line(wanted)))
    if own is None:
        return marked(f"il settore «{shown(wanted)}» non c'è fra quelli indicati", "controllare il nome")
    counted: list[tuple[float, float]] = []
    for objective in own:
        weight = points_of(objective.weights[0]) if len(objective.weights) == 1 else None
        if weight and objective.scores:
            counted.append((weighted_mean(objective.scores, [1.0] * len(objective.scores)), weight))
    if not counted:
        return ""
    return weighted_mean([score for score, _ in counted], [weight for _, weight in counted])
