"""Which rows have a service name that is not the usual one of their sigla, for PDO502 and PDO505."""

from collections.abc import Iterator

from pdo_xl.domain.plan import Objective, Plan


def rarer_services(plan: Plan) -> Iterator[tuple[Objective, str]]:
    """The objectives whose service is not the usual one of their sigla, with the usual one."""
    usual = plan.usual_services
    for objective in plan.objectives:
        if objective.service:
            expected = usual.get(objective.unit.casefold(), "")
            if objective.service != expected and objective.service.casefold() != expected.casefold():
                yield objective, expected


def misplaced_services(plan: Plan) -> Iterator[tuple[Objective, str, str]]:
    """The objectives whose service is the usual one of another sigla: (objective, its usual service, that sigla)."""
    spellings: dict[str, str] = {}
    for objective in plan.objectives:
        spellings.setdefault(objective.unit.casefold(), objective.unit)
    owners: dict[str, str] = {}
    for unit, service in plan.usual_services.items():
        owners.setdefault(service.casefold(), spellings[unit])
    for objective, usual in rarer_services(plan):
        owner = owners.get(objective.service.casefold())
        if owner is not None:
            yield objective, usual, owner
