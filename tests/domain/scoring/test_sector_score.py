"""Sectors from their objectives, and the body from its sectors."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from pdo_xl.domain.errors import ParameterError
from pdo_xl.domain.scoring.assess import State
from pdo_xl.domain.scoring.sector_score import Range
from pdo_xl.domain.settings.choices import BodyMean
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.values.entry import CellError, Entry
from tests.domain.scored import FINAL, scored
from tests.support import more, results_of, row


@pytest.mark.parametrize("weight", [None, "tanto", -1.0, 101.0, CellError("#N/D"), "Non pesato - ex art. 208 CDS."])
def test_an_objective_without_a_readable_weight_stays_out_of_every_sum(weight: Entry) -> None:
    (sector,) = results_of(scored(50.0, weight), scored(80.0, 100.0)).sectors
    unweighted = sector.objectives[0]
    assert (unweighted.weight, unweighted.points, unweighted.score) == (None, None, 50)
    assert (sector.total_weight, sector.points, sector.score, sector.coverage) == (100, 80, 80, 1)


def test_an_objective_with_two_weights_stays_out_of_every_sum() -> None:
    (sector,) = results_of(scored(50.0, 10.0), more(weight=10.0), scored(80.0, 100.0)).sectors
    assert (sector.objectives[0].weight, sector.total_weight, sector.score) == (None, 100, 80)


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
