"""One objective scored from its indicators: what counts, what is left out, what it is called."""

from dataclasses import replace
from datetime import date

import pytest

from pdo_xl.domain.scoring.assess import State
from pdo_xl.domain.scoring.objective_score import Status, grade_of
from pdo_xl.domain.settings.choices import Aggregation
from pdo_xl.domain.settings.parameters import DEFAULTS, Parameters
from pdo_xl.domain.values.entry import Entry, Percent
from tests.domain.scored import FINAL, objective, scored
from tests.support import more, results_of, row


@pytest.mark.parametrize(
    ("how", "points"), [(Aggregation.MEAN, 230 / 3), (Aggregation.MINIMUM, 50), (Aggregation.ALL, 0)]
)
def test_aggregations(how: Aggregation, points: float) -> None:
    rows = (scored(100.0, 40.0), more(target=100.0, actual=80.0), more(target=100.0, actual=50.0))
    result = objective(*rows, parameters=replace(DEFAULTS, aggregation=how))
    assert result.score == pytest.approx(points, rel=1e-12)
    assert result.points == pytest.approx(40 * points / 100, rel=1e-12)
    assert (result.weight, result.coverage) == (40.0, 1.0)


@pytest.mark.parametrize("how", Aggregation)
@pytest.mark.parametrize("count", [1, 3, 7, 13])
def test_all_at_a_hundred_is_exactly_a_hundred(how: Aggregation, count: int) -> None:
    rows = [scored(100.0, 33.0), *[more(target=100.0, actual=100.0)] * (count - 1)]
    result = objective(*rows, parameters=replace(DEFAULTS, aggregation=how))
    assert (result.score, result.points, result.status) == (100.0, 33.0, Status.REACHED)


def test_a_missing_actual_is_left_out_while_monitoring() -> None:
    result = objective(scored(80.0, 10.0), more(target=100.0), more(target=100.0))
    assert (result.score, result.points) == (80, 8)
    assert result.coverage == pytest.approx(1 / 3)


def test_a_missing_actual_counts_nothing_at_the_end() -> None:
    result = objective(scored(80.0, 10.0), more(target=100.0), parameters=FINAL)
    assert (result.score, result.coverage) == (40, 0.5)
    assert [assessed.score for assessed in result.indicators] == [80, None]
    assert [assessed.state for assessed in result.indicators] == [State.PARTLY, State.GOING_ON]


def test_what_is_to_be_checked_is_left_out_while_monitoring_and_counts_nothing_at_the_end() -> None:
    rows = (scored(80.0, 10.0), more(target=100.0, actual="quasi"))
    assert (objective(*rows).score, objective(*rows).coverage) == (80, 0.5)
    assert (objective(*rows, parameters=FINAL).score, objective(*rows, parameters=FINAL).coverage) == (40, 0.5)


@pytest.mark.parametrize("parameters", [DEFAULTS, FINAL])
def test_what_is_not_assessable_is_left_out_everywhere(parameters: Parameters) -> None:
    result = objective(scored(80.0, 10.0), more(target=100.0, actual="NV: gara deserta"), parameters=parameters)
    assert (result.score, result.coverage) == (80, 1.0)


@pytest.mark.parametrize("parameters", [DEFAULTS, FINAL])
def test_nothing_assessable_is_no_score(parameters: Parameters) -> None:
    result = objective(row(actual="NV: gara deserta", weight=10.0), parameters=parameters)
    assert (result.score, result.points, result.coverage, result.status) == (None, None, None, None)
    assert result.weight == 10


def test_nothing_reported_is_no_score_while_monitoring() -> None:
    assert objective(scored(None, 10.0)).score is None
    assert objective(scored(None, 10.0), parameters=FINAL).score == 0


def test_an_overdue_indicator_counts_nothing_and_is_not_covered() -> None:
    late = row(kind="Data", target="31.03.2024", weight=10.0)
    result = objective(late)
    assert (result.score, result.points, result.coverage, result.status) == (0, 0, 0.0, Status.NOT_REACHED)
    assert result.indicators[0].score is None
    result = objective(late, more(target=100.0, actual=60.0))
    assert (result.score, result.coverage) == (30, 0.5)
    assert objective(late, on=date(2024, 3, 31)).score is None


@pytest.mark.parametrize(
    ("points", "status"),
    [
        (100, Status.REACHED),
        (95, Status.REACHED),
        (94.9, Status.PARTLY),
        (60, Status.PARTLY),
        (59.9, Status.NOT_REACHED),
        (59.99999999999999, Status.PARTLY),
        (59.99999995, Status.NOT_REACHED),
        (0, Status.NOT_REACHED),
    ],
)
def test_status(points: float, status: Status) -> None:
    assert objective(scored(float(points))).status is status


def test_status_by_other_bands() -> None:
    assert objective(scored(80.0), parameters=replace(DEFAULTS, objective_bands=(80.0, 40.0))).status is Status.REACHED


def test_a_weight_on_a_continuation_row_counts() -> None:
    assert objective(scored(50.0), more(target=100.0, actual=50.0, weight=20.0)).points == 10


def test_an_objective_that_is_all_nv_has_no_coverage() -> None:
    result = objective(row(actual="NV: sisma"), more(actual="non valutabile: sisma"))
    assert (result.coverage, result.assessable, grade_of(result.status)) == (None, False, "non misurabile")
    assert objective(row(actual="NV: sisma"), more()).coverage == 0
    assert objective(row(actual="NV: sisma"), more(actual=10.0)).coverage == 1


def test_objectives_that_seem_alike_are_scored_as_if_each_were_alone() -> None:
    weights: list[Entry] = [True, 1.0, "1", "1%", Percent(0.01), None, "Non pesato - legge", 0.5]
    actuals: list[Entry] = [100.0, 60.0, None, "NV: sisma", "boh"]
    plans = [
        (row(target=100.0, actual=first, weight=weight), *rest)
        for weight in weights
        for first in actuals
        for rest in ((), (more(target=100.0, actual=60.0),), (more(target=100.0, weight=2.0),))
    ]
    together = results_of(*[cells for plan in plans for cells in plan]).objectives
    for plan, result in zip(plans, together, strict=True):
        assert result[2:] == objective(*plan)[2:]
