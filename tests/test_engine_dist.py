"""The engine as a distribution of its own: what is in it, and that it needs xlwings and LibreOffice alone."""

import json
import subprocess
import sys
import tomllib
import venv
from email.parser import Parser
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
import xlwings as xw

from pdo_xl import __version__
from tests.conftest import program
from tests.libreoffice import ready
from tools.engine_dist import PROJECT, engine_dist, main
from tools.locks import ROOT

SCRIPT = Path(__file__).parent / "data" / "ordinary_script.py"
NAME = "xlwings_libreoffice"
NOT_THERE = ("pdo_xl", "pandas", "numpy", "lxml", "openpyxl", "xlsxwriter", "click")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Source and wheel of what is committed."""
    program("git")
    return engine_dist(tmp_path_factory.mktemp("motore"))


def test_it_goes_by_the_programs_version_and_takes_its_xlwings() -> None:
    from packaging.requirements import Requirement

    project = tomllib.loads((ROOT / PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    ours = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == __version__
    assert (project["license"], project["requires-python"]) == (ours["license"], ours["requires-python"])
    (wanted,) = map(Requirement, project["dependencies"])
    assert wanted.name == "xlwings"
    assert wanted.specifier.contains(xw.__version__)


def test_no_file_names_the_program_where_it_would_be_loaded() -> None:
    files = list((ROOT / PROJECT).rglob("*.py"))
    assert len(files) > 30
    assert [str(path) for path in files if "pdo_xl" in path.read_text(encoding="utf-8")] == []


@pytest.mark.slow
def test_the_wheel_is_the_committed_files(made: tuple[Path, Path]) -> None:
    source, wheel = made
    assert (source.name, wheel.name) == (f"{NAME}-{__version__}.tar.gz", f"{NAME}-{__version__}-py3-none-any.whl")
    with ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if not name.startswith(f"{NAME}-{__version__}.dist-info/")}
        about = Parser().parsestr(archive.read(f"{NAME}-{__version__}.dist-info/METADATA").decode())
        licence = archive.read(f"{NAME}-{__version__}.dist-info/licenses/LICENSE")
    committed = subprocess.run(
        ["git", "ls-tree", "-r", "--name-only", f"HEAD:{PROJECT}"], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout.split()
    assert names == {f"{NAME}/{path}" for path in committed if path.endswith((".py", "py.typed"))}
    assert [need.split(">")[0] for need in about.get_all("Requires-Dist")] == ["xlwings<0.38,"]
    assert licence == (ROOT / "LICENSE").read_bytes()
    assert "register().activate()" in about.get_payload()


@pytest.mark.office
def test_an_ordinary_script_runs_where_nothing_but_xlwings_is(made: tuple[Path, Path], tmp_path: Path) -> None:
    ready()
    environment = tmp_path / "vuoto"
    venv.create(environment, symlinks=True)
    (packages,) = environment.glob("lib/python*/site-packages")
    install = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--no-index", "--target", str(packages)]
    subprocess.run([*install, str(made[1])], check=True, capture_output=True)
    (packages / "xlwings").symlink_to(Path(xw.__file__).parent)
    book = openpyxl.Workbook()
    book.active.title = "Ore"
    for row in (["Mese", "Ore"], ["gennaio", 12], ["febbraio", 9.5]):
        book.active.append(row)
    book.save(tmp_path / "ore.xlsx")
    done = subprocess.run(
        [environment / "bin" / "python", SCRIPT, tmp_path],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert said["rows"] == [["Mese", "Ore"], ["gennaio", 12.0], ["febbraio", 9.5]]
    assert [name for name in said["loaded"] if name.split(".")[0] in NOT_THERE] == []
    saved = openpyxl.load_workbook(tmp_path / "somma.xlsx")
    assert saved.sheetnames == ["Ore", "Somma"]
    assert (saved["Ore"]["B4"].value, saved["Ore"]["B4"].font.b) == ("=SUM(B2:B3)", True)
    assert [cell.value for cell in saved["Somma"][1]] == ["Ore", 21.5]
    assert (len(saved["Ore"]._charts), len(saved["Ore"]._images)) == (1, 1)
    assert (tmp_path / "grafico.png").read_bytes().startswith(b"\x89PNG")


def test_the_command_says_how_it_is_called(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["engine_dist"])
    assert main() == 2
    assert capsys.readouterr().err == "Uso: python -m tools.engine_dist CARTELLA\n"
