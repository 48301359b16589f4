"""What CI does behind the rest: said loudly where it cannot be done, and taken from the README to the letter."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from pdo_xl.setup_pc.pythons import PYTHONS

ROOT = Path(__file__).parents[1]
SCRIPTS = sorted((ROOT / ".ci").iterdir())
OWN = f"{sys.version_info.major}.{sys.version_info.minor}"

pytestmark = pytest.mark.skipif(os.name == "nt", reason="gli script delle prove sono per Linux")


def stub(folder: Path, name: str, code: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{code}\n")
    path.chmod(0o755)


@pytest.fixture
def nothing_allowed(tmp_path: Path) -> dict[str, str]:
    """A machine with one Python, whose Debian has no other, and where nothing may be mounted."""
    programs = tmp_path / "programmi"
    programs.mkdir()
    for name in ("apt-get", "mmdebstrap", "sudo", "unshare", *(f"python{version}" for version in PYTHONS)):
        stub(programs, name, "exit 1")
    (programs / "python3").symlink_to(sys.executable)
    return {"PATH": f"{programs}:/usr/bin:/bin", "HOME": str(tmp_path), "LANG": "C.UTF-8"}


def test_where_nothing_may_be_mounted_it_says_what_was_not_tried(
    nothing_allowed: dict[str, str], tmp_path: Path
) -> None:
    place = tmp_path / "posto"
    place.mkdir()

    done = subprocess.run(
        [ROOT / ".ci/others", ROOT, place],
        env=nothing_allowed, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip

    assert done.returncode == 0, done.stdout + done.stderr
    loud = [line for line in done.stderr.splitlines() if line.startswith("########")]
    assert ["trixie" in line for line in loud] == [True, False, False]
    assert ["testing" in line for line in loud] == [False, True, False]
    assert f"Python {' '.join(version for version in PYTHONS if version != OWN)}:" in loud[2]
    assert list(place.iterdir()) == []


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_scripts_can_be_read(script: Path) -> None:
    done = subprocess.run(["bash", "-n", script], capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_readme_says_how_to_install_for_libreoffice() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8").partition("## In LibreOffice\n")[2]
    block = text.partition("```text\n")[2].partition("```")[0].splitlines()
    packages, install, trust = block
    assert packages == "sudo apt install libreoffice-calc python3-uno python3-venv"
    assert install.endswith("pip install CARTELLA_DEL_PROGETTO")
    assert trust.endswith("pdo-xl installa --libreoffice --cartella ~/Piani")
