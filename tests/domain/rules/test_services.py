"""Which service names are not the usual ones of their sigla."""

from pdo_xl.domain.plan import Plan
from pdo_xl.domain.rules.services import misplaced_services, rarer_services
from tests.support import plan_of, row


def plan(*pairs: tuple[str, str]) -> Plan:
    return plan_of(*[row(unit=unit, service=service, objective=f"N. {n}") for n, (unit, service) in enumerate(pairs)])


def test_one_service_a_sigla_is_the_usual_one() -> None:
    usual = plan(("FIN", "Finanze"), ("fin", "FINANZE"), ("TRI", "Tributi"))
    assert rarer_services(usual) == {}
    assert misplaced_services(usual) == {}


def test_the_rarer_name_with_the_usual_one() -> None:
    two = plan(("FIN", "Finanze"), ("FIN", "Ragioneria"), ("FIN", "Finanze"))
    assert rarer_services(two) == {("FIN", "Ragioneria"): "Finanze"}
    assert misplaced_services(two) == {}


def test_of_two_that_are_as_common_the_first_is_usual() -> None:
    assert rarer_services(plan(("FIN", "Finanze"), ("FIN", "Ragioneria"))) == {("FIN", "Ragioneria"): "Finanze"}


def test_the_usual_name_of_another_sigla_belongs_to_it() -> None:
    swapped = plan(("PAT", "Patrimonio"), ("PAT", "Patrimonio"), ("Man.", "Manutenzioni"), ("PAT", "manutenzioni"))
    assert rarer_services(swapped) == {("PAT", "manutenzioni"): "Patrimonio"}
    assert misplaced_services(swapped) == {("PAT", "manutenzioni"): "Man."}


def test_a_row_without_sigla_or_service_is_not_judged() -> None:
    assert rarer_services(plan(("FIN", "Finanze"), ("", "Ragioneria"), ("FIN", ""))) == {}
