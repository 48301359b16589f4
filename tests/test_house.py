"""The house is kept: style, types, layers, the README's own promises."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from pdo_xl import __version__

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "command",
    [
        ["ruff", "check", "."],
        ["ruff", "format", "--check", "."],
        ["mypy"],
    ],
    ids=["style", "format", "types"],
)
def test_tool_is_content(command: list[str]) -> None:
    out = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert out.returncode == 0, out.stdout + out.stderr


def test_imports_go_one_way() -> None:
    out = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert out.returncode == 0, out.stdout + out.stderr
    assert "0 broken" in out.stdout


UNTESTED = {
    "__init__": "says what a room is for, or gives what its modules hold",
    "__main__": "runs what has its test file",
    "ponte": "runs in LibreOffice's own Python: tests/hosts/libreoffice/live",
}


def test_every_file_has_a_test_file_of_its_name() -> None:
    package, tests = ROOT / "pdo_xl", ROOT / "tests"
    files = [path.relative_to(package) for path in package.rglob("*.py") if path.stem not in UNTESTED]
    # A rule's test is named for its number, which stays when its name changes.
    names = {path: re.sub(r"^(pdo[0-9]{3})_.*", r"\1", path.stem) for path in files}
    assert len(files) > 200
    assert [str(path) for path, name in names.items() if not (tests / path.parent / f"test_{name}.py").exists()] == []


def test_no_test_file_is_imported_by_another() -> None:
    """What tests share stands in a module of its own, beside them."""
    importing = re.compile(r"^\s*(?:from|import) tests\.(?:\w+\.)*test_\w+", re.MULTILINE)
    texts = {path: path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("*.py")}
    assert [str(path) for path, text in texts.items() if importing.search(text)] == []


def test_files_are_short() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for path in (ROOT / "pdo_xl").rglob("*.py")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 250
    }
    assert long == {}


def test_one_version_everywhere() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    published = (ROOT / "publiccode.yml").read_text(encoding="utf-8")
    assert project["version"] == __version__
    assert f"softwareVersion: {__version__}\n" in published
    assert f"## [{__version__}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_xlwings_is_pinned_exactly() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert any(re.fullmatch(r"xlwings==\d+\.\d+\.\d+", wanted) for wanted in project["dependencies"])


def test_readme_points_at_files_that_exist() -> None:
    targets = re.findall(r"\]\((?!https?:)([^)#]+)", README)
    assert targets
    assert [target for target in targets if not (ROOT / target).exists()] == []


def test_readme_names_every_command() -> None:
    from pdo_xl.cli.commands import COMMANDS

    assert [name for name in COMMANDS if f"pdo-xl {name}" not in README] == []
