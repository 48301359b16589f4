"""The Relazione beside the open workbook, as the ribbon and Calc's menu make it."""

from pathlib import Path

import pytest

from pdo_xl.extras import MissingExtra
from pdo_xl.reports.papers.docx import writer
from pdo_xl.reports.papers.model import Paper
from tests.hosts.live.buttons import press
from tests.hosts.live.engine import Excel
from tests.hosts.live.pages import Cell

NAME = "Relazione_2024_al_31122024"


@pytest.fixture
def beside(excel: Excel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the workbook stand in a folder of this computer, and the document be its title alone."""
    excel.full_name = str(tmp_path / "Piano.xlsm")
    monkeypatch.setattr(writer, "write", lambda paper: f"{paper.title}, {len(paper.sections)}".encode())
    return tmp_path


def test_made_beside_the_workbook_and_nothing_is_written_there(excel: Excel, beside: Path) -> None:
    before = excel.state()

    said = press("relazione").split("\n")

    assert said[0] == f"Relazione per il Nucleo, dati al 31/12/2024: «{NAME}.docx», nella cartella «{beside}»."
    assert said[1] == "Mancano ancora 10 testi: si scrivono nel foglio «Testi», e la Relazione si rifà."
    assert said[2] == "Si apre con Word o con LibreOffice. In PDF, o per i cittadini: pdo-xl relazione."
    assert (beside / f"{NAME}.docx").read_bytes().startswith(b"Relazione sulla performance 2024")
    assert excel.state() == before


def test_one_that_is_there_stays_and_the_new_one_has_a_number(excel: Excel, beside: Path) -> None:
    for name in (f"{NAME}.docx", f"{NAME} (2).docx"):
        (beside / name).write_bytes(b"ritoccata")
    for row in range(4, 14):
        excel.pages["Testi"].cells[row, 2] = Cell("Scritto.")
    excel.pages["Piano"].cells[4, 9] = Cell("boh")

    said = press("relazione").split("\n")

    assert f"«{NAME} (3).docx»" in said[0]
    assert said[1] == f"«{NAME}.docx» c'era già, e resta com'è."
    assert said[2].startswith(
        "Attenzione: nel piano c'è un errore, e la prima pagina lo dice: quali, lo dice Verifica."
    )
    assert len(said) == 4
    assert (beside / f"{NAME}.docx").read_bytes() == b"ritoccata"


def test_a_workbook_without_the_sheet_of_texts(excel: Excel, beside: Path) -> None:
    del excel.pages["Testi"]
    assert (
        "In questa cartella non c'è il foglio «Testi» del programma, in cui scrivere i testi: a cartella chiusa lo "
        "aggiunge pdo-xl aggiorna."
    ) in press("relazione")
    assert len(list(beside.iterdir())) == 1


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("https://ente.sharepoint.com/Piano.xlsm", "!La cartella sta in SharePoint o OneDrive, e accanto non si può"),
        ("Cartel1", "!La cartella non è ancora salvata: salvarla, e il file nasce accanto."),
        ("/non/c/e/Piano.xlsm", f"!«{NAME}.docx» non si può scrivere in «/non/c/e»: "),
    ],
)
@pytest.mark.usefixtures("beside")
def test_where_there_is_no_place_for_it(excel: Excel, name: str, sentence: str) -> None:
    excel.full_name = name
    assert press("relazione").startswith(sentence)


def test_without_the_libraries_there_is_one_sentence(beside: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(paper: Paper) -> bytes:
        raise MissingExtra("Per il documento di Word serve la libreria python-docx, che qui manca.")

    monkeypatch.setattr(writer, "write", missing)
    assert press("relazione").startswith("!")
    assert list(beside.iterdir()) == []


def test_a_plan_that_cannot_be_read_makes_nothing(excel: Excel, beside: Path) -> None:
    excel.pages["Piano"].cells.clear()
    assert press("relazione").startswith("!")
    assert list(beside.iterdir()) == []
