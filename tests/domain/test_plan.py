"""The plan and what it says of itself."""

import pytest

from pdo_xl.domain.entry import Entry, is_blank
from pdo_xl.domain.plan import Objective, Plan


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


@pytest.mark.parametrize(
    ("entry", "blank"), [(None, True), ("", True), (" \n", True), (0, False), (False, False), ("x", False)]
)
def test_blank(entry: Entry, blank: bool) -> None:
    assert is_blank(entry) is blank
