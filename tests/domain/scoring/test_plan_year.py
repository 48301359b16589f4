"""The year a plan is of: the parameter, the texts around the plan, its deadlines."""

from dataclasses import replace
from datetime import date

import pytest

from pdo_xl.domain.scoring.plan_year import plan_year
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.values.entry import EarlyDate, Entry
from tests.support import plan_of, row


@pytest.mark.parametrize(
    ("title", "year", "targets", "expected"),
    [
        ("PIANO 2024", None, ["31.12.2023"], 2024),
        ("PIANO 2024", 2025, ["31.12.2023"], 2025),
        ("PIANO", None, ["31.12.2023", "30.06.2024", "31.12.2024"], 2024),
        ("PIANO", None, ["entro il 31.12.2023", "Entro 30.06.2023", "31.12.2024"], 2023),
        ("PIANO", None, [date(2023, 1, 1), "31/12"], 2023),
        ("PIANO", None, ["31.02.2024", "boh"], None),
        ("PIANO", None, ["31/12"], None),
    ],
)
def test_the_year_of_the_plan(title: str, year: int | None, targets: list[Entry], expected: int | None) -> None:
    plan = plan_of(*[row(kind="Data", target=target) for target in targets], title=title)
    assert plan_year(plan, replace(DEFAULTS, year=year)) == expected


def test_only_deadlines_tell_the_year() -> None:
    rows = [
        row(kind="Nr", target=EarlyDate(5)),
        row(kind="boh", target="31.12.2021"),
        row(kind="Data", target="31.12.2024"),
    ]
    assert plan_year(plan_of(*rows, title="PIANO"), DEFAULTS) == 2024
    assert plan_year(plan_of(*rows[:2], title="PIANO"), DEFAULTS) is None
