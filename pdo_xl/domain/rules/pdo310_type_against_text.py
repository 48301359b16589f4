"""PDO310: the type of value agrees with the indicator's text.

Source: design of the validation. Fails: "almeno il 70%" in a Data row, "numero progetti" in a Percentuale row,
"secondo le tempistiche" in a number row.
"""

import re
from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.kinds import deadline, number, percentage
from pdo_xl.domain.kinds.base import Kind
from pdo_xl.domain.plan import Field
from pdo_xl.domain.rules.base import at
from pdo_xl.domain.score import Results

_PERCENTAGE = re.compile(r"\d\s?%")
_NUMBER = re.compile(r"\bnumero\b", re.IGNORECASE)
_MESSAGES: dict[Kind, str] = {
    deadline: "La tipologia è una data, ma il testo dell'indicatore parla di una percentuale.",
    percentage: "La tipologia è una percentuale, ma il testo dell'indicatore parla di un numero.",
    number: "La tipologia è un numero, ma il testo dell'indicatore parla di tempistiche.",
}
_SUGGESTION = "Correggere la tipologia di valore e il valore atteso, oppure il testo dell'indicatore."


def check(results: Results) -> Iterator[Issue]:
    """One warning a row."""
    for assessed in results.indicators:
        kind, text = assessed.kind, assessed.indicator.text
        if kind is deadline:
            clash = "%" in text and _PERCENTAGE.search(text) is not None
        elif kind is percentage:
            clash = _NUMBER.search(text) is not None
        elif kind is number:
            clash = "empistic" in text or "EMPISTIC" in text
        else:
            continue
        if clash:
            yield Issue(at(assessed.indicator, Field.TYPE), _MESSAGES[kind], _SUGGESTION)
