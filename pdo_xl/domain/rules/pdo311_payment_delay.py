"""PDO311: a payment time of zero or less is meant as an average delay.

Source: DL 66/2014 art. 8 and DPCM 22/09/2014 art. 9: the indicator of promptness counts days after the due date, and is
negative where bodies pay early. An average *time* of zero days would be out of reach.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field
from pdo_xl.domain.rules.base import at
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.values.direction import Direction

ID = "PDO311"
GRAVITY = Gravity.WARNING
TITLE = "tempo di pagamento inteso come ritardo"
PASSES = specimen(row(objective="Rispettare i tempi di pagamento", target="minore o uguale a 30"))
FAILS = specimen(row(objective="Rispettare i tempi di pagamento", target="minore o uguale a 0"))

_MESSAGE = "Un tempo di pagamento minore o uguale a zero si intende come ritardo medio sulla scadenza."
_SUGGESTION = (
    "Scrivere «ritardo medio di pagamento» nell'indicatore, e il ritardo (anche negativo) nel valore effettivo."
)


def check(results: Results) -> Iterator[Issue]:
    """One warning a row."""
    for result in results.about_payments:
        for assessed in result.indicators:
            kind, target = assessed.kind, assessed.target
            if target is None or kind is None or not kind.unit_in_text:
                continue
            if target.direction is Direction.AT_MOST and target.value <= 0:
                yield Issue(at(assessed.indicator, Field.TARGET), _MESSAGE, _SUGGESTION)
