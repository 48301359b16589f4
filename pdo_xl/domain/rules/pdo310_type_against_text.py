"""PDO310: the type of value agrees with the indicator's text.

Source: design of the validation. Fails: "almeno il 70%" in a Data row, "numero progetti" in a Percentuale row,
"secondo le tempistiche" in a number row.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.kinds import KINDS
from pdo_xl.domain.kinds.number import Number
from pdo_xl.domain.plan import Aspect, Field
from pdo_xl.domain.read_from import ReadFrom
from pdo_xl.domain.rules.base import at, in_column
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.values.direction import read_direction
from pdo_xl.domain.values.late_pattern import late_pattern
from pdo_xl.domain.values.shown import shown
from pdo_xl.domain.values.text import plain

ID = "PDO310"
GRAVITY = Gravity.WARNING
TITLE = "tipologia diversa dal testo"
PASSES = specimen(row(indicator="Almeno il 70% delle pratiche", kind="Percentuale", target="70%"))
FAILS = specimen(row(indicator="Almeno il 70% delle pratiche", kind="Data", target="31.12.2024", actual="20.12.2024"))

_LONGEST = 1000
_TIME = late_pattern(r"\b(?:giorni|gg|mesi|settimane|temp[oi] (?:medi|massim|di|del|per|necessari)|ritardo)")
_SUGGESTION = "Correggere la tipologia di valore e il valore atteso, oppure il testo dell'indicatore."


def check(results: Results) -> Iterator[Issue]:
    """One warning a row."""
    # In the order of the sheet: by type, the texts of a large plan lie too far apart in memory.
    for assessed in results.indicators:
        indicator, kind = assessed.indicator, assessed.kind
        if kind is None or kind.contradicted is None:
            continue
        said_in, of = kind.contradicted
        # The deadline beside a percentage has the percentage's text.
        if said_in(indicator.text) and indicator.aspect is not Aspect.DEADLINE:
            message = f"La tipologia è {kind.called}, ma il testo dell'indicatore parla di {of}."
            yield Issue(at(indicator, Field.TYPE), message, _SUGGESTION)
    yield from _times(results)


def _times(results: Results) -> Iterator[Issue]:
    """A number that no unit tells from a term: where the text speaks of time, more of it may not be better."""
    told = results.plan.kinds_from
    for assessed in results.of_kind(KINDS[Number.name]) if told else ():
        indicator = assessed.indicator
        if not in_column(indicator, told) or told[indicator.sheet, indicator.row] is not ReadFrom.TARGET:
            continue
        target = indicator.target
        directed = isinstance(target, str) and read_direction(plain(target)).direction is not None
        if not directed and _TIME.search(plain(indicator.text[:_LONGEST])) is not None:
            number = shown(target)
            yield Issue(
                at(indicator, Field.TARGET),
                f"Il valore atteso «{number}» è letto come un numero da raggiungere, ma il testo parla di tempi.",
                f"Scrivere «entro {number} giorni» o «al massimo {number}»; se è un minimo, «almeno {number}».",
            )
