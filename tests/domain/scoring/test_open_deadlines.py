"""The deadlines that nothing was reported for, with the objectives that they are of."""

from datetime import date

from pdo_xl.domain.scoring.open_deadlines import open_deadlines
from tests.columns import REMINDERS, with_deadlines
from tests.support import more, results_of, row

ON = date(2024, 7, 1)


def test_the_oldest_come_first_then_the_order_of_the_plan() -> None:
    results = results_of(
        row(kind="Data", target="31.12.2024"),
        more("Atto", "Data", "30.06.2024"),
        more("Fatto", "Data", "31.03.2024", "30.03.2024"),
        row("GT", objective="Altro", kind="Data", target="30.06.2024"),
        more("Da fare", "Data", "01.07.2024", "n.d."),
        more("Illeggibile", "Data", "boh"),
        on=ON,
    )
    found = open_deadlines(results)
    assert [(entry.assessed.indicator.row, entry.days_left) for entry in found] == [(4, -1), (6, -1), (7, 0), (3, 183)]
    assert [entry.objective.number for entry in found] == [1, 2, 2, 1]
    assert open_deadlines(results, within=0) == found[:3]


def test_a_deadline_that_only_reminds_is_open_as_long_as_its_value_is_missing() -> None:
    rows = [[*row(target=10.0), "30.06.2024"], [*more(target=10.0, actual=3.0), "30.06.2024"]]
    found = open_deadlines(with_deadlines(*rows, answers=REMINDERS, on=ON).results)
    assert [(entry.assessed.indicator.row, entry.days_left) for entry in found] == [(3, -1)]
