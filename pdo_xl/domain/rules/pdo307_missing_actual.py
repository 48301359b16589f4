"""PDO307: at the end of the year every actual value is there.

Source: design of the scoring, section 6, `consuntivo`. While monitoring, a blank is no finding.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Aspect, Field
from pdo_xl.domain.rules.base import at_value
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.settings.choices import Mode

ID = "PDO307"
GRAVITY = Gravity.ERROR
TITLE = "valore effettivo mancante"
PASSES = specimen(row(actual=10), modo="consuntivo")
FAILS = specimen(row(actual=None), modo="consuntivo")

_OF_A_VALUE = "il valore effettivo", "il valore raggiunto"
_OF_A_DEADLINE = "la data effettiva", "il giorno in cui è stato fatto"


def check(results: Results) -> Iterator[Issue]:
    """One error for each blank, which counts 0."""
    if results.parameters.mode is Mode.FINAL:
        for assessed in results.indicators:
            if assessed.missing:
                what, value = _OF_A_VALUE if assessed.indicator.aspect is not Aspect.DEADLINE else _OF_A_DEADLINE
                yield Issue(
                    at_value(assessed.indicator, Field.ACTUAL),
                    f"Manca {what}: a consuntivo conta 0.",
                    f"Scrivere {value}, oppure «NV: » e il motivo.",
                )
