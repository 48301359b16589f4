"""A formula that fills several cells of a document open in Calc is not written into."""

import openpyxl
import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.live.host import LiveHost
from pdo_xl.sheet.blocks import Block, PlanSheet, Writing


@pytest.mark.parametrize(("columns", "named"), [((11, 12), "K6"), ((10,), "J6"), ((13,), "")])
def test_the_cell_is_named_and_nothing_is_written(app, tmp_path, columns, named):
    workbook = openpyxl.Workbook()
    workbook.active.title = "Dati"
    workbook.active["A1"] = 1
    workbook.save(tmp_path / "dati.xlsx")
    book = app.books.open(tmp_path / "dati.xlsx")
    book.sheets["Dati"].range("J6:K7").formula_array = "=A1:B2"
    block = Block("Dati", columns, {5: ["a"] * len(columns), 6: ["b"] * len(columns)})
    writing = Writing((block,), plan_sheets=(PlanSheet("Dati", 1, 6, tuple(range(11, 17)), (), 10),))
    if not named:
        LiveHost(book).write(writing)
        assert book.sheets["Dati"].range("M6").value == "b"
        return
    with pytest.raises(FileRefused, match=f"Nel foglio «Dati» la cella {named} fa parte di una formula"):
        LiveHost(book).write(writing)
    assert book.sheets["Dati"].range("K5").value is None
    assert book.sheets["Dati"].range("J6").formula_array == "=A1:B2"
