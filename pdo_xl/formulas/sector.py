"""PDO_SETTORE: a sector's score from its objectives' weights and scores, as they stand in the plan's columns.

Source: design of the scoring, section 6.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from pdo_xl.domain.plan import Field, Objective, WeightCell
from pdo_xl.domain.scoring.aggregate import weighted_mean
from pdo_xl.domain.scoring.weight import LARGEST_PERCENTAGE, exclusion_reason, weight_of
from pdo_xl.domain.settings.choices import WeightScale
from pdo_xl.domain.settings.parameters import Parameters
from pdo_xl.domain.values.entry import Entry, is_blank
from pdo_xl.domain.values.shown import shown
from pdo_xl.domain.values.text import identity, one_line
from pdo_xl.formulas.cells import MARK, Cells, FormulaError, Result, common_shape, marked, number_in, refuse_error
from pdo_xl.sheet.reading.sums import Sums
from pdo_xl.sheet.reading.sums import number_in as number_of


@dataclass(slots=True)
class _Scored:
    """An objective and the scores on its rows."""

    objective: Objective
    scores: list[float] = field(default_factory=list)


def sector_cells(
    sectors: Cells, weights: Cells, scores: Cells, wanted: Cells, parameters: Parameters
) -> list[list[Result]]:
    """Give the score of each wanted sector; nothing where none of its objectives has one.

    The columns of sector, weight and objective score go down side by side. A row without a sector continues the
    objective above it, so a weight written there counts; with a weight and a score of its own it is another objective
    of that sector. An objective without a weight, with two or with an unreadable one stays out of the sum, and so does
    a sum of the weights above it. Raises: FormulaError.
    """
    common_shape((sectors, weights, scores))
    objectives = _objectives(sectors, weights, scores)
    return [[_score(objectives, entry, parameters.weights) for entry in row] for row in wanted.rows]


def _objectives(sectors: Cells, weights: Cells, scores: Cells) -> dict[str, list[_Scored]]:
    by_objective: dict[str, list[_Scored]] = {}
    every: list[Objective] = []
    sums = Sums(0)
    current: _Scored | None = None
    rows = list(zip(sectors.column(), _as_shown(weights), scores.column(), strict=True))
    for number, (sector, weight, score) in enumerate(rows):
        refuse_error(sector)
        if _is_header(sector, weight, score):
            continue
        another = is_blank(sector) and not is_blank(weight) and not is_blank(score)
        if not is_blank(sector) or (another and current is not None and current.objective.weights):
            name = one_line(sector) if current is None or not is_blank(sector) else current.objective.sector
            current = _Scored(Objective(len(every) + 1, "", number, name, "", "", "", ""))
            every.append(current.objective)
            by_objective.setdefault(identity(name), []).append(current)
        if current is None:
            continue
        refuse_error(weight)
        if current.objective.row != number and is_blank(score) and not is_blank(weight):
            total = number_of(weight)
            if total is None and exclusion_reason(weight) is None and current.objective.weights:
                # A text under a weight is a title or a total, as in the plan's own reading.
                continue
            if sums.has(total, (), every, ends=_ends(rows, number, current.objective.sector)):
                sums.begin_anew(total, every)
                continue
        if not is_blank(weight):
            current.objective.weights.append(WeightCell(number, weight))
        points = number_in(score, "il punteggio")
        if points is not None:
            current.scores.append(points)
    return by_objective


def _ends(rows: Sequence[tuple[Entry, Entry, Entry]], number: int, sector: str) -> bool:
    """Whether below a row there is nothing more of its sector, or a blank row first."""
    if number + 1 == len(rows) or all(map(is_blank, rows[number + 1])):
        return True
    following = rows[number + 1][0]
    return not is_blank(following) and identity(one_line(following)) != identity(sector)


def _as_shown(weights: Cells) -> list[Entry]:
    """The weights as their cells show them; a number above a percentage's is the same either way."""
    return [
        entry
        if isinstance(entry, float) and not 0 < entry <= LARGEST_PERCENTAGE
        else weights.told_apart(entry, row, column)
        for row, line in enumerate(weights.rows)
        for column, entry in enumerate(line)
    ]


def _is_header(sector: Entry, weight: Entry, score: Entry) -> bool:
    """Tell a header row: whole columns bring it along, and a plan may have it again, without ours, on each page."""
    if not isinstance(weight, str) or is_blank(weight) or exclusion_reason(weight) is not None:
        return False
    if not is_blank(score):
        return isinstance(score, str) and not score.startswith(MARK.strip())
    # Imported here: hardly any weight is a text.
    from pdo_xl.sheet.columns.beginnings import match_field

    names = [match_field(text) for text in (sector, weight) if isinstance(text, str)]
    return [name.field for name in names if name is not None] == [Field.SECTOR, Field.WEIGHT]


def _score(objectives: dict[str, list[_Scored]], wanted: Entry, scale: WeightScale) -> Result:
    try:
        refuse_error(wanted)
    except FormulaError as error:
        return marked(error)
    if is_blank(wanted):
        return ""
    own = objectives.get(identity(one_line(wanted)))
    if own is None:
        return marked(f"il settore «{shown(wanted)}» non c'è fra quelli indicati", "controllare il nome")
    counted = [
        (weighted_mean(scored.scores, [1.0] * len(scored.scores)), weight)
        for scored in own
        if (weight := weight_of(scored.objective, scale)) and scored.scores
    ]
    if not counted:
        return ""
    return weighted_mean([score for score, _ in counted], [weight for _, weight in counted])
