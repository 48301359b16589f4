"""PDO208: with `aggregazione` = `pesata` the plan has a column of the indicators' weights.

Source: design of the scoring, section 6, `aggregazione`. Without it the plain mean is given, and this error says so.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field
from pdo_xl.domain.rules.specimen import more, row, specimen
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.settings.choices import Aggregation

ID = "PDO208"
GRAVITY = Gravity.ERROR
TITLE = "aggregazione pesata senza pesi degli indicatori"
PASSES = specimen(row(indicator_weight=60), more(indicator_weight=40), aggregazione="pesata")
FAILS = specimen(row(), more(), without=(Field.INDICATOR_WEIGHT,), aggregazione="pesata")


def check(results: Results) -> Iterator[Issue]:
    """One error for each sheet without the column, at the parameter."""
    if results.parameters.aggregation is not Aggregation.WEIGHTED:
        return
    sheets = dict.fromkeys(objective.sheet for objective in results.plan.objectives)
    for sheet in sheets:
        if sheet not in results.plan.indicator_weights:
            yield Issue(
                results.plan.parameter_places.get("aggregazione"),
                f"Il parametro aggregazione vale «pesata», ma nel foglio «{sheet}» non c'è una colonna "
                "«Peso indicatore»: gli indicatori contano tutti uguale.",
                "Aggiungere la colonna «Peso indicatore», indicarla in colonna_peso_indicatore, o scrivere media "
                "in aggregazione.",
            )
