"""The sheets of a plan on disk: which files, what stays as it was, no name where none is to be."""

import re
import subprocess
from pathlib import Path
from zipfile import ZipFile

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.reports.goal_sheets.build import NoSuchSheet
from pdo_xl.reports.goal_sheets.formats import SheetFormat
from pdo_xl.workbook.files.goal_sheets_file import goal_sheets_of_file
from tests.support import filled_workbook
from tests.workbook.files.conftest import RUN

pytest.importorskip("typst")
pytest.importorskip("docx")


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return filled_workbook(tmp_path_factory.mktemp("piano") / "Piano.xlsm")


def text_of(pdf: Path) -> str:
    return subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, check=True).stdout.decode()


def test_a_file_for_each_sector_and_a_page_for_each_objective(filled: Path, tmp_path: Path) -> None:
    steps: list[float] = []
    before = filled.read_bytes()
    folder = tmp_path / "Schede"
    printed = goal_sheets_of_file(filled, folder, sector="OR", run=RUN, progress=lambda _, done: steps.append(done))
    assert [*printed.documents] == [path.name for path in folder.iterdir()] == ["Schede_OR_2024.pdf"]
    assert (printed.objectives, filled.read_bytes()) == (9, before)
    assert steps == sorted(steps)
    pages = [page for page in text_of(folder / "Schede_OR_2024.pdf").split("\f") if page.strip()]
    numbers = [int(found[1]) for page in pages if (found := re.search(r"Scheda obiettivo n\. (\d+)", page))]
    assert numbers == list(range(51, 60))
    assert len(pages) == 9


def test_one_objective_is_what_the_calculation_says(filled: Path, tmp_path: Path) -> None:
    goal_sheets_of_file(filled, tmp_path, objective=13, run=RUN)
    text = text_of(tmp_path / "Scheda_GT_13_2024.pdf")
    for said in ("Casiraghi", "10 su 100", "Scaduto", "50,00 su 100", "5,00 su 10 ", "scheda 13 di 114"):
        assert said in text


def test_what_stands_there_stays_unless_told_otherwise(filled: Path, tmp_path: Path) -> None:
    taken = tmp_path / "Scheda_SF_1_2024.pdf"
    taken.write_text("compilata", encoding="utf-8")
    with pytest.raises(FileRefused, match=r"Scheda_SF_1_2024\.pdf» c'è già, e può essere compilato"):
        goal_sheets_of_file(filled, tmp_path, sector="SF", one_each=True, run=RUN)
    assert [path.name for path in tmp_path.iterdir()] == [taken.name]
    printed = goal_sheets_of_file(filled, tmp_path, objective=1, overwrite=True, run=RUN)
    (replaced,) = printed.replaced
    assert replaced.copy is not None
    assert replaced.copy.read_text(encoding="utf-8") == "compilata"


def test_where_nothing_can_be_written_nothing_is(filled: Path, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    with pytest.raises(FileRefused, match="è un file: dare a --esito il nome di una cartella"):
        goal_sheets_of_file(filled, file, run=RUN)
    with pytest.raises(FileRefused, match="non esiste: crearla"):
        goal_sheets_of_file(filled, tmp_path / "a" / "b", run=RUN)
    with pytest.raises(NoSuchSheet):
        goal_sheets_of_file(filled, tmp_path / "Schede", sector="XX", run=RUN)
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize("file_format", SheetFormat)
def test_no_name_of_who_answers_is_in_any_file(filled: Path, tmp_path: Path, file_format: SheetFormat) -> None:
    """Source: design of the reports, 13.4."""
    printed = goal_sheets_of_file(filled, tmp_path, sector="SF", file_format=file_format, without_names=True, run=RUN)
    names = {sector.manager for sector in printed.examined.results.sectors}
    (path,) = tmp_path.iterdir()
    assert path.name == f"Schede_SF_2024.{file_format}"
    parts = [path.read_bytes()]
    if file_format is SheetFormat.PDF:
        parts.append(text_of(path).encode())
    else:
        with ZipFile(path) as package:
            parts += [package.read(name) for name in package.namelist()]
    text = b"\n".join(parts).decode("utf-8", "replace")
    assert "12 di 114" in text
    assert not [name for name in names if re.search(rf"\b{name}\b", text)]
