"""The objective that a person points at."""

import pytest

from pdo_xl.actions import calculate, examine
from pdo_xl.reports.explanation.asked import NotExplained
from pdo_xl.reports.goal_sheets.selected import selected
from tests.reports.goal_sheets.plans import RUN
from tests.support import END_OF_YEAR, MemoryGrid, MemoryHost, more, row, sheet_of

PLAN = sheet_of(row(weight=60.0), more(), row(objective="Altro", weight=40.0))


def number(cell: str, *others: MemoryGrid) -> int:
    host = MemoryHost(PLAN, *others)
    return selected(examine(host, today=END_OF_YEAR), host.grids(), cell).objective.number


def test_any_row_of_the_plan_s_objective() -> None:
    assert [number(cell) for cell in ("Piano!A3", "Piano!P4", "5")] == [1, 1, 2]


def test_a_row_of_obiettivi() -> None:
    host = MemoryHost(PLAN)
    calculated = calculate(host, RUN, on=END_OF_YEAR)
    block = next(block for block in calculated.writing.blocks if block.sheet == "Obiettivi")
    lines = [
        [getattr(cell, "text", cell) for cell in block.rows.get(line, [])] for line in range(1, max(block.rows) + 1)
    ]
    assert [number(f"Obiettivi!D{line}", MemoryGrid("Obiettivi", lines)) for line in (4, 5)] == [1, 2]


@pytest.mark.parametrize("cell", ["Piano!A1", "Piano!A2", "Piano!A90"])
def test_a_row_that_is_of_none(cell: str) -> None:
    with pytest.raises(NotExplained) as refusal:
        number(cell)
    assert str(refusal.value) == (
        f"La riga {cell[7:]} del foglio «Piano» non è di un obiettivo: scegliere una riga del piano che lo è, oppure una "
        "di Obiettivi, Da fare o Monitoraggio, e riprovare."
    )
