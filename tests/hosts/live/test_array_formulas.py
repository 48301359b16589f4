"""A formula that fills several cells of an open workbook is not written into; its cell is named."""

from pathlib import Path

import openpyxl
import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.live.host import LiveHost
from pdo_xl.sheet.blocks import Block, PlanSheet, Writing
from tests.hosts.live.engine import Excel
from tests.hosts.live.pages import Cell

WRITING = Writing(
    (Block("Dati", (11, 12), {5: ["a", "b"], 6: ["c", None]}),),
    plan_sheets=(PlanSheet("Dati", 1, 6, tuple(range(11, 17)), (), 10),),
)


@pytest.fixture
def excel(tmp_path: Path) -> Excel:
    workbook = openpyxl.Workbook()
    workbook.active.title = "Dati"
    workbook["Dati"]["A1"] = 1
    workbook.save(tmp_path / "dati.xlsx")
    return Excel(tmp_path / "dati.xlsx")


@pytest.mark.parametrize("array", [True, False])
def test_only_a_formula_of_several_cells_stands_in_the_way(excel: Excel, array: bool) -> None:
    excel.pages["Dati"].cells[6, 11] = Cell(1.0, "=J6:J7", array=array)
    before = excel.state()
    if not array:
        LiveHost(excel.book).write(WRITING)
        assert excel.pages["Dati"].cells[6, 11].value == "c"
        return
    with pytest.raises(FileRefused) as refused:
        LiveHost(excel.book).write(WRITING)
    assert str(refused.value) == (
        "Nel foglio «Dati» la cella K6 fa parte di una formula che ne riempie più d'una, e lì si scrive: spostare o "
        "accorciare quella formula e riprovare."
    )
    assert excel.state() == before


def test_without_formulas_nothing_is_asked(excel: Excel) -> None:
    excel.pages["Dati"].cells[5, 11] = Cell("=testo", None)
    LiveHost(excel.book).write(WRITING)
    assert not [call for call in excel.calls if call.startswith("get array")]
