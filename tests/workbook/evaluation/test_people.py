"""Who answers for which sectors, and what the plan says of each."""

import pytest

from pdo_xl.domain.values.entry import Entry
from pdo_xl.workbook.evaluation.people import people_of
from tests.support import results_of, row
from tests.workbook.evaluation.plans import PAYMENTS, two_heads


def test_one_row_for_each_however_the_name_is_spelt() -> None:
    people = people_of(results_of(row("SF"), row("GT", manager=" ROSSI "), row("PL", manager="Bianchi")))
    assert [(person.name, [sector.name for sector in person.sectors]) for person in people] == [
        ("Rossi", ["SF", "GT"]),
        ("Bianchi", ["PL"]),
    ]


def test_a_sector_that_nobody_is_named_for_stands_by_itself() -> None:
    people = people_of(results_of(row("SF", manager=""), row("GT", manager="")))
    assert [(person.name, len(person.sectors)) for person in people] == [("", 1), ("", 1)]


@pytest.mark.parametrize(
    ("actual", "payments"), [(650.0, "sì"), (325.0, "no"), (0.0, "no"), (None, None), ("NV: sisma", "non previsto")]
)
def test_payments_are_all_or_nothing(actual: Entry, payments: str | None) -> None:
    (person,) = people_of(results_of(row(objective=PAYMENTS, actual=actual)))
    assert person.payments == payments


def test_without_an_objective_about_payments_none_is_planned() -> None:
    assert [person.payments for person in people_of(two_heads())] == ["sì", "non previsto"]
