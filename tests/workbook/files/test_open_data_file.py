"""The open data of a plan on disk: which folder, which files, no name of a person anywhere."""

from datetime import date
from pathlib import Path

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.workbook.files.examine_file import examine_file
from pdo_xl.workbook.files.open_data_file import open_data_of_file
from pdo_xl.workbook.plan_2024.sample import sample_workbook
from tests.support import filled_workbook
from tests.workbook.files.conftest import RUN

DAY = date(2024, 12, 31)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return filled_workbook(tmp_path_factory.mktemp("piano") / "Piano.xlsm")


def test_no_name_of_who_answers_is_in_any_file(filled: Path, tmp_path: Path) -> None:
    """Source: design of the reports, 13.4."""
    done = open_data_of_file(filled, tmp_path / "a" / "dati", on=DAY, run=RUN)
    names = {sector.manager for sector in done.results.sectors}
    assert len(names) == 7
    files = {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "a" / "dati").iterdir()}
    assert sorted(files) == sorted(done.files)
    # One surname is also a word of the plan: it is there as often as in the plan's own texts.
    texts = " ".join(done.results.plan.texts)
    found = {(name, text.count(name)) for text in files.values() for name in names}
    assert found == {(name, count) for name in names for count in {0, texts.count(name)}}
    assert done.findings == []


def test_who_answers_is_named_on_purpose(filled: Path, tmp_path: Path) -> None:
    open_data_of_file(filled, tmp_path / "dati", on=DAY, with_managers=True, run=RUN)
    assert "Beffa" in (tmp_path / "dati" / "settori.csv").read_text(encoding="utf-8")


def test_a_folder_of_an_earlier_run_is_written_again(tmp_path: Path) -> None:
    for _ in range(2):
        open_data_of_file(sample_workbook(), tmp_path, on=DAY, run=RUN)
    assert len(list(tmp_path.iterdir())) == 8


def test_a_file_of_somebody_elses_stays_unless_told_otherwise(tmp_path: Path) -> None:
    (tmp_path / "ente.csv").write_text("mio", encoding="utf-8")
    with pytest.raises(FileRefused) as refusal:
        open_data_of_file(sample_workbook(), tmp_path, on=DAY, run=RUN)
    assert str(refusal.value).endswith(
        "c'è già «ente.csv», che non è di pdo-xl: dare a --esito un'altra cartella, o aggiungere --sovrascrivi."
    )
    assert [path.name for path in tmp_path.iterdir()] == ["ente.csv"]
    open_data_of_file(sample_workbook(), tmp_path, on=DAY, overwrite=True, run=RUN)
    assert (tmp_path / "ente.csv").read_text(encoding="utf-8") != "mio"


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "dati").write_text("x", encoding="utf-8")
    with pytest.raises(FileRefused, match="è un file, non una cartella"):
        open_data_of_file(sample_workbook(), tmp_path / "dati", on=DAY, run=RUN)
    with pytest.raises(FileRefused, match="passa per un file che non è una cartella"):
        open_data_of_file(sample_workbook(), tmp_path / "dati" / "sotto", on=DAY, run=RUN)


def test_notes_are_published_only_if_nobody_may_be_named_in_them(named: Path, tmp_path: Path) -> None:
    with pytest.raises(FileRefused) as refusal:
        open_data_of_file(named, tmp_path / "dati", on=DAY, with_notes=True, run=RUN)
    assert str(refusal.value) == (
        "Nelle note può esserci il nome di una persona, in Piano!I3: toglierlo da lì, o pubblicare i dati senza --con-note."
    )
    assert not (tmp_path / "dati").exists()
    done = open_data_of_file(named, tmp_path / "dati", on=DAY, run=RUN)
    assert "Verdi" not in "".join(path.read_text(encoding="utf-8") for path in (tmp_path / "dati").iterdir())
    assert done.results.indicators[0].state == "Non valutabile"


@pytest.fixture
def named(tmp_path: Path) -> Path:
    """The plan with a name in the reason of what is not assessable."""
    from openpyxl import load_workbook

    path = tmp_path / "Piano.xlsx"
    book = load_workbook(sample_workbook())
    book["Piano"]["I3"] = "NV: il dott. Verdi è assente"
    book.save(path)
    assert examine_file(path, on=DAY).results.indicators[0].reason is not None
    return path
