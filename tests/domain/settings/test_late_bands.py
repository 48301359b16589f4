"""What a delay is worth."""

import pytest

from pdo_xl.domain.settings.late_bands import SEVERE
from pdo_xl.domain.settings.parameters import DEFAULTS


@pytest.mark.parametrize(
    ("delay", "points"), [(1, 90), (15, 90), (16, 75), (30, 75), (31, 50), (60, 50), (61, 0), (4000, 0)]
)
def test_the_default_bands(delay: int, points: float) -> None:
    assert DEFAULTS.late_bands.points(delay) == points
    assert SEVERE.points(delay) == 0
