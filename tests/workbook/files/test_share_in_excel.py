"""The two buttons, in the test engine, on a file that stands for the open workbook."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import xlwings as xw

from pdo_xl import __version__
from pdo_xl.domain.errors import FileRefused
from pdo_xl.workbook.files import share_in_excel
from pdo_xl.workbook.files.distribute_file import distribute_file
from tests.hosts.live.engine import Excel
from tests.shared_out import RUN, type_in
from tests.support import filled_workbook


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return filled_workbook(tmp_path_factory.mktemp("aperta") / "Piano.xlsm")


@pytest.fixture
def excel(file: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Excel]:
    opened = Excel(file)
    xw.Book.set_mock_caller(opened.book)
    monkeypatch.setattr(share_in_excel, "_saved", lambda _: file)
    yield opened
    del xw.Book._mock_caller


@pytest.mark.usefixtures("excel")
def test_the_files_are_named(tmp_path: Path) -> None:
    said = share_in_excel.distribuisci(f"{tmp_path}\nresponsabile", __version__)
    assert said.startswith(f"Scritti 7 file in «{tmp_path}», uno per responsabile: Piano_2024_")
    assert len(list(tmp_path.iterdir())) == 7


def test_what_was_typed_stands_in_the_open_workbook(excel: Excel, file: Path, tmp_path: Path) -> None:
    distribute_file(file, tmp_path, run=RUN)
    before = excel.pages["Piano"].cells[3, 9].value
    type_in(tmp_path / "Piano_2024_SF.xlsm", {"I3": "mai visto", "H4": 3})
    (tmp_path / "altro.xlsx").write_bytes(b"x")
    said = share_in_excel.raccogli(str(tmp_path), __version__)
    assert said.splitlines()[0] == "1 valore raccolto da 1 file su 7; 1 file lasciati da parte."
    assert "Cambiati anche altri 1 punti" in said
    assert (before, excel.pages["Piano"].cells[3, 9].value) != ("mai visto", before)
    assert excel.pages["Piano"].cells[3, 9].value == "mai visto"
    log = [cell.value for cell in excel.pages["Registro"].cells.values()]
    assert "Raccolti da «Piano_2024_SF.xlsm» 1 valore: Piano!I3" in str(log)


@pytest.mark.usefixtures("excel")
def test_another_version_and_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert share_in_excel.raccogli(str(tmp_path), "0.0").startswith("!")
    assert share_in_excel.raccogli(str(tmp_path / "manca"), __version__).startswith("!La cartella «")


def test_what_is_elsewhere_is_refused(file: Path) -> None:
    opened = Excel(file)
    opened.full_name = "https://ente.sharepoint.com/Piano.xlsm"
    with pytest.raises(FileRefused, match="SharePoint"):
        share_in_excel._saved(opened.book)
