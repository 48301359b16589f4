"""Weights of indicators: an objective's score is Σ(weight·score) / Σ weight."""

from dataclasses import replace

import pytest

from pdo_xl.domain.scoring.objective_score import ObjectiveResult
from pdo_xl.domain.scoring.score import score
from pdo_xl.domain.settings.choices import Aggregation, Mode
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.values.entry import Entry
from pdo_xl.sheet.reading.read import read_plan
from tests.support import END_OF_YEAR, HEADER, TITLE, MemoryGrid, MemoryHost, more, row

WEIGHTED = replace(DEFAULTS, aggregation=Aggregation.WEIGHTED)


def objective(*indicators: tuple[Entry, Entry], mode: Mode = Mode.MONITORING) -> ObjectiveResult:
    """One objective of indicators that expect 100; each has an actual value and a weight."""
    rows = [
        [*(row(target=100.0, actual=actual) if place == 0 else more(target=100.0, actual=actual)), weight]
        for place, (actual, weight) in enumerate(indicators)
    ]
    grid = MemoryGrid("Piano", [[TITLE], [*HEADER, "Pesatura indicatore"], *rows])
    return score(read_plan(MemoryHost(grid)).plan, replace(WEIGHTED, mode=mode), END_OF_YEAR).objectives[0]


@pytest.mark.parametrize(
    ("indicators", "expected"),
    [
        ([(100.0, 60.0), (50.0, 40.0)], 80.0),
        ([(100.0, 3.0), (50.0, 1.0)], 87.5),
        ([(100.0, "60%"), (0.0, "40%")], 60.0),
        ([(100.0, 0.1), (100.0, 0.2), (100.0, 0.3)], 100.0),
        ([(50.0, 0.0), (80.0, 5.0)], 80.0),
        ([(50.0, None)], 50.0),
    ],
)
def test_the_weighted_mean(indicators: list[tuple[Entry, Entry]], expected: float) -> None:
    result = objective(*indicators)
    assert result.score == expected
    assert result.points == expected


def test_a_missing_actual_leaves_the_mean_or_counts_zero_by_its_weight() -> None:
    assert objective((100.0, 60.0), (None, 40.0)).score == 100
    assert objective((100.0, 60.0), (None, 40.0), mode=Mode.FINAL).score == 60


def test_where_only_a_weight_of_zero_was_reported_there_is_no_score_yet() -> None:
    result = objective((100.0, 0.0), (None, 40.0))
    assert (result.score, result.coverage) == (None, 0.5)


@pytest.mark.parametrize(
    ("weights", "score"),
    [
        # 0.6 beside 40 is 60: as it stands it would weigh next to nothing.
        ((0.6, 40.0), None),
        (("0,25", 50.0, 0.25), None),
        # Another scale of the office's own.
        ((0.5, 2.0), 52.0),
        ((0.6, 0.4), 76.0),
        ((1.0, 99.0), 40.6),
    ],
)
def test_fractions_beside_points_are_no_weights(weights: tuple[Entry, ...], score: float | None) -> None:
    actuals = (100.0, 40.0, 40.0)
    assert objective(*zip(actuals, weights, strict=False)).score == (None if score is None else pytest.approx(score))
