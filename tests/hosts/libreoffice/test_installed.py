"""Which LibreOffice is started where there are several."""

from pathlib import Path

import pytest

from pdo_xl.hosts.libreoffice import installed
from pdo_xl.hosts.libreoffice.installed import find_program, newest_first


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
    for name in names:
        (tmp_path / "opt99" / name / "program").mkdir(parents=True)
        (tmp_path / "opt99" / name / "program" / "soffice").touch()
    monkeypatch.setattr(installed.shutil, "which", lambda _: None)
    monkeypatch.setattr(installed, "_PROGRAM_FOLDERS", (f"{tmp_path}/opt99/libreoffice*/program",))
    assert find_program() == tmp_path / "opt99" / newest / "program" / "soffice"


def test_versions_of_python_are_numbers_too() -> None:
    folders = [Path(f"program/python-core-{version}") for version in ("3.9.18", "3.11.4", "3.12.10", "3.12.4")]
    assert [path.name[12:] for path in newest_first(folders)] == ["3.12.10", "3.12.4", "3.11.4", "3.9.18"]
