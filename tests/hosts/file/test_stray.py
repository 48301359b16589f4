"""A stray cell in the last row and column: no command takes more memory, and figures and rows stay as they are."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench.plans import write_plan
from tests.hosts.file.archives import edited, parts

_MEASURE = """
import json, resource, subprocess, sys
done = subprocess.run([sys.executable, "-c", "from pdo_xl.cli import main; main()", *sys.argv[1:]], capture_output=True)
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
print(json.dumps([done.returncode, peak * (1 if sys.platform == "darwin" else 1024), done.stderr.decode()]))
"""
SHEET = "xl/worksheets/sheet1.xml"
STRAY = b'<row r="1048576"><c r="XFD1048576" t="str"><v>x</v></c></row></sheetData>'

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="resource misura i processi su Linux e Mac"),
]


def run(*arguments: object) -> tuple[int, str]:
    """Run a command within 150 MB; give its exit code and what it said."""
    command = [sys.executable, "-c", _MEASURE, *map(str, arguments)]
    code, peak, said = json.loads(subprocess.run(command, capture_output=True, check=True, timeout=120).stdout)
    assert peak < 150 * 2**20, arguments
    assert "Traceback" not in said
    return code, said


def strayed(path: Path, sheet: str = SHEET) -> Path:
    return edited(path, {sheet: lambda data: data.replace(b"</sheetData>", STRAY)})


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "piano.xlsx"
    write_plan(path, 157)
    return path


def test_every_command_does_what_it_did(plan: Path, tmp_path: Path) -> None:
    expected = run("verifica", plan)
    strayed(plan)
    assert run("verifica", plan) == expected
    for command in (["calcola", plan, "--prova"], ["calcola", plan, "--esito", tmp_path / "c.xlsx"]):
        assert run(*command)[0] == expected[0]
    assert run("attiva", plan)[0] == 0
    assert run("nuovo-anno", plan, "--anno", "2025", "--esito", tmp_path / "n.xlsx")[0] == 0
    assert run("disattiva", plan.with_suffix(".xlsm"), "--esito", tmp_path / "d.xlsx")[0] == 0
    assert parts(tmp_path / "d.xlsx") == parts(plan)


def test_our_own_sheets_may_have_one_too(plan: Path, tmp_path: Path) -> None:
    run("calcola", plan, "--al", "2024-06-30")
    before = parts(plan)
    for number in range(2, 8):
        strayed(plan, f"xl/worksheets/sheet{number}.xml")
    code, said = run("calcola", plan, "--al", "2024-10-31")
    assert (code, "Registro" in said) == (1, False)
    after = parts(plan)
    log = next(
        name for name, data in before.items() if name.startswith("xl/worksheets/") and "è cambiato".encode() in data
    )
    assert b'r="A5"' in after[log]
    assert b"1048577" not in after[log]
