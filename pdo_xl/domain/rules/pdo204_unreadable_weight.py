"""PDO204: a weight is a number from 0 to 100.

Source: design of the scoring, section 6. Passes: 9; "12,5"; 9%. Fails: "nove e mezzo", -1, 101.
"""

from collections.abc import Iterator

from pdo_xl.domain.errors import UnreadableWeight
from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field, Place
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.scoring.weight import Weight, exclusion_reason
from pdo_xl.domain.values.text import sentence

ID = "PDO204"
GRAVITY = Gravity.ERROR
TITLE = "peso illeggibile"
PASSES = specimen(row(weight="12,5"), row(objective="Rispondere ai cittadini", weight=87.5))
FAILS = specimen(row(weight="nove e mezzo"), row(objective="Rispondere ai cittadini", weight=87.5))


def check(results: Results) -> Iterator[Issue]:
    """One error for each weight that cannot be read."""
    for objective in [result.objective for result in results.objectives if result.weight is None]:
        for weight in objective.weights:
            try:
                if exclusion_reason(weight.entry) is None:
                    Weight.read(weight.entry, results.parameters.weights)
            except UnreadableWeight as error:
                place = Place(objective.sheet, weight.row, Field.WEIGHT)
                yield Issue(place, sentence(str(error)), sentence(error.suggestion))
