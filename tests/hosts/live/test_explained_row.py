"""The row of the active cell, explained in a message."""

from pathlib import Path

from pdo_xl.hosts.live.macros import MACROS
from pdo_xl.reports.explanation.words import message
from pdo_xl.sheet.run import Run
from pdo_xl.workbook.files.explain_file import explain_file
from tests.hosts.live.buttons import press
from tests.hosts.live.conftest import NOW
from tests.hosts.live.engine import Excel


def test_it_says_what_the_command_says_and_writes_nothing(excel: Excel, filled: Path) -> None:
    before = excel.state()
    for row in (3, 9, 46, 100):
        excel.selection = ("Piano", row, 8)
        said = press("spiega_riga")
        assert said == message(explain_file(filled, str(row), run=Run(NOW, "prova", "0")))
        assert said.startswith(f"Riga {row} del foglio «Piano»: obiettivo ")
        assert "\nStato: " in said
    assert excel.state() == before
    assert not any(call.startswith("set") for call in excel.calls)


def test_every_row_fits_the_box(excel: Excel) -> None:
    for row in (1, 2, *range(3, 162, 20), 400):
        excel.selection = ("Piano", row, 1)
        assert len(press("spiega_riga")) <= 1000


def test_where_nothing_can_be_explained_it_says_so(excel: Excel) -> None:
    excel.selection = ("Riepilogo", 5, 1)
    assert press("spiega_riga") == (
        "!Il foglio «Riepilogo» lo scrive il programma: si può chiedere delle righe del piano, nel foglio «Piano» "
        "(righe da 3 a 161)."
    )
    excel.selection = None
    assert press("spiega_riga") == "!Scegliere una cella della riga da spiegare e riprovare."
    assert "spiega_riga" in MACROS
