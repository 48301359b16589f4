"""One indicator read from what an office wrote into its cells."""

from pdo_xl.domain.plan import Indicator
from pdo_xl.domain.scoring.assess import Assessed, assess
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.values.entry import Entry
from tests.support import END_OF_YEAR

NUMBER, PERCENTAGE, DAY, ANSWER, TERM = "Nr", "Percentuale", "Data", "si/no", "Tempestività"


def read(kind: str, target: Entry, actual: Entry = None) -> Assessed:
    """Such an indicator at the end of 2024."""
    return assess(Indicator("Piano", 3, "", kind, target, actual), DEFAULTS, 2024, END_OF_YEAR)
