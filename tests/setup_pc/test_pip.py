"""pip is asked without a shell, for the source or for what is installed."""

import subprocess
from pathlib import Path

import pytest

from pdo_xl.setup_pc import pip
from pdo_xl.setup_pc.pip import run_pip, source_tree

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "pdo_xl"


def test_the_source_tree_is_told_from_an_installed_package(tmp_path: Path) -> None:
    assert source_tree(PACKAGE) == ROOT
    assert source_tree(tmp_path / "site-packages" / "pdo_xl") is None
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "altro"\n', encoding="utf-8")
    assert source_tree(tmp_path / "pdo_xl") is None


def test_pip_is_run_without_a_shell(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = {}

    def run(command, **options):
        seen.update(command=command, options=options)
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(pip.subprocess, "run", run)
    run_pip(["download", "a; rm"])
    assert seen["command"][1:] == ["-P", "-m", "pip", "--no-input", "--disable-pip-version-check", "download", "a; rm"]
    assert "shell" not in seen["options"]


def test_nothing_that_lies_in_the_folder_is_run_in_pips_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pip.py").write_text("print('di altri')", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert "di altri" not in run_pip(["--version"]).stdout
