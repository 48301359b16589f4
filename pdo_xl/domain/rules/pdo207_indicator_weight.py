"""PDO207: with `aggregazione` = `pesata` each indicator of an objective has a weight that can be read.

Source: design of the scoring, section 6, `aggregazione`. Passes: 60 and 40; "60%" and "40%"; a blank cell beside an
objective's only indicator. Fails: a blank cell, "tanto", -1, 101; all weights zero.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field
from pdo_xl.domain.rules.base import at
from pdo_xl.domain.rules.specimen import more, row, specimen
from pdo_xl.domain.scoring.indicator_weight import weight_problems
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.settings.choices import Aggregation
from pdo_xl.domain.values.text import sentence

ID = "PDO207"
GRAVITY = Gravity.ERROR
TITLE = "peso dell'indicatore mancante o illeggibile"
PASSES = specimen(row(indicator_weight=60), more(indicator_weight=40), aggregazione="pesata")
FAILS = specimen(row(indicator_weight=60), more(indicator_weight="tanto"), aggregazione="pesata")


def check(results: Results) -> Iterator[Issue]:
    """One error for each weight; its objective has no score until it is put right."""
    if results.parameters.aggregation is not Aggregation.WEIGHTED:
        return
    for result in results.objectives:
        cells = results.plan.indicator_weights.get(result.objective.sheet)
        for problem in weight_problems(result.indicators, cells) if cells is not None else ():
            place = at(problem.assessed.indicator, Field.INDICATOR_WEIGHT)
            yield Issue(
                place,
                f"{sentence(problem.message)[:-1]}: l'obiettivo resta senza punteggio.",
                sentence(problem.suggestion),
            )
