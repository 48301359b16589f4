"""PDO311: a payment time of zero or less is meant as an average delay.

Source: DL 66/2014 art. 8 and DPCM 22/09/2014 art. 9: the indicator of promptness counts days after the due date, and is
negative where bodies pay early. An average *time* of zero days would be out of reach.
"""

from collections.abc import Iterator

from pdo_xl.domain.direction import Direction
from pdo_xl.domain.finding import Issue
from pdo_xl.domain.kinds import number
from pdo_xl.domain.plan import Field
from pdo_xl.domain.rules.base import at, is_about_payments
from pdo_xl.domain.score import Results


def check(results: Results) -> Iterator[Issue]:
    """One warning a row."""
    for result in results.objectives:
        if is_about_payments(result.objective):
            for assessed in result.indicators:
                target = assessed.target
                if (
                    assessed.kind is number
                    and target is not None
                    and target.direction is Direction.AT_MOST
                    and target.value <= 0
                ):
                    yield Issue(
                        at(assessed.indicator, Field.TARGET),
                        "Un tempo di pagamento minore o uguale a zero si intende come ritardo medio sulla scadenza.",
                        "Scrivere «ritardo medio di pagamento» nell'indicatore, "
                        "e il ritardo (anche negativo) nel valore effettivo.",
                    )
