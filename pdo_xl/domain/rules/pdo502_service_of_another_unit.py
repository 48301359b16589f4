"""PDO502: a sigla goes with its own service's name.

Source: design of the validation.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.gravity import Gravity
from pdo_xl.domain.plan import Field
from pdo_xl.domain.rules.base import at
from pdo_xl.domain.rules.services import misplaced_services
from pdo_xl.domain.rules.specimen import row, specimen
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.values.text import identity, shorten

ID = "PDO502"
GRAVITY = Gravity.WARNING
TITLE = "servizio di un'altra sigla"
PASSES = specimen(
    row(unit="PAT", service="Patrimonio", objective="Vendere gli immobili", weight=30),
    row(unit="PAT", service="Patrimonio", objective="Affittare i negozi", weight=30),
    row(unit="MAN", service="Manutenzioni", objective="Curare le strade", weight=30),
    row(unit="PAT", service="Patrimonio", objective="Censire i terreni", weight=10),
)
FAILS = specimen(
    row(unit="PAT", service="Patrimonio", objective="Vendere gli immobili", weight=30),
    row(unit="PAT", service="Patrimonio", objective="Affittare i negozi", weight=30),
    row(unit="MAN", service="Manutenzioni", objective="Curare le strade", weight=30),
    row(unit="PAT", service="Manutenzioni", objective="Censire i terreni", weight=10),
)


def check(results: Results) -> Iterator[Issue]:
    """One warning for each such row, with the sigla's usual name."""
    plan = results.plan
    for pair, owner in misplaced_services(plan).items():
        unit, service = pair
        usual = plan.usual_services[identity(unit)]
        for objective in plan.by_service[pair]:
            yield Issue(
                at(objective, Field.SERVICE),
                f"Il servizio «{shorten(service)}» è della sigla {owner}, ma la sigla di questa riga è {unit}.",
                f"Scrivere la sigla {owner}, oppure il servizio «{usual}».",
            )
