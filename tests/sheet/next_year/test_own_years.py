"""Columns of several years: next year's plan is read from its own."""

from collections.abc import Sequence

import pytest

from pdo_xl.sheet.address import Area
from pdo_xl.sheet.next_year.own_years import columns_of_next_year
from pdo_xl.sheet.next_year.titles import Years
from tests.support import MemoryGrid


@pytest.mark.parametrize(
    ("headers", "merges", "following"),
    [
        ([["Obiettivo", "Target 2024", "Target 2025", "Target 2026"]], [], {2: 3}),
        ([["Obiettivo", "TARGET 2025", "Target  2024"]], [], {3: 2}),
        ([["Obiettivo", "Target 2024", "Risultato 2025"]], [], {}),
        ([["Obiettivo", "Target", "Target 2025"]], [], {}),
        ([["Obiettivo", "Target", None, "Esito", None], [None, 2024.0, 2025.0, 2024.0, 2025.0]], [], {2: 3, 4: 5}),
        ([["Obiettivo", "Target", None], [None, "Anno 2024", "Anno 2025"]], [Area(1, 2, 1, 3)], {2: 3}),
    ],
)
def test_the_column_of_next_year(
    headers: Sequence[Sequence[object]], merges: Sequence[Area], following: dict[int, int]
) -> None:
    grid = MemoryGrid("Piano", headers, merges=merges)
    assert columns_of_next_year(grid, list(enumerate(headers, start=1)), range(1, 6), Years(2024, 2025)) == following
