"""PDO310: the type of value agrees with the indicator's text.

Source: design of the validation. Fails: "almeno il 70%" in a Data row, "numero progetti" in a Percentuale row,
"secondo le tempistiche" in a number row.
"""

import re
from collections.abc import Callable, Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.kinds import deadline, number, percentage
from pdo_xl.domain.kinds.base import Kind
from pdo_xl.domain.plan import Field
from pdo_xl.domain.rules.base import at
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.score import Results

ID = "PDO310"
GRAVITY = Gravity.WARNING
TITLE = "tipologia diversa dal testo"
PASSES = specimen(row(indicator="Almeno il 70% delle pratiche", kind="Percentuale", target="70%"))
FAILS = specimen(row(indicator="Almeno il 70% delle pratiche", kind="Data", target="31.12.2024", actual="20.12.2024"))

_PERCENTAGE = re.compile(r"\d\s?%")
_NUMBER = re.compile(r"\bnumero\b", re.IGNORECASE)
_SUGGESTION = "Correggere la tipologia di valore e il valore atteso, oppure il testo dell'indicatore."


def check(results: Results) -> Iterator[Issue]:
    """One warning a row."""
    for kind, (clashes, message) in _CLASHES.items():
        for assessed in results.of_kind(kind):
            if clashes(assessed.indicator.text):
                yield Issue(at(assessed.indicator, Field.TYPE), message, _SUGGESTION)


# What is quick to ask comes first: texts are many.


def _says_percentage(text: str) -> bool:
    return "%" in text and _PERCENTAGE.search(text) is not None


def _says_number(text: str) -> bool:
    return "numero" in text.lower() and _NUMBER.search(text) is not None


def _says_time(text: str) -> bool:
    return "empistic" in text or "EMPISTIC" in text


_CLASHES: dict[Kind, tuple[Callable[[str], bool], str]] = {
    deadline: (
        _says_percentage,
        "La tipologia è una data, ma il testo dell'indicatore parla di una percentuale.",
    ),
    percentage: (
        _says_number,
        "La tipologia è una percentuale, ma il testo dell'indicatore parla di un numero.",
    ),
    number: (
        _says_time,
        "La tipologia è un numero, ma il testo dell'indicatore parla di tempistiche.",
    ),
}
