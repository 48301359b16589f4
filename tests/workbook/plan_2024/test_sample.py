"""Made-up actual values: of any plan, at the ends of the calendar and of the numbers too."""

from datetime import date

import pytest

from pdo_xl.domain.scoring.score import score
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.domain.values.entry import Entry
from pdo_xl.sheet.reading.read import read_plan
from pdo_xl.workbook.plan_2024.sample import made_up_actuals
from tests.support import MemoryHost, row, sheet_of


@pytest.mark.parametrize(
    ("kind", "target"),
    [
        ("Data", "31.12.9999"), ("Data", date(9999, 12, 31)), ("Data", "01.01.0001"), ("Nr", 1e308), ("%", 1e308),
        ("Tempestività", 1e308), ("Nr", -1e308),
    ],
)  # fmt: skip
def test_extreme_targets(kind: str, target: Entry) -> None:
    read = read_plan(MemoryHost(sheet_of(*[row(kind=kind, target=target)] * 40)))
    results = score(read.plan, DEFAULTS, date(2024, 12, 31))
    for seed in range(5):
        actuals = made_up_actuals(read, results, seed).blocks[0].rows
        assert len(actuals) == 40
        for (actual,) in actuals.values():
            assert "inf" not in str(actual).lower()
