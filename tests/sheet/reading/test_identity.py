"""Blanks among the first columns: what holds from above, and what is a gap."""

import pytest

from pdo_xl.domain.plan import Field, Plan
from pdo_xl.domain.values.entry import Entry
from tests.support import more, plan_of, results_of, row

SF = row("SF", "FIN", "Uno", weight=40.0)


def under(sector: str = "", manager: str = "", unit: str = "", service: str = "", text: str = "Altro") -> list[Entry]:
    return row(sector, unit, text, weight=30.0, manager=manager, service=service)


def whose(plan: Plan) -> list[tuple[str, str, str, str]]:
    return [(o.sector, o.manager, o.unit, o.service) for o in plan.objectives]


def gaps(plan: Plan) -> list[tuple[int, list[Field]]]:
    return [(place.row, list(blank)) for place, blank in plan.incomplete]


def test_a_to_d_on_the_first_row_alone() -> None:
    gt = row("GT", "URB", "Quattro", manager="Bianchi", service="URBANISTICA")
    plan = plan_of(SF, more(), under(text="Due"), more(), under(text="Tre"), gt, under(text="Cinque"))
    assert whose(plan) == [("SF", "Rossi", "FIN", "FINANZE")] * 3 + [("GT", "Bianchi", "URB", "URBANISTICA")] * 2
    assert gaps(plan) == []


def test_a_and_b_once_a_sector_c_and_d_once_a_service() -> None:
    plan = plan_of(SF, under(text="Due"), under(unit="TRI", service="TRIBUTI"), under(text="Tre"))
    assert whose(plan)[1:] == [("SF", "Rossi", "FIN", "FINANZE"), *[("SF", "Rossi", "TRI", "TRIBUTI")] * 2]
    assert gaps(plan) == []


def test_a_sector_by_groups_beside_one_row_by_row() -> None:
    gt = [row("GT", "URB", "Q", manager="Neri", service="URB"), under("", "Neri", "URB", "URB", "Z")]
    assert gaps(plan_of(SF, under(text="Due"), under(unit="TRI", service="TRIBUTI", text="Tre"), *gt)) == []


def test_the_first_row_of_each_page() -> None:
    rows = [
        SF,
        *[under(text=f"A{at}") for at in range(4)],
        row("SF", "FIN", "Pagina 2"),
        *[under(text=f"B{at}") for at in range(4)],
    ]
    assert gaps(plan_of(*rows)) == []


def test_a_sector_once_and_the_others_row_by_row() -> None:
    rows = [SF, *[under("", "Rossi", "FIN", "FINANZE", f"A{at}") for at in range(3)]]
    assert gaps(plan_of(*rows)) == []


@pytest.mark.parametrize(
    ("others", "gap", "blank"),
    [
        ([], under("", "Rossi", "FIN", "FINANZE"), [Field.SECTOR]),
        ([], under("SF", "Rossi", "", "FINANZE"), [Field.UNIT]),
        ([row(objective="Due"), row(objective="Tre")], under(), list(Field)[:4]),
        ([], under("GT", "", "", ""), [Field.MANAGER, Field.UNIT, Field.SERVICE]),
        ([], under("", "", "TRI", ""), [Field.SECTOR, Field.MANAGER, Field.SERVICE]),
        ([], under(text=""), [Field.OBJECTIVE]),
    ],
)
def test_gaps(others: list[list[Entry]], gap: list[Entry], blank: list[Field]) -> None:
    plan = plan_of(SF, *others, gap)
    if gap[4]:
        assert gaps(plan) == [(4 + len(others), blank)]
        assert whose(plan)[-1][2:] == (gap[2], gap[3])
    else:
        assert len(plan.objectives) == 1


def test_a_heading_of_its_own_holds_for_the_objectives_below() -> None:
    heading: list[Entry] = ["SF", None, None, "FINANZE", *[None] * 6]
    plan = plan_of(heading, under(text="Uno"), under(text="Due"), row("GT"))
    assert whose(plan)[:2] == [("SF", "", "", "FINANZE")] * 2
    heading = ["SF", "Rossi", "FIN", "FINANZE", *[None] * 6]
    plan = plan_of(heading, under(text="Uno"), under(text="Due"), row("GT"))
    assert whose(plan)[:2] == [("SF", "Rossi", "FIN", "FINANZE")] * 2
    assert (gaps(plan), [place.row for place in plan.totals]) == ([], [3])


def test_the_sectors_weights_are_those_of_its_rows() -> None:
    results = results_of(SF, under(text="Due"), under(text="Tre"))
    assert [(sector.name, sector.total_weight) for sector in results.sectors] == [("SF", 100)]
