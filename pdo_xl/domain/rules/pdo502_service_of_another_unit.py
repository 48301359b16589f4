"""PDO502: a sigla goes with its own service's name.

Source: design of the validation. Fails: PAT on one row with the name that LPU/MAN has everywhere.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.plan import Field
from pdo_xl.domain.rules.base import at
from pdo_xl.domain.rules.services import misplaced_services
from pdo_xl.domain.score import Results
from pdo_xl.domain.text import identity, shorten


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
