"""Rows of Monitoraggio that change places in an open workbook, and back."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdo_xl.hosts.live.moved_rows import steps_of
from pdo_xl.sheet.names.monitoring import MONITORING_HEADERS, Shown
from pdo_xl.sheet.names.sheets import HEADER_ROW, MONITORING
from tests.hosts.live.buttons import press
from tests.hosts.live.engine import Excel
from tests.hosts.live.monitored import FIRST, PROGRESS, delete_second_objective
from tests.hosts.live.pages import Cell, Page

OBJECTIVE = MONITORING_HEADERS.index(Shown.OBJECTIVE) + 1


@given(st.permutations(range(4, 16)))
def test_the_steps_bring_every_row_to_its_place_and_back(order: list[int]) -> None:
    moves = {old: new for old, new in zip(range(4, 16), order, strict=True) if old != new}
    page = Page("M", {(row, 1): Cell(row) for row in range(1, 20)})
    steps = steps_of(moves)
    for step in steps:
        page.move(*step)
    assert {row: cell.value for (row, _), cell in page.cells.items()} == {
        moves.get(row, row): row for row in range(1, 20)
    }
    for step in reversed(steps):
        page.move(*step.back)
    assert all(row == cell.value for (row, _), cell in page.cells.items())


def test_one_more_row_in_the_middle_is_one_step() -> None:
    assert steps_of({row: row + 1 for row in range(10, 5000)} | {5000: 10}) == [(5000, 1, 10)]
    assert steps_of({}) == []


@pytest.mark.slow
def test_the_button_moves_what_is_typed_and_undo_brings_it_back(excel: Excel) -> None:
    press("calcola_punteggi")
    cells = excel.pages[MONITORING].cells
    cells[FIRST + 1, PROGRESS], cells[FIRST + 2, PROGRESS] = Cell("due"), Cell("tre")
    texts = [cells[FIRST + place, OBJECTIVE].value for place in (1, 2)]
    delete_second_objective(excel)
    before = excel.state()
    excel.calls.clear()
    assert not press("calcola_punteggi").startswith("!")
    assert excel.calls.count("PDO.SpostaRighe") == 1
    cells = excel.pages[MONITORING].cells
    beside = {
        cell.value: (row, cells[row, OBJECTIVE].value)
        for (row, column), cell in cells.items()
        if column == PROGRESS and row > HEADER_ROW and cell.value
    }
    assert beside == {"tre": (FIRST + 1, texts[1]), "due": (FIRST + 115, texts[0])}
    assert not press("annulla_ultimo_calcolo").startswith("!")
    assert excel.state() == before


@pytest.mark.slow
def test_where_writing_fails_the_rows_are_where_they_were(excel: Excel) -> None:
    press("calcola_punteggi")
    excel.pages[MONITORING].cells[FIRST + 1, PROGRESS] = Cell("due")
    delete_second_objective(excel)
    before = excel.state()
    excel.calls.clear()
    press("verifica")
    excel.after_call = fail_once_on(excel, f"set values {MONITORING}")
    assert press("calcola_punteggi").startswith("!")
    assert excel.state() == before


def fail_once_on(excel: Excel, name: str) -> Callable[[str], None]:
    def after(call: str) -> None:
        if call == name:
            excel.after_call = lambda _: None
            raise excel.error

    return after
