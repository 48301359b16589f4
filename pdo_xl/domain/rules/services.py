"""Which service name each sigla usually has, for PDO502 and PDO505."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from pdo_xl.domain.plan import Objective, Plan


def rarer_services(plan: Plan) -> Iterator[tuple[Objective, str]]:
    """The objectives whose service is not the usual one of their sigla, with the usual one.

    Where two names are equally common, the first in the plan is the usual one.
    """
    usual = _usual_services(plan)
    for objective in plan.objectives:
        if objective.service:
            expected = usual.get(objective.unit.casefold(), "")
            if objective.service != expected and objective.service.casefold() != expected.casefold():
                yield objective, expected


def misplaced_services(plan: Plan) -> Iterator[tuple[Objective, str, str]]:
    """The objectives whose service is the usual one of another sigla: (objective, its usual service, that sigla)."""
    owners: dict[str, str] = {}
    units = {objective.unit.casefold(): objective.unit for objective in reversed(plan.objectives)}
    for unit, service in _usual_services(plan).items():
        owners.setdefault(service.casefold(), units[unit])
    for objective, usual in rarer_services(plan):
        owner = owners.get(objective.service.casefold())
        if owner is not None:
            yield objective, usual, owner


def _usual_services(plan: Plan) -> dict[str, str]:
    names: dict[str, Counter[str]] = defaultdict(Counter)
    for objective in plan.objectives:
        if objective.unit and objective.service:
            names[objective.unit.casefold()][objective.service] += 1
    return {unit: counted.most_common(1)[0][0] for unit, counted in names.items()}
