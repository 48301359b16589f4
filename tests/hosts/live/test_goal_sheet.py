"""The sheet of the selected row's objective, beside the workbook."""

from pathlib import Path

import pytest

from pdo_xl.hosts.live.macros import MACROS
from pdo_xl.reports.papers import writers
from tests.hosts.live.buttons import press
from tests.hosts.live.engine import Excel


@pytest.fixture
def beside(excel: Excel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the workbook stand in a folder of this computer, and the document be its title alone."""
    excel.full_name = str(tmp_path / "Piano.xlsm")
    monkeypatch.setattr(writers, "writer", lambda file_format: lambda paper: f"{file_format} {paper.title}".encode())
    return tmp_path


@pytest.mark.parametrize(
    "selection", [("Piano", 15, 8), ("Piano", 16, 1), ("Obiettivi", 16, 2), ("Monitoraggio", 16, 3)]
)
def test_made_beside_the_workbook_and_nothing_else_is_written(
    excel: Excel, beside: Path, selection: tuple[str, int, int]
) -> None:
    before = excel.state()
    excel.selection = selection
    assert press("scheda") == (
        f"Scheda dell'obiettivo n. 13 (GT): «Scheda_GT_13_2024.docx», nella cartella «{beside}».\nSi apre con Word o "
        "con LibreOffice: si completa, si stampa e si firma."
    )
    assert (beside / "Scheda_GT_13_2024.docx").read_bytes() == b"docx Scheda obiettivo n. 13"
    assert excel.state() == before
    assert "scheda" in MACROS


def test_one_that_is_there_stays(excel: Excel, beside: Path) -> None:
    (beside / "Scheda_GT_13_2024.docx").write_bytes(b"compilata")
    excel.selection = ("Piano", 15, 8)
    said = press("scheda").split("\n")
    assert said[0] == f"Scheda dell'obiettivo n. 13 (GT): «Scheda_GT_13_2024 (2).docx», nella cartella «{beside}»."
    assert said[1] == "«Scheda_GT_13_2024.docx» c'era già, e resta com'è."
    assert (beside / "Scheda_GT_13_2024.docx").read_bytes() == b"compilata"


@pytest.mark.parametrize(
    ("selection", "sentence"),
    [
        (None, "!Scegliere una cella della riga dell'obiettivo e riprovare."),
        (("Piano", 1, 1), "!La riga 1 del foglio «Piano» non è di un obiettivo: scegliere una riga del piano"),
        (("Riepilogo", 5, 1), "!Il foglio «Riepilogo» lo scrive il programma"),
        (("Obiettivi", 2, 1), "!La riga 2 di Obiettivi non è di un obiettivo"),
    ],
)
@pytest.mark.usefixtures("beside")
def test_where_there_is_no_objective_it_says_so(
    excel: Excel, tmp_path: Path, selection: tuple[str, int, int] | None, sentence: str
) -> None:
    excel.selection = selection
    assert press("scheda").startswith(sentence)
    assert list(tmp_path.iterdir()) == []


def test_a_workbook_on_no_disk_of_this_computer(excel: Excel) -> None:
    excel.full_name = "https://ente.sharepoint.com/Piano.xlsm"
    assert press("scheda").startswith("!La cartella sta in SharePoint o OneDrive")
