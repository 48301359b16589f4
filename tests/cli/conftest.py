"""The files that commands are tried on: the office's plan, an example made once, a plan never activated; other PCs."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from pdo_xl.hosts import changes
from pdo_xl.setup_pc import this_pc
from tests.cli.headers import RENAMED, ROWS, office
from tests.cli.typed import REAL_PLAN, run
from tests.support import TITLE, filled_workbook
from tests.workbook.activation.offices import by_xlsxwriter


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return Path(shutil.copy(REAL_PLAN, tmp_path))


@pytest.fixture(scope="session")
def made_example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("esempio") / "esempio.xlsm"
    answer = run("esempio", "--esito", target)
    assert answer.exit_code == 0, answer.output
    return target


@pytest.fixture
def example(made_example: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(made_example, tmp_path))


@pytest.fixture(scope="session")
def filled_plan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The office's plan with actual values, not calculated again."""
    return filled_workbook(tmp_path_factory.mktemp("compilato") / "Piano.xlsm")


@pytest.fixture(scope="session")
def office_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("ufficio") / "piano.xlsx"
    by_xlsxwriter(path)
    return path


@pytest.fixture
def plain(office_file: Path, tmp_path: Path) -> Path:
    """A plan that was never activated."""
    return Path(shutil.copy(office_file, tmp_path))


@pytest.fixture
def on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Let the commands believe they run on another PC."""

    def pretend(make):
        machine = make(tmp_path)
        monkeypatch.setattr(this_pc, "this_machine", lambda: machine)
        return machine

    return pretend


@pytest.fixture
def details(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where the details of faults go."""
    folder = tmp_path / "dettagli"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    yield folder
    changes.forget()


@pytest.fixture
def lone_plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The plan alone in a folder, which is where the commands run."""
    folder = tmp_path / "piani"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return Path(shutil.copy(REAL_PLAN, folder / "Piano.xlsm"))


@pytest.fixture
def renamed(tmp_path: Path) -> Path:
    return office(tmp_path / "piano.xlsx", ("Foglio1", [[TITLE], RENAMED, *ROWS]), ("Dati", [["x"]]))
