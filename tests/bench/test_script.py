"""The script that `calcola` is held against does its work: most of its scores are ours. No clock is asked."""

from datetime import datetime
from pathlib import Path

import openpyxl
import pytest

import pdo_xl
from tests.bench.plans import write_lifelike_plan
from tests.bench.script import calculate

pytestmark = [pytest.mark.slow, pytest.mark.whole]


def test_most_of_its_scores_are_ours(tmp_path: Path) -> None:
    plan, target = tmp_path / "piano.xlsx", tmp_path / "esito.xlsx"
    write_lifelike_plan(plan, 159)
    calculate(str(plan), str(target), datetime(2024, 12, 31))
    sheet = openpyxl.load_workbook(target)["Piano"]
    ours = [one for goal in pdo_xl.score(pdo_xl.open_plan(plan)).objectives for one in goal.indicators]
    assert len(ours) == 159
    theirs = [sheet.cell(one.indicator.row, 11).value for one in ours]
    alike = [one.score == pytest.approx(other, nan_ok=True) for one, other in zip(ours, theirs, strict=True)]
    assert sum(alike) > 0.8 * len(ours)
    assert openpyxl.load_workbook(target)["Riepilogo"].max_row == 1 + 7
