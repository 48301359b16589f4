"""The parameters that the formulas of an open workbook answer with."""

from pathlib import Path

import pytest

import pdo_xl
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.formulas import parameters as formula_parameters
from pdo_xl.hosts.live.calling_parameters import calling_parameters, key_of
from tests.hosts.live.buttons import press
from tests.hosts.live.engine import BookImpl, Excel
from tests.hosts.live.pages import Cell


@pytest.mark.parametrize(("known", "recalculated"), [(None, False), (DEFAULTS, True), ("the same", False)])
def test_formulas_are_recalculated_where_they_answered_with_other_parameters(
    excel: Excel, filled: Path, monkeypatch: pytest.MonkeyPatch, known: object, recalculated: bool
) -> None:
    now = pdo_xl.parameters_of(pdo_xl.open_plan(filled)) if known == "the same" else known
    monkeypatch.setattr(formula_parameters, "_known", {} if now is None else {excel.book.name: (0.0, now)})
    assert press("calcola_punteggi").startswith("Al 31/12/2024")
    assert ("PDO.RicalcolaFormule" in excel.calls) is recalculated


def test_the_parameters_of_the_calling_workbook(excel: Excel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formula_parameters, "_known", {})
    cells = excel.pages["Parametri"].cells
    row = next(number for (number, column), cell in cells.items() if column == 5 and cell.value == "cap")
    cells[row, 2] = Cell(120.0)
    assert calling_parameters().cap == 120
    cells[row, 2] = Cell(130.0)
    assert calling_parameters().cap == 120, "read once, not once a cell"
    assert excel.calls == ["get values Parametri"]


def test_a_workbook_without_the_sheet_has_the_defaults(excel: Excel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formula_parameters, "_known", {})
    del excel.pages["Parametri"]
    assert calling_parameters() == DEFAULTS


def test_where_no_workbook_calls_the_defaults_hold() -> None:
    assert calling_parameters() == DEFAULTS


def test_a_workbook_that_says_which_one_it_is_is_known_by_that(excel: Excel, monkeypatch: pytest.MonkeyPatch) -> None:
    assert key_of(excel.book) == excel.book.name
    monkeypatch.setattr(BookImpl, "runtime_id", "7", raising=False)
    assert key_of(excel.book) == "7"
