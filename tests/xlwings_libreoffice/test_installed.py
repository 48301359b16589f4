"""Which LibreOffice is started where there are several."""

from functools import partial
from pathlib import Path

import pytest

from pdo_xl.xlwings_libreoffice import installed
from pdo_xl.xlwings_libreoffice.installed import find_program, newest_first, on_the_path, program_folders
from pdo_xl.xlwings_libreoffice.soffice import LibreOfficeError


@pytest.mark.parametrize(
    ("names", "newest"),
    [
        (["libreoffice7.6", "libreoffice25.8"], "libreoffice25.8"),
        (["libreoffice24.8", "libreoffice24.10", "libreoffice24.2"], "libreoffice24.10"),
        (["libreoffice25.8", "libreoffice25.8.1", "libreoffice"], "libreoffice25.8.1"),
        (["libreoffice7.6", "libreofficedev26.2"], "libreoffice7.6"),
        (["libreoffice"], "libreoffice"),
    ],
)
def test_the_newest_program_is_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, names: list[str], newest: str
) -> None:
    # The folder's own path has digits too.
    opt = tmp_path / "99" / "opt"
    for name in names:
        (opt / name / "program").mkdir(parents=True)
        (opt / name / "program" / "soffice").touch()
    monkeypatch.setattr(installed.shutil, "which", lambda _, path=None: None)
    monkeypatch.setattr(installed, "program_folders", partial(program_folders, "linux", {}, tmp_path, opt.parent))
    assert find_program() == opt / newest / "program" / "soffice"


@pytest.mark.parametrize(
    ("platform", "folders"),
    [
        ("win32", ["C:/Programmi/LibreOffice/program", "C:/Programmi (x86)/LibreOffice/program"]),
        (
            "darwin",
            ["/r/Applications/LibreOffice.app/Contents/MacOS", "/h/Applications/LibreOffice.app/Contents/MacOS"],
        ),
        ("linux", ["/r/usr/lib/libreoffice/program", "/r/usr/lib64/libreoffice/program"]),
    ],
)
def test_each_system_has_its_folders(platform: str, folders: list[str]) -> None:
    environment = {"ProgramFiles": "C:/Programmi", "ProgramFiles(x86)": "C:/Programmi (x86)"}
    found = [path.as_posix() for path in program_folders(platform, environment, Path("/h"), Path("/r"))]
    assert found == folders


def test_versions_of_python_are_numbers_too() -> None:
    folders = [Path(f"program/python-core-{version}") for version in ("3.9.18", "3.11.4", "3.12.10", "3.12.4")]
    assert [path.name[12:] for path in newest_first(folders)] == ["3.12.10", "3.12.4", "3.11.4", "3.9.18"]


def test_nothing_that_lies_where_one_stands_is_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "soffice").touch(0o755)
    monkeypatch.chdir(tmp_path)
    assert on_the_path("soffice", ".") is None
    assert on_the_path("soffice", str(tmp_path)) == tmp_path / "soffice"


def test_libreoffice_is_missing(monkeypatch):
    monkeypatch.setattr(installed.shutil, "which", lambda _, path=None: None)
    monkeypatch.setattr(installed, "program_folders", list)
    with pytest.raises(LibreOfficeError, match="LibreOffice non è installato su questo PC"):
        installed.find_program()


def test_the_module_uno_is_missing(monkeypatch):
    def missing(name: str) -> object:
        raise ImportError(name)

    monkeypatch.setattr(installed.importlib, "import_module", missing)
    monkeypatch.setattr(installed, "_UNO_FOLDERS", ())
    monkeypatch.setattr(installed, "program_folders", list)
    with pytest.raises(LibreOfficeError, match="installare il pacchetto python3-uno"):
        installed.import_uno()


def test_the_virtual_environment_does_not_reach_it(monkeypatch):
    for name in ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV"):
        monkeypatch.setenv(name, "/da/qualche/parte")
    monkeypatch.setenv("PATH", "/da/qualche/parte/bin:/usr/bin")
    environment = installed.environment_for(Path("/usr/bin/soffice"))
    assert "/da/qualche/parte" not in "".join(environment.values())
