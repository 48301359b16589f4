"""The benchmark of many plans, in short: both sides read the same, and ours says so in tables. No clock is asked."""

from pathlib import Path

import pytest

from tests.bench.reading_alone import rows_of
from tests.consolidation.plans import consolidated, table
from tests.support import library


@pytest.mark.slow
def test_the_plans_of_the_benchmark_are_different_ones(tmp_path: Path) -> None:
    library("psutil")
    from tests.bench.consolidation import _ROWS, make_plans

    make_plans(tmp_path / "piani", 3)
    done = consolidated(tmp_path / "piani", tmp_path / "tutti.csv")
    assert (done.counted.read, done.counted.rows, len(done.counted.left_out)) == (3, 3 * _ROWS, 0)
    assert {one["anno"] for one in table(tmp_path / "tutti_enti.csv")} == {"2020", "2021", "2022"}
    assert all(rows_of(str(path)) >= _ROWS for path in (tmp_path / "piani").rglob("*.xls?"))
