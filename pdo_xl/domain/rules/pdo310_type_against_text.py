"""PDO310: the type of value agrees with the indicator's text.

Source: design of the validation. Fails: "almeno il 70%" in a Data row, "numero progetti" in a Percentuale row,
"secondo le tempistiche" in a number row.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.kinds import KINDS
from pdo_xl.domain.plan import Aspect, Field
from pdo_xl.domain.rules.base import at
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results

ID = "PDO310"
GRAVITY = Gravity.WARNING
TITLE = "tipologia diversa dal testo"
PASSES = specimen(row(indicator="Almeno il 70% delle pratiche", kind="Percentuale", target="70%"))
FAILS = specimen(row(indicator="Almeno il 70% delle pratiche", kind="Data", target="31.12.2024", actual="20.12.2024"))

_SUGGESTION = "Correggere la tipologia di valore e il valore atteso, oppure il testo dell'indicatore."


def check(results: Results) -> Iterator[Issue]:
    """One warning a row."""
    for kind in KINDS.values():
        if kind.contradicted is None:
            continue
        said_in, of = kind.contradicted
        message = f"La tipologia è {kind.called}, ma il testo dell'indicatore parla di {of}."
        for assessed in results.of_kind(kind):
            # The deadline beside a percentage has the percentage's text.
            if said_in(assessed.indicator.text) and assessed.indicator.aspect is not Aspect.DEADLINE:
                yield Issue(at(assessed.indicator, Field.TYPE), message, _SUGGESTION)
