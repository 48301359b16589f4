"""How a plan goes before the year's end: the check values of the design, objectives, sectors, the year's window."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from pdo_xl.domain.errors import ParameterError
from pdo_xl.domain.kinds.trend import Trend
from pdo_xl.domain.plan import Plan
from pdo_xl.domain.scoring.score import Results, score
from pdo_xl.domain.scoring.trajectory import (
    ObjectiveTrend,
    SectorTrend,
    objective_trend,
    sector_trend,
    start_of,
    year_so_far,
)
from pdo_xl.domain.settings.choices import Mode, Window
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.sheet.reading.read import read_plan
from tests.domain.scoring.courses import course
from tests.support import more, office_plan, plan_of, results_of, row

JUNE, SEPTEMBER = date(2024, 6, 30), date(2024, 9, 30)
ON_TRACK, AT_RISK, LATE, DONE, NONE = Trend.ON_TRACK, Trend.AT_RISK, Trend.LATE, Trend.DONE, Trend.NO_DATA
NV, CHECK = Trend.NOT_ASSESSABLE, Trend.TO_CHECK
APPROVAL = replace(DEFAULTS, window=Window.APPROVAL)


@pytest.fixture(scope="module")
def office() -> Plan:
    return read_plan(office_plan()[0]).plan


def shares(results: Results, name: str) -> list[float]:
    """Late, at risk, on track, without data."""
    (sector,) = [sector for sector in results.sectors if sector.name == name]
    assert results.trajectory is not None
    told = results.trajectory.of_sector(sector).shares
    return [told.get(trend, 0) for trend in (LATE, AT_RISK, ON_TRACK, NONE)]


@pytest.mark.parametrize(
    ("on", "indicators", "objectives", "gt", "organisation"),
    [
        (JUNE, (91, 45, 17, 6), (65, 30, 14, 5), [34, 10, 26, 30], [33, 0, 31, 36]),
        (SEPTEMBER, (91, 25, 34, 9), (65, 18, 24, 7), [44, 11, 15, 30], [41, 11, 12, 36]),
    ],
)
def test_the_plan_of_2024(
    office: Plan,
    on: date,
    indicators: tuple[int, ...],
    objectives: tuple[int, ...],
    gt: list[float],
    organisation: list[float],
) -> None:
    results = score(office, DEFAULTS, on)
    trajectory = results.trajectory
    assert trajectory is not None
    of_rows = Counter(
        trajectory.of_indicator(assessed, result) for result in results.objectives for assessed in result.indicators
    )
    of_objectives = Counter(trajectory.of_objective(result).trend for result in results.objectives)
    assert of_rows == dict(zip((NONE, ON_TRACK, LATE, AT_RISK), indicators, strict=True))
    assert of_objectives == dict(zip((NONE, ON_TRACK, LATE, AT_RISK), objectives, strict=True))
    assert (shares(results, "GT"), shares(results, "OR")) == (gt, organisation)
    (sector,) = [sector for sector in results.sectors if sector.name == "GT"]
    assert trajectory.of_sector(sector).trend is LATE


def test_what_is_told_of_an_indicator_is_told_with_its_reason(office: Plan) -> None:
    results = score(office, DEFAULTS, JUNE)
    trajectory = results.trajectory
    assert trajectory is not None
    for result in results.objectives:
        for assessed in result.indicators:
            told = trajectory.course(assessed, result)
            assert told.trend is trajectory.of_indicator(assessed, result)
            assert told.why()


@pytest.mark.parametrize(
    ("trends", "trend", "without"),
    [
        ([DONE, ON_TRACK, LATE, AT_RISK, NONE], LATE, 1),
        ([DONE, AT_RISK, NONE, CHECK], AT_RISK, 2),
        ([NONE, CHECK], NONE, 2),
        ([CHECK], NONE, 1),
        ([DONE, DONE, NV], DONE, 0),
        ([DONE, NONE], ON_TRACK, 1),
        ([DONE, ON_TRACK], ON_TRACK, 0),
        ([NV, NV], NV, 0),
        ([NV, NONE], NONE, 1),
    ],
)
def test_an_objective_goes_as_its_worst_indicator(trends: list[Trend], trend: Trend, without: int) -> None:
    assert objective_trend(trends) == ObjectiveTrend(trend, without)


@pytest.mark.parametrize(
    ("weighed", "trend"),
    [
        ([(LATE, 25.0), (ON_TRACK, 75.0)], LATE),
        ([(LATE, 24.0), (AT_RISK, 1.0), (NONE, 75.0)], AT_RISK),
        ([(LATE, 24.0), (NONE, 50.0), (DONE, 26.0)], NONE),
        ([(LATE, 24.0), (NONE, 49.0), (DONE, 27.0)], ON_TRACK),
        ([(LATE, 20.0), (NV, 30.0), (ON_TRACK, 50.0)], LATE),
        ([(LATE, 0.1), (LATE, 0.2), (ON_TRACK, 0.9)], LATE),
        ([(DONE, 100.0)], ON_TRACK),
        ([(LATE, 0.0)], None),
        ([(NV, 100.0)], None),
        ([], None),
    ],
)
def test_a_sector_goes_by_its_weights(weighed: list[tuple[Trend, float]], trend: Trend | None) -> None:
    assert sector_trend(weighed, 25).trend is trend


def test_a_sectors_shares_make_a_hundred_and_leave_out_what_is_not_assessable() -> None:
    assert sector_trend([(LATE, 20.0), (NV, 50.0), (ON_TRACK, 30.0)], 25) == SectorTrend(LATE, {ON_TRACK: 60, LATE: 40})


def test_an_objective_that_does_not_weigh_has_no_say_in_its_sector() -> None:
    results = results_of(
        row(kind="Data", target="31.03.2024", weight="Non pesato"),  # type: ignore[arg-type]
        row(objective="Altro", kind="Data", target="31.12.2024"),
        on=JUNE,
    )
    assert results.trajectory is not None
    assert results.trajectory.of_sector(results.sectors[0]) == SectorTrend(ON_TRACK, {ON_TRACK: 100})


def test_what_people_say_is_done_counts_for_what_has_no_date_yet() -> None:
    plan = plan_of(
        row(kind="Data", target="31.12.2024"), more("Fatto", "Data", "31.12.2024", "30.04.2024"), more("Altro", "Nr.")
    )
    results = score(replace(plan, progress={1: 10.0}), DEFAULTS, JUNE)
    (result,), trajectory = results.objectives, results.trajectory
    assert trajectory is not None
    assert [trajectory.of_indicator(assessed, result) for assessed in result.indicators] == [LATE, DONE, NONE]
    assert trajectory.course(result.indicators[0], result).why() == (
        "si dice fatto per il 10%, e del tempo alla scadenza è passato il 49,73%: 100 · 10/49,73 = 20,11, in linea da "
        "90, a rischio da 60"
    )


def test_it_is_told_only_before_the_years_end_and_while_monitoring() -> None:
    assert results_of(row(), on=date(2024, 12, 30)).trajectory is not None
    assert results_of(row(), on=date(2024, 12, 31)).trajectory is None
    assert results_of(row(), on=JUNE, parameters=replace(DEFAULTS, mode=Mode.FINAL)).trajectory is None
    assert results_of(row(), on=JUNE, title="Piano").trajectory is None
    before = results_of(row(actual=0.0), on=date(2023, 11, 2))
    assert before.trajectory is not None
    assert before.trajectory.of_objective(before.objectives[0]).trend is ON_TRACK


def test_the_time_may_be_counted_from_the_approval() -> None:
    approved = replace(APPROVAL, approved_on=date(2024, 6, 1))
    assert start_of(approved, 2024) == date(2024, 6, 1)
    assert start_of(replace(approved, window=Window.YEAR), 2024) == date(2024, 1, 1)
    assert start_of(APPROVAL, 2024) == start_of(replace(APPROVAL, approved_on=date(2023, 12, 20)), 2024)
    assert course("Nr.", 650.0, 100.0, parameters=approved).trend is ON_TRACK
    assert course("Nr.", 650.0, 100.0).trend is LATE


def test_a_plan_approved_when_its_year_was_over_has_no_time() -> None:
    with pytest.raises(ParameterError) as raised:
        results_of(row(), on=JUNE, parameters=replace(APPROVAL, approved_on=date(2025, 1, 9)))
    assert str(raised.value) == (
        "Il parametro finestra vale «approvazione», ma data_approvazione_piano è il 09/01/2025, dopo la fine dell'anno "
        "del piano (2024): correggere la data, oppure scrivere «anno» in finestra."
    )
    last = replace(APPROVAL, approved_on=date(2024, 12, 31))
    assert year_so_far(last, 2024, JUNE) is not None


def test_the_bands_are_the_bodys_choice() -> None:
    strict = replace(DEFAULTS, trend_bands=(100.0, 95.0))
    assert course("Nr.", 650.0, 320.0, parameters=strict).trend is AT_RISK
    results = results_of(
        row(kind="Data", target="31.03.2024", weight=20.0),
        row(objective="Altro", kind="Data", target="31.12.2024", weight=80.0),
        on=JUNE,
        parameters=replace(DEFAULTS, sector_threshold=20.0),
    )
    assert results.trajectory is not None
    assert results.trajectory.of_sector(results.sectors[0]).trend is LATE
