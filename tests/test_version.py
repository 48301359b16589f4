"""One version, wherever it is said: the package, the workbook, the extension for LibreOffice."""

import re
import tomllib
from pathlib import Path

from pdo_xl import __version__
from pdo_xl.hosts.libreoffice.basic import version_in
from pdo_xl.workbook.program.vba import modules

ROOT = Path(__file__).parents[1]


def test_the_package_says_the_version_that_it_is_built_as() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == __version__
    assert re.fullmatch(r"\d+\.\d+\.\d+", __version__)


def test_the_workbooks_macros_ask_for_this_version() -> None:
    (source,) = [module.source for module in modules() if module.name == "PDO"]
    assert version_in(source) == __version__


def test_the_changelog_tells_of_it() -> None:
    assert re.search(
        rf"^## \[?{re.escape(__version__)}\b", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE
    )
