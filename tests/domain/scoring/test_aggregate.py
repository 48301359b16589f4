"""How several scores become one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdo_xl.domain.scoring.aggregate import aggregate, own_weighted_mean, weighted_mean
from pdo_xl.domain.settings.choices import Aggregation
from tests.junk import DETERMINISTIC

SCORES = st.lists(st.floats(0, 1000), min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("how", "scores", "one"),
    [
        (Aggregation.MEAN, [100.0, 80.0, 60.0], 80),
        (Aggregation.MINIMUM, [100.0, 80.0, 60.0], 60),
        (Aggregation.ALL, [100.0, 99.9], 0),
        (Aggregation.ALL, [100.0, 120.0], 100),
        (Aggregation.MEAN, [99.9], 99.9),
        (Aggregation.MINIMUM, [99.9], 99.9),
        (Aggregation.ALL, [99.9], 0),
        (Aggregation.WEIGHTED, [100.0, 50.0], 75),
    ],
)
def test_one_score_from_some_that_count_alike(how: Aggregation, scores: list[float], one: float) -> None:
    assert aggregate(scores, how) == one


def test_the_indicators_own_weights() -> None:
    assert own_weighted_mean([100.0, 50.0], {3: 1.0, 4: 3.0, 5: 9.0}, [3, 4]) == 62.5
    assert own_weighted_mean([100.0, 50.0], {3: 0.0, 4: 3.0}, [3, 4]) == 50


def test_no_mean_where_a_weight_cannot_be_read_or_none_counts() -> None:
    assert own_weighted_mean([100.0, 50.0], None, [3, 4]) is None
    assert own_weighted_mean([100.0, 50.0], {3: 0.0, 4: 0.0}, [3, 4]) is None


@DETERMINISTIC
@given(SCORES, st.data())
def test_a_mean_never_leaves_its_terms(scores: list[float], data: st.DataObject) -> None:
    weights = data.draw(st.lists(st.floats(1e-6, 1e6), min_size=len(scores), max_size=len(scores)))
    assert min(scores) <= weighted_mean(scores, weights) <= max(scores)
    assert weighted_mean([100.0] * len(scores), weights) == 100
