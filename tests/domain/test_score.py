"""Objectives, sectors and body from the scores of their indicators."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from pdo_xl.domain.assess import State
from pdo_xl.domain.entry import CellError, EarlyDate, Entry
from pdo_xl.domain.errors import ParameterError
from pdo_xl.domain.objective_score import ObjectiveResult, Status
from pdo_xl.domain.parameters import DEFAULTS, Aggregation, BodyMean, Mode, Parameters
from pdo_xl.domain.plan_year import plan_year
from pdo_xl.domain.score import score
from pdo_xl.domain.sector_score import Range
from tests.support import END_OF_YEAR, more, plan_of, results_of, row

FINAL = replace(DEFAULTS, mode=Mode.FINAL)


def objective(*rows: Sequence[Entry], parameters: Parameters = DEFAULTS, on: date = END_OF_YEAR) -> ObjectiveResult:
    """The one objective of such rows."""
    (result,) = results_of(*rows, parameters=parameters, on=on).objectives
    return result


def scored(points: float | None, weight: Entry = None, **columns: str) -> list[Entry]:
    """A first row whose indicator has this score."""
    return row(target=100.0, actual=points, weight=weight, **columns)


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
        (0, Status.NOT_REACHED),
    ],
)
def test_status(points: float, status: Status) -> None:
    assert objective(scored(float(points))).status is status


def test_status_by_other_bands() -> None:
    assert objective(scored(80.0), parameters=replace(DEFAULTS, objective_bands=(80.0, 40.0))).status is Status.REACHED


@pytest.mark.parametrize("weight", [None, "tanto", -1.0, 101.0, CellError("#N/D"), "Non pesato - ex art. 208 CDS."])
def test_an_objective_without_a_readable_weight_stays_out_of_every_sum(weight: Entry) -> None:
    (sector,) = results_of(scored(50.0, weight), scored(80.0, 100.0)).sectors
    unweighted = sector.objectives[0]
    assert (unweighted.weight, unweighted.points, unweighted.score) == (None, None, 50)
    assert (sector.total_weight, sector.points, sector.score, sector.coverage) == (100, 80, 80, 1)


def test_an_objective_with_two_weights_stays_out_of_every_sum() -> None:
    (sector,) = results_of(scored(50.0, 10.0), more(weight=10.0), scored(80.0, 100.0)).sectors
    assert (sector.objectives[0].weight, sector.total_weight, sector.score) == (None, 100, 80)


def test_a_weight_on_a_continuation_row_counts() -> None:
    assert objective(scored(50.0), more(target=100.0, actual=50.0, weight=20.0)).points == 10


def test_a_sector_by_its_weights() -> None:
    (sector,) = results_of(scored(50.0, 60.0), scored(100.0, 20.0), scored(None, 20.0)).sectors
    assert (sector.total_weight, sector.points, sector.coverage) == (100, 50, 0.8)
    assert sector.score == pytest.approx(62.5)
    assert (sector.name, sector.manager, sector.indicator_count) == ("SF", "Rossi", 3)
    assert sector.states == {State.PARTLY: 1, State.REACHED: 1, State.GOING_ON: 1}


def test_a_sector_without_any_score() -> None:
    (sector,) = results_of(scored(None, 60.0), row(actual="NV: sisma", weight=40.0)).sectors
    assert (sector.total_weight, sector.points, sector.score, sector.coverage) == (100, 0, None, 0)
    assert (sector.unassessable_weight, sector.score_range) == (40, Range(0, 100))


def test_what_is_not_assessable_is_not_missing() -> None:
    (sector,) = results_of(scored(90.0, 60.0), row(actual="NV: sisma", weight=40.0)).sectors
    assert (sector.points, sector.score, sector.coverage) == (54, 90, 1)
    assert (sector.unassessable_weight, sector.score_range) == (40, Range(90, 90))


def test_the_range_is_what_the_missing_ones_would_make_of_the_score() -> None:
    rows = (scored(90.0, 50.0), scored(None, 30.0), row(actual="NV: sisma", weight=20.0), scored(10.0, "Non pesato"))
    (sector,) = results_of(*rows).sectors
    assert (sector.score, sector.points, sector.coverage) == (90, 45, 0.625)
    assert sector.score_range == Range(pytest.approx(100 * 45 / 80), pytest.approx(100 * (45 + 30) / 80))
    assert sector.grades == {"raggiunto in parte": 1, "non misurabile": 2, "non raggiunto": 1}
    (at_the_end,) = results_of(*rows, parameters=FINAL).sectors
    assert (at_the_end.score, at_the_end.coverage, at_the_end.score_range) == (56.25, 1, Range(56.25, 56.25))


def test_what_cannot_be_read_is_missing_not_unassessable() -> None:
    rows = (scored(80.0, 50.0), row(actual="quasi", weight=30.0), row(actual="NV", weight=20.0))
    (sector,) = results_of(*rows).sectors
    assert (sector.coverage, sector.unassessable_weight, sector.score_range) == (0.5, 0, Range(40, 90))


def test_only_weights_that_can_be_read_are_in_the_range() -> None:
    two = [row(target=100.0, weight=30.0), more(weight=20.0)]
    (sector,) = results_of(scored(80.0, 50.0), scored(None, "boh"), scored(None, None), *two).sectors
    assert (sector.total_weight, sector.coverage, sector.score_range) == (50, 1, Range(80, 80))


NV = {"actual": "NV: sisma"}


@pytest.mark.parametrize(
    ("rows", "coverage", "unassessable"),
    [
        ([row(**NV, weight=60.0), row(**NV, weight=40.0)], None, 100),
        ([row(**NV, weight=100.0), scored(80.0, "Non pesato")], None, 100),
        ([row(**NV, weight="Non pesato")], None, 0),
        ([row(**NV, weight=0.0), scored(80.0, "Non pesato")], 0, 0),
        ([row(**NV, weight=100.0), scored(80.0, 0.0)], None, 100),
        ([scored(80.0, None)], 0, 0),
    ],
)
def test_no_range_where_nothing_assessable_weighs(
    rows: Sequence[Sequence[Entry]], coverage: float | None, unassessable: float
) -> None:
    results = results_of(*rows)
    (sector,) = results.sectors
    assert (sector.coverage, sector.unassessable_weight) == (coverage, unassessable)
    assert (sector.score, sector.score_range, results.body, results.body_range) == (None, None, None, None)


def test_an_objective_that_is_all_nv_has_no_coverage() -> None:
    result = objective(row(**NV), more(actual="non valutabile: sisma"))
    assert (result.coverage, result.assessable, result.grade) == (None, False, "non misurabile")
    assert objective(row(**NV), more()).coverage == 0
    assert objective(row(**NV), more(actual=10.0)).coverage == 1


def test_a_sector_without_weights() -> None:
    results = results_of(scored(90.0, "Non pesato - ex art. 208"))
    assert [(s.total_weight, s.points, s.score, s.coverage) for s in results.sectors] == [(0, 0, None, 0)]
    assert results.body is None


def test_an_objective_of_weight_zero_does_not_count() -> None:
    (sector,) = results_of(scored(10.0, 0.0), scored(90.0, 100.0)).sectors
    assert (sector.score, sector.coverage) == (90, 1)
    (sector,) = results_of(scored(10.0, 0.0)).sectors
    assert (sector.points, sector.score, sector.coverage) == (0, None, 0)


def test_weights_that_do_not_total_a_hundred_still_give_figures() -> None:
    (sector,) = results_of(scored(50.0, 60.0), scored(100.0, 30.0)).sectors
    assert (sector.total_weight, sector.points) == (90, 60)
    assert sector.score == pytest.approx(100 * 60 / 90)


THREE_SECTORS = (scored(80.0, 100.0), scored(50.0, 100.0, sector="GT"), scored(None, 100.0, sector="SC"))


def test_the_body_is_the_mean_of_the_sectors_with_a_score() -> None:
    results = results_of(*THREE_SECTORS)
    assert (results.body, results.body_range) == (65, Range(pytest.approx(130 / 3), pytest.approx(230 / 3)))


def test_the_body_by_sector_weights() -> None:
    parameters = replace(DEFAULTS, body=BodyMean.WEIGHTED, sector_weights={"sf": 30.0, "gt": 10.0, "sc": 60.0})
    results = results_of(*THREE_SECTORS, parameters=parameters)
    assert (results.body, results.body_range) == (72.5, Range(29, 89))


def test_the_body_by_weights_of_nothing() -> None:
    parameters = replace(DEFAULTS, body=BodyMean.WEIGHTED, sector_weights={"sf": 0.0, "gt": 0.0})
    assert results_of(*THREE_SECTORS, parameters=parameters).body is None
    assert results_of(*THREE_SECTORS, parameters=parameters).body_range is None


def test_a_sector_whose_weight_is_not_given() -> None:
    parameters = replace(DEFAULTS, body=BodyMean.WEIGHTED, sector_weights={"sf": 30.0})
    with pytest.raises(ParameterError) as raised:
        results_of(*THREE_SECTORS, parameters=parameters)
    assert str(raised.value) == (
        "Il parametro ente vale «pesata», ma pesi_settori non dà il peso del settore GT: "
        "aggiungerlo, per esempio GT = 15."
    )


def test_no_sector_with_a_score_is_no_body() -> None:
    results = results_of(scored(None, 100.0))
    assert (results.body, results.body_range) == (None, Range(0, 100))


def test_spellings_of_a_sector_are_one_sector() -> None:
    results = results_of(scored(80.0, 50.0), scored(40.0, 50.0, sector=" sf "))
    assert [(sector.name, sector.score) for sector in results.sectors] == [("SF", 60)]


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


def test_without_any_year_nothing_is_beyond_it() -> None:
    results = results_of(row(kind="Data", target="31/12", actual="31/12"), title="PIANO")
    assert results.year is None
    assert results.objectives[0].indicators[0].state is State.TO_CHECK


def test_what_the_results_say_of_the_whole() -> None:
    results = results_of(scored(80.0), more(target=1.5, kind="%"), more(actual="quasi"))
    assert (results.scored, len(results.indicators), results.on, results.year) == (1, 3, END_OF_YEAR, 2024)
    assert [assessed.indicator.row for assessed in results.with_notes] == [4]
    assert [assessed.indicator.row for assessed in results.with_problems] == [5]


def test_progress_is_told_every_thousand_objectives() -> None:
    told: list[tuple[int, int]] = []
    score(plan_of(*[row()] * 1001), DEFAULTS, END_OF_YEAR, lambda done, total: told.append((done, total)))
    assert told == [(0, 1001), (1000, 1001)]
