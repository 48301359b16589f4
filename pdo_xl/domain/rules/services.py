"""Which rows have a service name that is not the usual one of their sigla, for PDO502 and PDO505.

A plan has few pairs of sigla and service: each is judged once, for all the rows that have it.
"""

from pdo_xl.domain.plan import Plan
from pdo_xl.domain.values.text import identity

Pair = tuple[str, str]
"""A sigla and a service, as written."""


def rarer_services(plan: Plan) -> dict[Pair, str]:
    """The pairs whose service is not the usual one of their sigla, with the usual one."""
    usual = plan.usual_services
    rarer: dict[Pair, str] = {}
    for unit, service in plan.by_service:
        # A row without a sigla is PDO102's, or its plan has none.
        expected = usual.get(identity(unit), "")
        if unit and service and identity(service) != identity(expected):
            rarer[unit, service] = expected
    return rarer


def misplaced_services(plan: Plan) -> dict[Pair, str]:
    """The pairs whose service is the usual one of another sigla, with that sigla."""
    spellings: dict[str, str] = {}
    for unit, _ in plan.by_service:
        spellings.setdefault(identity(unit), unit)
    owners: dict[str, str] = {}
    for unit, service in plan.usual_services.items():
        owners.setdefault(identity(service), spellings[unit])
    return {pair: owners[key] for pair in rarer_services(plan) if (key := identity(pair[1])) in owners}
