"""How a measure scores against its target: exact at the edges of every rule."""

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from pdo_xl.domain.kinds.threshold import at_least, at_most, reaches
from pdo_xl.domain.settings.choices import OverMaximum
from pdo_xl.domain.settings.parameters import DEFAULTS, Parameters
from pdo_xl.domain.values.numbers import hundredfold
from tests.domain.strategies import QUANTITIES, SIGNED, parameters
from tests.junk import DETERMINISTIC

RATIO = replace(DEFAULTS, over_maximum=OverMaximum.RATIO)
SCALES = (1.0, 0.1, 0.01, 0.001, 1e300)


@pytest.mark.parametrize("scale", SCALES)
def test_at_twice_a_maximum_there_is_nothing(scale: float) -> None:
    for whole in range(1, 1001):
        maximum = whole * scale
        for twice in (2 * maximum, (2 * whole) * scale):
            assert at_most(maximum, twice, DEFAULTS) == 0
            assert at_most(maximum, twice, RATIO) == pytest.approx(50, rel=1e-12)


def test_percentages_at_their_edges() -> None:
    for whole in range(1, 1001):
        points = hundredfold(whole / 100)
        assert points == whole
        assert at_most(points, hundredfold(whole * 2 / 100) or 0, DEFAULTS) == 0
        assert at_most(points, float(f"{whole}"), DEFAULTS) == at_least(points, whole / 100 * 100, DEFAULTS) == 100


@pytest.mark.parametrize("percent", [1, 2.5, 5, 7, 10, 33])
def test_the_tolerance_at_its_edge(percent: float) -> None:
    tolerant = replace(DEFAULTS, number_tolerance=percent / 100)
    for whole in range(1, 1001):
        for scale in SCALES[:4]:
            assert at_least(whole * scale, round(whole * scale * (100 - percent) / 100, 12), tolerant) == 100


@pytest.mark.parametrize(
    ("score", "points"),
    [
        (at_least(1e308, 5e307, DEFAULTS), 50),
        (at_least(1e308, 1.5e308, replace(DEFAULTS, cap=200.0)), 150),
        (at_most(1e308, 1.5e308, DEFAULTS), 50),
        (at_most(8.5e307, 1.7e308, RATIO), 50),
        (at_least(1e-323, 5e-324, DEFAULTS), 50),
        (at_least(5e-324, 1.0, DEFAULTS), 100),
        (at_most(5e-324, 1e-323, DEFAULTS), 0),
        (at_least(-0.0, -0.0, DEFAULTS), 100),
        (at_most(-0.0, 0.0, DEFAULTS), 100),
    ],
)
def test_the_largest_and_the_smallest_numbers(score: float, points: float) -> None:
    assert score == pytest.approx(points)


def test_a_bound_is_reached_up_to_rounding_noise() -> None:
    assert reaches(94.99999999999999, 95)
    assert not reaches(94.9999, 95)


@pytest.mark.slow
@DETERMINISTIC
@given(SIGNED, SIGNED, parameters())
def test_at_least_is_within_nothing_and_the_cap(target: float, actual: float, given_: Parameters) -> None:
    assume(target < 0 or actual >= 0)
    assert 0 <= at_least(target, actual, given_) <= given_.cap


@pytest.mark.slow
@DETERMINISTIC
@given(SIGNED, SIGNED, parameters())
def test_at_most_is_within_nothing_and_a_hundred(target: float, actual: float, given_: Parameters) -> None:
    assert 0 <= at_most(target, actual, given_) <= 100


@pytest.mark.slow
@DETERMINISTIC
@given(QUANTITIES, QUANTITIES, QUANTITIES, parameters())
def test_more_is_never_worse_for_at_least(target: float, one: float, other: float, given_: Parameters) -> None:
    less, greater = sorted((one, other))
    assert at_least(target, less, given_) <= at_least(target, greater, given_)


@pytest.mark.slow
@DETERMINISTIC
@given(st.floats(-1e6, -1e-6), SIGNED, SIGNED)
def test_more_is_never_worse_for_a_negative_target(target: float, one: float, other: float) -> None:
    less, greater = sorted((one, other))
    assert at_least(target, less, DEFAULTS) <= at_least(target, greater, DEFAULTS)


@pytest.mark.slow
@DETERMINISTIC
@given(SIGNED, SIGNED, SIGNED, parameters())
def test_more_is_never_better_for_at_most(target: float, one: float, other: float, given_: Parameters) -> None:
    less, greater = sorted((one, other))
    assert at_most(target, less, given_) >= at_most(target, greater, given_)


@pytest.mark.slow
@DETERMINISTIC
@given(QUANTITIES, parameters())
def test_what_was_expected_is_full(target: float, given_: Parameters) -> None:
    assert at_least(target, target, given_) == at_most(target, target, given_) == 100
