"""Sums without a word, told from weights by what stands above them."""

from collections.abc import Sequence
from datetime import date

import pytest

from pdo_xl.domain.plan import Objective, WeightCell
from pdo_xl.domain.values.entry import Entry, Percent
from pdo_xl.sheet.reading.sums import Sums, number_in
from tests.sheet.reading.rows import BLANK, HALVES, at, counted, left
from tests.support import more, plan_of, results_of, row


@pytest.mark.parametrize("total", [100.0, 100, "100", "100%", 95.0, 0.0, 100.005, 40.0])
@pytest.mark.parametrize("gap", [[], [BLANK]])
def test_a_sum_without_a_word_is_no_weight(total: Entry, gap: list[Sequence[Entry]]) -> None:
    results = results_of(*HALVES, *gap, at(("J", total)))
    assert [(sector.score, sector.points, sector.total_weight) for sector in results.sectors] == [(75, 75, 100)]
    assert left(results.plan) == [5 + len(gap)]


def test_sums_of_services_of_sectors_and_of_all() -> None:
    rows = [
        row(weight=60.0), row(weight=10.0, objective="B"), at(("J", 70.0)),
        row(weight=30.0, unit="ENT", objective="C"), at(("J", 30.0)), at(("J", 100.0)),
        row("GT", weight=100.0), at(("A", "GT"), ("J", 100.0)),
        at(("J", 200.0)),
    ]  # fmt: skip
    plan = plan_of(*rows)
    assert left(plan) == [5, 7, 8, 10, 11]
    assert [len(objective.weights) for objective in plan.objectives] == [1, 1, 1, 1]


def test_a_table_that_counts_its_indicators_beside_the_sum() -> None:
    assert left(plan_of(*HALVES, at(("F", 2.0), ("J", 100.0)))) == [5]


def test_sums_of_fractions() -> None:
    plan = plan_of(row(weight=0.5), row(weight=0.5, objective="B"), at(("J", 1.0)))
    assert left(plan) == [5]


def test_a_sum_of_actual_values() -> None:
    plan = plan_of(row(actual=30.0, weight=100.0), more(actual=20.0), at(("I", 50.0)))
    assert (left(plan), counted(plan)) == ([5], [(3, [3, 4], [3])])


@pytest.mark.parametrize(
    ("rows", "weights"),
    [
        ([row(weight=None), at(("J", 100.0))], [[4]]),
        ([row(weight=60.0), row(weight=None, objective="B"), at(("J", 40.0))], [[3], [5]]),
        ([row(weight=50.0), row(weight=None, objective="B"), at(("J", 50.0))], [[3], [5]]),
        ([row(weight=25.0), row(weight=25.0, objective="B"), row(weight=None, objective="C"), at(("J", 50.0))],
         [[3], [4], [6]]),
        ([row(weight=100.0), at(("J", 5.0)), row("GT")], [[3, 4], [5]]),
        ([row(weight=None), at(("J", "Non pesato")), row("GT")], [[4], [5]]),
        ([row(weight=60.0), row(weight=40.0, objective="B"), at(("G", "Nr"), ("J", 100.0))], [[3], [4, 5]]),
    ],
)  # fmt: skip
def test_what_may_be_a_weight_is_counted(rows: list[list[object]], weights: list[list[int]]) -> None:
    plan = plan_of(*rows)
    assert [[cell.row for cell in objective.weights] for objective in plan.objectives] == weights
    assert left(plan) == []


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        (100.0, 100), ("100", 100), (" 62,5 % ", 62.5), (Percent(0.5), 0.5), ("cento", None), (True, None), (None, None),
        (float("nan"), None), (date(2024, 1, 1), None),
    ],
)  # fmt: skip
def test_the_number_of_a_cell(cell: object, number: float | None) -> None:
    assert number_in(cell) == number


def objectives(*weights: float, sector: str = "SF", first: int = 1) -> list[Objective]:
    members = [Objective(first + at, "Piano", 3 + at, sector, "", "", "", "x") for at in range(len(weights))]
    for member, weight in zip(members, weights, strict=True):
        member.weights.append(WeightCell(member.row, weight))
    return members


def test_a_sum_begins_anew_after_each_one_and_sums_add_up_to_the_last() -> None:
    sums = Sums(0)
    members = objectives(60.0, 40.0)
    assert sums.has(100.0, [], members, ends=False)
    sums.begin_anew(100.0, members)
    members += objectives(30.0, sector="GT", first=3)
    assert not sums.has(60.0, [], members, ends=False)
    assert sums.has(30.0, [], members, ends=False)
    assert sums.has(130.0, [], members, ends=False), "that of the whole sheet"
    sums.begin_anew(30.0, members)
    assert sums.has(130.0, [], members, ends=False)


@pytest.mark.parametrize(("total", "same"), [(100.0, True), (100.01, True), (99.99, True), (100.02, False)])
def test_a_sum_may_differ_by_a_hundredth(total: float, same: bool) -> None:
    assert Sums(0).has(total, [], objectives(60.0, 40.0), ends=False) is same


def test_a_stale_sum_counts_only_at_the_end_of_several_weights() -> None:
    members = objectives(60.0, 30.0)
    assert not Sums(0).has(100.0, [], members, ends=False)
    assert Sums(0).has(100.0, [], members, ends=True)
    assert not Sums(0).has(100.0, [], members[:1], ends=True)
    without = Objective(1, "Piano", 3, "SF", "", "", "", "senza peso")
    assert not Sums(0).has(100.0, [], [without, *objectives(60.0, first=2)], ends=True)


def test_the_rest_that_makes_a_sector_whole_is_a_weight() -> None:
    members = objectives(50.0)
    members.append(Objective(2, "Piano", 5, "SF", "", "", "", "senza peso"))
    assert not Sums(0).has(50.0, [], members, ends=True)


def test_objectives_of_sheets_before_do_not_count() -> None:
    members = objectives(70.0, 30.0)
    assert not Sums(1).has(100.0, [], members, ends=False)
    assert Sums(1).has(30.0, [], members, ends=False)
