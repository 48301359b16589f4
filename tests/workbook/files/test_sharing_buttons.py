"""Distribuisci and Raccogli, as the ribbon calls them, in the test engine."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import xlwings as xw

from pdo_xl import __version__
from pdo_xl.workbook.files.calculate_file import calculate_file
from pdo_xl.workbook.files.distribute_file import distribute_file
from pdo_xl.workbook.files.sharing_buttons import distribuisci, raccogli
from tests.hosts.live.engine import Excel
from tests.shared_out import RUN, office, type_in


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = office(tmp_path_factory.mktemp("aperta") / "Piano.xlsx")
    calculate_file(path, run=RUN)
    return path


@pytest.fixture
def excel(file: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Excel]:
    opened = Excel(file)
    xw.Book.set_mock_caller(opened.book)
    # What is open is what is on the disk.
    monkeypatch.setattr(xw.Book, "save", lambda _: None)
    yield opened
    del xw.Book._mock_caller


@pytest.mark.usefixtures("excel")
def test_the_folder_is_asked_for_then_the_files_are_made(file: Path, tmp_path: Path) -> None:
    proposed, folder = file.parent / "Da compilare", tmp_path / "fuori"
    assert distribuisci(str(file), __version__).startswith(f"?|{proposed}|La cartella in cui mettere")
    assert distribuisci(f"{file}\n{folder}", __version__).startswith(f"Scritti 2 file in «{folder}», uno per settore:")
    assert raccogli(str(file), __version__).startswith(f"?|{proposed}|La cartella con i file compilati.")
    assert raccogli(f"{file}\n{folder}", __version__) == "0 valori raccolti da 0 file su 2."


def test_what_was_typed_stands_in_the_open_workbook(excel: Excel, file: Path, tmp_path: Path) -> None:
    distribute_file(file, tmp_path, run=RUN)
    type_in(tmp_path / "Piano_2024_SF.xlsx", {"I3": "mai visto", "H4": 3})
    (tmp_path / "altro.xlsx").write_bytes(b"x")
    said = raccogli(f"{file}\n{tmp_path}", __version__).splitlines()
    assert said[0] == "1 valore raccolto da 1 file su 2; 1 file lasciato da parte."
    assert said[1].startswith("altro.xlsx: ")
    assert "Piano_2024_SF.xlsx: non preso: riga 4, «Valore atteso»" in said[2]
    assert said[-1] == "I valori sono nel foglio: per i punteggi premere Calcola punteggi."
    assert excel.pages["Piano"].cells[3, 9].value == "mai visto"
    log = [cell.value for cell in excel.pages["Registro"].cells.values()]
    assert "Raccolti da «Piano_2024_SF.xlsx» 1 valore: Piano!I3" in str(log)


@pytest.mark.usefixtures("excel")
def test_what_goes_wrong_is_a_sentence(file: Path, tmp_path: Path) -> None:
    assert distribuisci(f"{tmp_path / 'manca.xlsm'}\n{tmp_path}", __version__).startswith("!")
    assert distribuisci("x", "0.1.0").startswith("!")
    assert raccogli(f"{file}\n{tmp_path / 'manca'}", __version__).startswith("!La cartella «")
    assert "SharePoint" in raccogli("https://ente.sharepoint.com/Piano.xlsm\nx", __version__)
