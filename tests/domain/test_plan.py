"""The plan and what it says of itself."""

import pytest

from pdo_xl.domain.plan import Field, Indicator, Objective, Place, Plan, WeightCell
from tests.support import more, results_of, row


def objective(number: int, sector: str, unit: str = "FIN", service: str = "FINANZE") -> Objective:
    return Objective(number, "Piano", number + 2, sector, "Rossi", unit, service, "Obiettivo")


def test_sectors_in_order_of_appearance_wherever_they_stand() -> None:
    members = [objective(1, "SF"), objective(2, "GT"), objective(3, " sf"), objective(4, "S F")]
    sectors = Plan(tuple(members)).sectors
    assert [(sector.name, [o.number for o in sector.objectives]) for sector in sectors] == [
        ("SF", [1, 3, 4]),
        ("GT", [2]),
    ]


@pytest.mark.parametrize(
    ("unit", "service", "expected"),
    [
        ("TRASV/STRAT / PLUR", "", True),
        ("trasversale", "", True),
        ("SG", "OBIETTIVO TRASVERSALE, STRATEGICO", True),
        ("SG", "obiettivo trasversale", True),
        ("TRA", "TRASPORTI", False),
        ("", "", False),
    ],
)
def test_transversal_objectives(unit: str, service: str, expected: bool) -> None:
    assert objective(1, "SF", unit, service).transversal is expected


def test_sectors_that_differ_by_a_sign_are_two() -> None:
    results = results_of(row("1.1", actual=650.0), row("11", actual=325.0))
    assert [(sector.name, sector.score) for sector in results.sectors] == [("1.1", 100), ("11", 50)]


def test_sigle_and_services_that_differ_by_a_sign_are_two() -> None:
    results = results_of(
        row(unit="1.1", service="Tributi 1/2"),
        row(unit="11", service="Tributi 12"),
        row(unit="1.1", service="tributi 1/2"),
    )
    assert results.plan.usual_services == {"1.1": "Tributi 1/2", "11": "Tributi 12"}


def test_the_usual_service_is_the_commonest_and_of_no_blank_sigla() -> None:
    rows = [row(unit="FIN", service=name, objective=name) for name in ("Bilancio", "Finanze", "")]
    assert results_of(*rows).plan.usual_services == {"fin": "Bilancio"}
    assert results_of(*rows, row(unit="FIN", service="Finanze", objective="B")).plan.usual_services == {
        "fin": "Finanze"
    }
    assert results_of(row(unit="", service="Bilancio"), row(unit="X", service="")).plan.usual_services == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tempestività dei PAGAMENTI", True),
        ("Ridurre i Tempi di pagamento", True),
        ("Pagamenti: tempi medi", True),
        ("Pagamenti con PagoPA", False),
        ("Tempestività delle risposte", False),
        ("Contemporanei pagamenti", False),
    ],
)
def test_objectives_about_the_time_of_payments(text: str, expected: bool) -> None:
    assert Objective(1, "Piano", 3, "SF", "", "", "", text).about_payments is expected


def test_each_text_knows_where_it_stands() -> None:
    members = [objective(1, "SF"), objective(4, "GT"), objective(5, "SC")]
    members[0].indicators += [Indicator("Piano", row, f"Indicatore {row}", "Nr.", 1.0, None) for row in (3, 4)]
    members[2].indicators += [Indicator("Piano", 7, "", "Nr.", 1.0, None)]
    plan = Plan(tuple(members))
    assert plan.texts == ["Obiettivo", "Indicatore 3", "Indicatore 4", "Obiettivo", "Obiettivo", ""]
    assert [plan.text_place(number) for number in range(6)] == [
        Place("Piano", 3, Field.OBJECTIVE),
        Place("Piano", 3, Field.INDICATOR),
        Place("Piano", 4, Field.INDICATOR),
        Place("Piano", 6, Field.OBJECTIVE),
        Place("Piano", 7, Field.OBJECTIVE),
        Place("Piano", 7, Field.INDICATOR),
    ]
    assert plan.text_owner(2) == (members[0], members[0].indicators[1])
    assert plan.text_owner(3) == (members[1], None)


@pytest.mark.parametrize(
    ("weights", "odd"),
    [
        ([WeightCell(3, 5.0)], False),
        ([], True),
        ([WeightCell(4, 5.0)], True),
        ([WeightCell(3, "5")], True),
        ([WeightCell(3, 5.0), WeightCell(4, 5.0)], True),
    ],
)
def test_objectives_with_anything_but_one_number_on_their_first_row(weights: list[WeightCell], odd: bool) -> None:
    member = objective(1, "SF")
    member.weights += weights
    assert Plan((member,)).oddly_weighted == ((member,) if odd else ())


def test_every_row_of_an_objective_is_its_own_one_with_a_weight_alone_too() -> None:
    plan = results_of(row(weight=None), more(), [*[None] * 9, 60.0], row("GT")).plan
    rows = [("Piano", number) for number in (2, 3, 4, 5, 6, 99)] + [("Altro", 3)]
    owners = {row: objective.number for row in rows if (objective := plan.owner(*row)) is not None}
    assert owners == {("Piano", 3): 1, ("Piano", 4): 1, ("Piano", 5): 1, ("Piano", 6): 2}


def test_only_a_text_that_stands_twice_is_the_same() -> None:
    plan = results_of(row(objective="A"), row(objective="B"), row(objective="a"), row("GT", objective="B")).plan
    assert [[objective.row for objective in group] for group in plan.same_texts] == [[3, 5]]
