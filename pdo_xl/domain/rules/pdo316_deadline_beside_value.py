"""PDO316: a deadline beside the expected value: whether it is a second test of its row, or only reminded of.

Source: design of other bodies' plans, section 3. Both tests weigh alike; without a column that says when it was done
nobody can be measured by a deadline.
"""

from collections.abc import Iterator, Sequence

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field, Indicator
from pdo_xl.domain.rules.base import at_value, said_of
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.values.text import sentence

ID = "PDO316"
GRAVITY = Gravity.NOTE
TITLE = "scadenza accanto al valore atteso"
PASSES = specimen(row(target=10, actual=10))
FAILS = specimen(
    row(target=10, actual=10, deadline="28.06.2024", done="27.06.2024"),
    colonna_scadenza="Scadenza",
    colonna_data_effettiva="Data effettiva",
)

_NOT_COUNTED = "Se la scadenza non va contata, scrivere «nessuna» nel foglio Parametri, riga colonna_scadenza."
_TO_BE_COUNTED = (
    "Per contarla, aggiungere al piano una colonna con il giorno in cui si è finito, e indicarla nel foglio Parametri, "
    "riga colonna_data_effettiva."
)
_TO_BE_SAID = (
    "Per contarla scriverne la lettera nel foglio Parametri, riga colonna_scadenza, o eseguire pdo-xl calcola con "
    '--colonna "scadenza=LETTERA"; «nessuna» al posto della lettera toglie questa nota.'
)


def check(results: Results) -> Iterator[Issue]:
    """One note a sheet with the count, at its first deadline; one for each that only reminds and is no day."""
    for first, count in _by_sheet(results.plan.second_tests):
        rows = "In una riga" if count == 1 else f"In {count} righe"
        yield Issue(
            at_value(first, Field.TARGET),
            f"{rows} si contano due indicatori con lo stesso peso, il valore atteso e la scadenza.",
            _NOT_COUNTED,
        )
    for first, count in _by_sheet(results.plan.reminders):
        rows = "una riga" if count == 1 else f"{count} righe"
        yield Issue(
            at_value(first, Field.TARGET),
            f"La scadenza di {rows} serve per gli avvisi e non dà punteggio: nessuna colonna dice quando si è finito.",
            _TO_BE_COUNTED,
        )
    for place in results.plan.lacking:
        if place.field is Field.DEADLINE:
            message = "Accanto al valore atteso c'è una scadenza che non si conta: nessuno ha detto se va rispettata."
            yield Issue(place, message, _TO_BE_SAID)
    for assessed in results.reminders:
        for problem in assessed.problems:
            message = f"{said_of(assessed.indicator, str(problem.error))}: per questa riga non ci sono avvisi"
            place = at_value(assessed.indicator, problem.field)
            yield Issue(place, sentence(message), sentence(problem.error.suggestion))


def _by_sheet(deadlines: Sequence[Indicator]) -> Iterator[tuple[Indicator, int]]:
    """The first of each sheet, and how many there are."""
    sheets: dict[str, list[Indicator]] = {}
    for test in deadlines:
        sheets.setdefault(test.sheet, []).append(test)
    for own in sheets.values():
        yield own[0], len(own)
