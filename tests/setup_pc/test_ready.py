"""The folder that needs no installation: what is in it, and that it is there complete or not at all."""

import json
import subprocess
import zipfile
from dataclasses import replace
from datetime import datetime
from pathlib import Path, PureWindowsPath

import pytest

from pdo_xl.cli.commands import COMMANDS
from pdo_xl.domain.errors import FileRefused
from pdo_xl.ready_folder import READY_COMMAND
from pdo_xl.setup_pc import ready as module
from pdo_xl.setup_pc.conf import read_lines
from pdo_xl.setup_pc.install import UDF_MODULE, install
from pdo_xl.setup_pc.pip import PipFailed
from pdo_xl.setup_pc.ready import make_ready
from pdo_xl.workbook.plan_2024.sample import sample_workbook
from tests.setup_pc.archives import ROOT, embeddable, own_wheel
from tests.setup_pc.pcs import windows

pytestmark = pytest.mark.slow

PACKAGE = ROOT / "pdo_xl"


class Pip:
    """Notes what is asked of it, and leaves what the real one would."""

    def __init__(self, fails_at: int = 0) -> None:
        self.asked: list[list[str]] = []
        self._fails_at = fails_at

    def __call__(self, arguments):
        self.asked.append(list(arguments))
        if len(self.asked) == self._fails_at:
            return subprocess.CompletedProcess(arguments, 1, "", "ERROR: niente rete")
        if arguments[0] == "wheel":
            own_wheel(Path(arguments[arguments.index("--wheel-dir") + 1]))
        else:
            packages = Path(arguments[arguments.index("--target") + 1])
            for name in (
                "bin/pdo-xl",
                "pywin32_system32/pywintypes312.dll",
                "xlwings64-0.37.8.dll",
                "click/__init__.py",
            ):
                (packages / name).parent.mkdir(parents=True, exist_ok=True)
                (packages / name).write_bytes(name.encode())
        return subprocess.CompletedProcess(arguments, 0, "", "")


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return embeddable(tmp_path / "python-3.12.10-embed-amd64.zip")


def test_what_is_in_it(tmp_path: Path, archive: Path) -> None:
    target = tmp_path / "Per l'ufficio è qui"
    made = make_ready(target, archive, package=PACKAGE, run=Pip())
    assert set(made.sizes) == {
        "LEGGIMI.txt", "pdo-xl.cmd", "piani/Piano_Obiettivi_2024.xlsm",
        "python/python.exe", "python/pythonw.exe", "python/python312.dll", "python/python312.zip", "python/python312._pth",
        "python/Lib/site-packages/click/__init__.py", "python/Lib/site-packages/pywin32_system32/pywintypes312.dll",
        "python/pywintypes312.dll", "python/xlwings64-0.37.8.dll", "python/Lib/site-packages/win32com/gen_py/__init__.py",
    }  # fmt: skip
    assert (made.python.version, made.place) == ("3.12", None)
    assert (target / "piani" / sample_workbook().name).read_bytes() == sample_workbook().read_bytes()
    assert (target / "pdo-xl.cmd").read_bytes() == b'@"%~dp0python\\python.exe" -B -m pdo_xl %*\r\n'
    assert sorted(path.name for path in tmp_path.iterdir()) == [target.name, archive.name]


def test_pip_is_asked_for_windows_and_for_nothing_that_is_not_needed(tmp_path: Path, archive: Path) -> None:
    pip = Pip()
    make_ready(tmp_path / "a", archive, package=PACKAGE, run=pip)
    wheel, own, libraries = pip.asked
    assert wheel[:2] == ["wheel", "--no-deps"]
    assert own[-2] == "--no-deps"
    for asked in (own, libraries):
        assert asked[:9] == [
            "install", "--no-compile", "--only-binary=:all:", "--platform", "win_amd64", "--implementation", "cp",
            "--python-version", "3.12",
        ]  # fmt: skip
    wanted = libraries[libraries.index("--target") + 2 :]
    assert "xlwings==0.37.8" in wanted
    assert {"pywin32", "tzdata", "colorama", "typing_extensions"} <= set(wanted)
    assert [line for line in wanted if line.startswith(("pandas", "numpy", "pytest", "mypy"))] == []
    assert any(line.startswith("python-calamine") for line in wanted)


def test_with_the_libraries_of_the_documents(tmp_path: Path) -> None:
    own = tmp_path / "pdo_xl-0.2.0-py3-none-any.whl"
    wanted = (
        "click<9,>=8.4", "pandas<4,>=2.2", "tzdata; sys_platform == 'win32'", "Jinja2<4,>=3.1.6; extra == 'relazione'",
        "typst<0.16,>=0.15 ; extra == \"relazione\"", "pdfua; extra == 'test'", "pdo-xl[relazione]; extra == 'test'",
    )  # fmt: skip
    with zipfile.ZipFile(own, "w") as wheel:
        lines = [
            "Metadata-Version: 2.4",
            "Name: pdo-xl",
            "Version: 0.2.0",
            *(f"Requires-Dist: {one}" for one in wanted),
        ]
        wheel.writestr("pdo_xl-0.2.0.dist-info/METADATA", "\n".join([*lines, ""]))
    always = ["click<9,>=8.4", "tzdata; sys_platform == 'win32'"]
    assert module._needed(own, []) == always
    assert module._needed(own, ["relazione"]) == [*always, "Jinja2<4,>=3.1.6", "typst<0.16,>=0.15"]


def test_told_its_place_it_tells_excel_and_a_later_version_may_take_over(tmp_path: Path, archive: Path) -> None:
    made = make_ready(tmp_path / "a", archive, place="P:\\L'ufficio è", package=PACKAGE, run=Pip())
    plans = tmp_path / "a" / "piani"
    assert made.place == PureWindowsPath("P:/L'ufficio è")
    content = (plans / "xlwings.conf").read_bytes()
    assert content == (
        '"INTERPRETER_WIN","P:\\L\'ufficio è\\python\\pythonw.exe"\r\n'
        f'"UDF MODULES","{UDF_MODULE}"\r\n"USE UDF SERVER","True"\r\n'
    ).encode("cp1252")
    # An update: `installa --cartella` of a second folder.
    later = windows(tmp_path / "nuova")
    install(later, plans, datetime(2025, 1, 1))
    lines = read_lines((plans / "xlwings.conf").read_bytes(), "xlwings.conf", "cp1252")
    assert [line.value for line in lines] == [str(later.interpreter), UDF_MODULE, "True"]
    assert json.loads((plans / "pdo_xl.json").read_text("utf-8"))["keys"]["INTERPRETER_WIN"] == str(later.interpreter)


def test_made_on_windows_it_lies_where_it_is_made(
    tmp_path: Path, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "this_machine", lambda: replace(windows(tmp_path / "pc")))
    made = make_ready(tmp_path / "a", archive, package=PACKAGE, run=Pip())
    assert made.place == PureWindowsPath(tmp_path / "a")
    assert str(made.place).encode() in (tmp_path / "a/piani/xlwings.conf").read_bytes()


@pytest.mark.parametrize("place", ["PDO", "\\PDO", "P:PDO", "/srv/pdo"])
def test_a_place_that_excel_could_not_find_is_refused(tmp_path: Path, archive: Path, place: str) -> None:
    pip = Pip()
    with pytest.raises(FileRefused, match="non è un percorso intero di Windows"):
        make_ready(tmp_path / "a", archive, place=place, package=PACKAGE, run=pip)
    assert pip.asked == []


def test_a_share_s_own_address_is_a_place(tmp_path: Path, archive: Path) -> None:
    made = make_ready(tmp_path / "a", archive, place="\\\\server\\dati\\PDO", package=PACKAGE, run=Pip())
    assert str(made.place) == "\\\\server\\dati\\PDO"


@pytest.mark.parametrize("fails_at", [1, 2, 3])
def test_a_failure_of_pip_is_one_sentence_and_leaves_nothing(tmp_path: Path, archive: Path, fails_at: int) -> None:
    with pytest.raises(PipFailed, match=r"pip non è riuscito a .*: ERROR: niente rete\. .*Nulla è stato scritto\."):
        make_ready(tmp_path / "a", archive, package=PACKAGE, run=Pip(fails_at))
    assert [path.name for path in tmp_path.iterdir()] == [archive.name]


def test_an_old_python_is_refused_and_a_new_one_tried(tmp_path: Path) -> None:
    old = embeddable(tmp_path / "vecchio.zip", minor=10)
    with pytest.raises(FileRefused, match=r"Python 3\.10 è troppo vecchio"):
        make_ready(tmp_path / "a", old, package=PACKAGE, run=Pip())
    new = embeddable(tmp_path / "nuovo.zip", minor=16)
    assert make_ready(tmp_path / "a", new, package=PACKAGE, run=Pip()).python.version == "3.16"


def test_its_instructions_name_what_exists(tmp_path: Path, archive: Path) -> None:
    made = make_ready(tmp_path / "a", archive, package=PACKAGE, run=Pip())
    text = (tmp_path / "a" / "LEGGIMI.txt").read_text("utf-8-sig")
    assert text.startswith("Piano degli Obiettivi in Excel - pdo-xl 0.2.0, con Python 3.12\n")
    assert "{" not in text
    for command in ("installa", "diagnosi"):
        assert f"{READY_COMMAND} {command}" in text
        assert command in COMMANDS
    assert r"piani\Piano_Obiettivi_2024.xlsm" in text
    assert "python/python.exe" in made.sizes
