"""What a resumed run must have in common with the one before."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from pdo_xl.consolidation.task import Task
from pdo_xl.domain.settings.choices import Mode
from pdo_xl.domain.settings.parameters import DEFAULTS
from tests.consolidation.plans import RUN

TASK = Task(RUN.now, "0.2.0")


@pytest.mark.parametrize(
    "other",
    [
        {"version": "0.3.0"},
        {"on": date(2024, 6, 30)},
        {"mode": Mode.FINAL},
        {"with_managers": True},
        {"group": DEFAULTS},
        {"now": RUN.now + timedelta(days=1)},
    ],
)
def test_whatever_changes_the_rows_changes_the_key(other: dict[str, object]) -> None:
    assert replace(TASK, **other).key != TASK.key


def test_the_hour_does_not_nor_the_day_where_one_was_said() -> None:
    assert replace(TASK, now=RUN.now + timedelta(hours=3)).key == TASK.key
    said = replace(TASK, on=date(2024, 6, 30))
    assert replace(said, now=RUN.now + timedelta(days=9)).key == said.key
