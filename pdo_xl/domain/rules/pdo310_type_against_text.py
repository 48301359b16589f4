"""PDO310: the type of value agrees with the indicator's text.

Source: design of the validation. Fails: "almeno il 70%" in a Data row, "numero progetti" in a Percentuale row,
"secondo le tempistiche" in a number row.
"""

import re
from collections.abc import Iterator

from pdo_xl.domain.assess import Assessed
from pdo_xl.domain.finding import Issue
from pdo_xl.domain.kinds import deadline, number, percentage
from pdo_xl.domain.plan import Field
from pdo_xl.domain.rules.base import at
from pdo_xl.domain.score import Results

_PERCENTAGE = re.compile(r"\d\s?%")
_NUMBER = re.compile(r"\bnumero\b", re.IGNORECASE)


def check(results: Results) -> Iterator[Issue]:
    """One warning a row."""
    for assessed in results.indicators:
        clash = _clash(assessed)
        if clash:
            yield Issue(
                at(assessed.indicator, Field.TYPE),
                clash,
                "Correggere la tipologia di valore e il valore atteso, oppure il testo dell'indicatore.",
            )


def _clash(assessed: Assessed) -> str:
    text = assessed.indicator.text
    if assessed.kind is deadline:
        if "%" in text and _PERCENTAGE.search(text):
            return "La tipologia è una data, ma il testo dell'indicatore parla di una percentuale."
    elif assessed.kind is percentage:
        if _NUMBER.search(text):
            return "La tipologia è una percentuale, ma il testo dell'indicatore parla di un numero."
    elif assessed.kind is number and "tempistic" in text.casefold():
        return "La tipologia è un numero, ma il testo dell'indicatore parla di tempistiche."
    return ""
