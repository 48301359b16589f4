"""PDO505: a sigla has one service name.

Source: design of the validation. The rarer name is the one pointed at, where PDO502 does not already do it.
"""

from collections.abc import Iterator

from pdo_xl.domain.finding import Issue
from pdo_xl.domain.plan import Field
from pdo_xl.domain.rules.base import at
from pdo_xl.domain.rules.services import misplaced_services, rarer_services
from pdo_xl.domain.score import Results


def check(results: Results) -> Iterator[Issue]:
    """One note for each row with the rarer name."""
    already = misplaced_services(results.plan)
    for pair, usual in rarer_services(results.plan).items():
        if pair not in already:
            for objective in results.plan.by_service[pair]:
                yield Issue(
                    at(objective, Field.SERVICE),
                    f"Altrove la sigla {objective.unit} ha il servizio «{usual}».",
                    "Usare lo stesso nome, o una sigla diversa.",
                )
