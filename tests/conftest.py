"""The programs that judge a workbook: LibreOffice, Microsoft's Open XML validator."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Convert = Callable[[Path, str], Path]
Validate = Callable[[Path], str]


def program(name: str) -> str:
    """Find a program; without it the test is skipped with the reason, and fails where CI is set."""
    found = os.environ.get("OOXML_VALIDATOR") if name == "ooxml-validator" else None
    found = found or shutil.which(name)
    if found is None:
        reason = f"{name} non è installato: questa prova non è stata fatta"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return found


@pytest.fixture(scope="session")
def convert(tmp_path_factory: pytest.TempPathFactory) -> Convert:
    """Convert a file with LibreOffice, in a profile of its own and without this environment's Python."""
    soffice = program("soffice")
    profile = tmp_path_factory.mktemp("profile")

    def run(path: Path, kind: str) -> Path:
        target = tmp_path_factory.mktemp("converted")
        subprocess.run(
            [
                soffice,
                f"-env:UserInstallation={profile.as_uri()}",
                "--headless",
                "--convert-to",
                kind,
                "--outdir",
                str(target),
                str(path),
            ],
            env={"PATH": "/usr/bin:/bin", "HOME": str(profile)},
            check=True,
            capture_output=True,
            timeout=180,
        )
        return next(target.iterdir())

    return run


@pytest.fixture(scope="session")
def validate() -> Validate:
    """Run Microsoft's Open XML validator; give its report, empty for a valid file."""
    validator = program("ooxml-validator")

    def run(path: Path) -> str:
        done = subprocess.run([validator, str(path)], capture_output=True, text=True, check=False, timeout=180)
        return "" if done.returncode == 0 else done.stdout + done.stderr

    return run
