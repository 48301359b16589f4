"""PDO210: weights of indicators that a plan has are not passed over without a word.

Source: design of the scoring, section 6, `aggregazione`; of other bodies' plans: nothing is guessed in silence.
"""

from collections.abc import Iterator, Mapping

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field, Objective
from pdo_xl.domain.rules.specimen import more, row, specimen
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.scoring.weight import points_of
from pdo_xl.domain.settings.choices import Aggregation
from pdo_xl.domain.values.entry import Entry

ID = "PDO210"
GRAVITY = Gravity.WARNING
TITLE = "pesi degli indicatori che non contano"
PASSES = specimen(row(indicator_weight=50), more(indicator_weight=50))
FAILS = specimen(row(indicator_weight=75), more(indicator_weight=25))


def check(results: Results) -> Iterator[Issue]:
    """One warning for each sheet whose weights would give an objective another score, at the parameter."""
    aggregation = results.parameters.aggregation
    if aggregation is Aggregation.WEIGHTED or not results.plan.indicator_weights:
        return
    matter = dict.fromkeys(one.sheet for one in results.plan.objectives if _matter(one, results.plan.indicator_weights))
    for sheet in matter:
        yield Issue(
            results.plan.parameter_places.get("aggregazione"),
            f"Il foglio «{sheet}» ha una colonna «{Field.INDICATOR_WEIGHT.value.capitalize()}», ma il parametro "
            f"aggregazione vale «{aggregation}»: quei pesi non contano.",
            "Scrivere pesata in aggregazione, se è così che l'ente misura; se no colonna_peso_indicatore = nessuna.",
        )


def _matter(objective: Objective, weights: Mapping[str, Mapping[int, Entry]]) -> bool:
    """Whether an objective's indicators have weights that are not all the same."""
    cells = weights.get(objective.sheet, {})
    known = {points_of(cells.get(indicator.row)) for indicator in objective.indicators}
    return len(known - {None}) > 1
