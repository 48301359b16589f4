"""A file for each part of a plan, never in the place of what somebody else made or filled in."""

import shutil
from pathlib import Path

import openpyxl
import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.sheet.sharing.parts import By
from pdo_xl.workbook.files.distribute_file import distribute_file
from tests.shared_out import RUN, office, type_in


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return office(tmp_path / "piano.xlsx")


def test_by_responsabile_and_again(plan: Path, tmp_path: Path) -> None:
    before, folder = plan.read_bytes(), tmp_path / "fuori"
    done = distribute_file(plan, folder, by=By.MANAGER, run=RUN)
    assert [(sent.path.name, sent.objectives, sent.indicators) for sent in done.files] == [
        (f"Piano_2024_{name}.xlsx", 3, 3) for name in ("Rossi", "Bianchi", "Verdi", "Neri")
    ]
    assert done.told.startswith("4 file in «")
    assert plan.read_bytes() == before
    # What nobody touched is made anew.
    distribute_file(plan, folder, by=By.MANAGER, run=RUN)
    assert sorted(path.name for path in folder.iterdir()) == sorted(sent.path.name for sent in done.files)


def test_a_trial_writes_nothing(plan: Path, tmp_path: Path) -> None:
    done = distribute_file(plan, tmp_path / "fuori", dry=True, run=RUN)
    assert [sent.part for sent in done.files] == ["SF", "GT"]
    assert list(tmp_path.iterdir()) == [plan]


@pytest.mark.parametrize("kind", ["filled", "foreign", "file", "no parent", "locked"])
def test_what_stands_there_stays(plan: Path, tmp_path: Path, kind: str) -> None:
    folder = tmp_path / "fuori"
    target = folder / "Piano_2024_GT.xlsx"
    refusal = "qualcuno ha già scritto"
    if kind == "filled":
        distribute_file(plan, folder, run=RUN)
        type_in(target, {"I4": "mio"})
    elif kind == "foreign":
        folder.mkdir()
        shutil.copy(plan, target)
        refusal = "non l'ha fatto distribuisci"
    elif kind == "file":
        folder.write_bytes(b"x")
        refusal = "è un file: dare a --esito il nome di una cartella"
    elif kind == "no parent":
        folder = tmp_path / "manca" / "fuori"
        refusal = "non esiste: crearla"
    else:
        distribute_file(plan, folder, run=RUN)
        (folder / "~$Piano_2024_GT.xlsx").write_bytes(b"x")
        refusal = "aperto"
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    with pytest.raises(FileRefused, match=refusal):
        distribute_file(plan, folder, run=RUN)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_half_a_distribution_is_none(plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "fuori"

    def fails(path: Path, *_: object) -> None:
        if path.name == "Piano_2024_GT.xlsx":
            raise OSError(28, "No space left on device")
        path.write_bytes(b"x")

    monkeypatch.setattr("pdo_xl.workbook.files.distribute_file.replace_content", fails)
    with pytest.raises(FileRefused, match="non si può scrivere"):
        distribute_file(plan, folder, run=RUN)
    assert not folder.exists()


def test_a_column_taken_for_another_is_noticed(plan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pdo_xl.workbook.files.distribute_file._MOST_PARTS", 1)
    with pytest.raises(FileRefused, match="Ci sarebbero 2 file"):
        distribute_file(plan, tmp_path / "fuori", run=RUN)


def test_each_file_is_a_plan_with_sheets_of_its_own(plan: Path, tmp_path: Path) -> None:
    distribute_file(plan, tmp_path / "fuori", run=RUN)
    names = openpyxl.load_workbook(tmp_path / "fuori" / "Piano_2024_SF.xlsx").sheetnames
    assert {"Piano", "Riepilogo", "Segnalazioni", "Parametri", "Registro"} <= {*names}
    assert not {"Liste", "Valutazione"} & {*names}
