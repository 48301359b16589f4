"""Benchmarks: each figure is a ratio against a peer measured in the same run, by turns. `python -m tests.bench.run`.

They print and never fail: machines differ, and a test that depends on the clock is no test.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from pdo_xl.sheet.names.sheets import OBJECTIVES, TO_DO, TRANSVERSALS
from tests.bench.plans import write_lifelike_plan, write_plan

ROOT = Path(__file__).parents[2]
REAL_PLAN = ROOT / "workbook" / "Piano_Obiettivi_2024.xlsm"
# As on the PC of who uses it: both sides are compiled already, whatever this environment says of keeping bytecode.
_ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
PDO_XL = [sys.executable, "-c", "from pdo_xl.cli import main; main()"]

# A child measures itself from outside: wall time of the whole process and its peak memory.
_MEASURE = """
import json, os, resource, subprocess, sys, time
started = time.perf_counter()
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
seconds = time.perf_counter() - started
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
print(json.dumps([seconds, peak * (1 if sys.platform == "darwin" else 1024), code]))
"""


def measure(command: list[str]) -> tuple[float, int]:
    """Run a command once: seconds and bytes of peak memory of the whole process. Its `--esito` is a new file."""
    if "--esito" in command:
        target = Path(command[command.index("--esito") + 1])
        if not target.is_dir():
            target.unlink(missing_ok=True)
    environment = {**_ENVIRONMENT, "PYTHONPATH": str(ROOT)}
    out = subprocess.run(
        [sys.executable, "-c", _MEASURE, *command],
        capture_output=True,
        check=True,
        text=True,
        env=environment,
        cwd=ROOT,
    )
    seconds, peak, code = json.loads(out.stdout)
    if code not in (0, 1):
        raise SystemExit(f"{command}: exit {code}")
    return seconds, peak


_SHORT = 2
"""Seconds: what takes longer hardly gains by being repeated, and openpyxl takes minutes for a calculated plan."""
LATER_SHEETS = (TO_DO, OBJECTIVES, TRANSVERSALS)
"""Sheets that the first version did not have: where the office has one of that name, the program's is left out."""
_DAY = "2024-06-30"
"""A day within the plan's year, as in use: some deadlines have passed, some have not."""


def compare(title: str, ours: list[str], peer: list[str], limit: float, runs: int) -> None:
    """Measure two commands by turns and print the ratio of their median times; once before, if they are short."""
    started = time.perf_counter()
    measure(ours)
    if time.perf_counter() - started < _SHORT:
        measure(peer)
    pairs = [(measure(ours), measure(peer)) for _ in range(runs)]
    mine = statistics.median(seconds for (seconds, _), _ in pairs)
    theirs = statistics.median(seconds for _, (seconds, _) in pairs)
    peak = max(memory for (_, memory), _ in pairs) / 2**20
    verdict = "ok" if mine / theirs <= limit else "OLTRE"
    print(
        f"{title:<62} {mine:8.3f} s {theirs:8.3f} s  {mine / theirs:6.2f} x (limite {limit} x, {verdict})  {peak:5.0f} MiB"
    )


def python(code: str) -> list[str]:
    """A fresh Python that runs one statement."""
    return [sys.executable, "-c", code]


def openpyxl_saves(path: Path, target: Path) -> list[str]:
    """Open a workbook with openpyxl and save it elsewhere."""
    return python(f"import openpyxl; openpyxl.load_workbook({str(path)!r}).save({str(target)!r})")


def calamine_reads(path: Path) -> list[str]:
    """Read a plan's sheet with python-calamine."""
    return python(f"import python_calamine as c; c.load_workbook({str(path)!r}).get_sheet_by_name('Piano').to_python()")


def script_calculates(path: Path, target: Path, day: str) -> list[str]:
    """Calculate a plan with the script that is in `script.py`: openpyxl and pandas."""
    return [sys.executable, "-m", "tests.bench.script", str(path), str(target), day]


def small(runs: int) -> None:
    """The real plan and the help."""
    plan = str(REAL_PLAN)
    compare(
        "calcola --prova --json / openpyxl.load_workbook",
        [*PDO_XL, "calcola", plan, "--prova", "--json"],
        python(f"import openpyxl; openpyxl.load_workbook({plan!r}, keep_vba=True)"),
        0.45,
        runs,
    )
    compare("--help / python -c pass", [*PDO_XL, "--help"], python("pass"), 3, runs)


def large(folder: Path, rows: int, runs: int) -> None:
    """Plans of 100,000 rows, as they are after a first calculation and before it; as offices fill them in; a tenth."""
    plan, taken, tenth, active, lifelike = (
        folder / f"{name}.xlsx" for name in ("mai_attivato", "nomi_presi", "decimo", "attivato", "con_valori")
    )
    write_plan(plan, rows)
    write_plan(taken, rows, LATER_SHEETS)
    write_plan(tenth, rows // 10)
    write_lifelike_plan(lifelike, rows)
    measure([*PDO_XL, "calcola", str(plan), "--esito", str(active), "--al", _DAY])
    out = folder / "esito.xlsx"

    def calculating(path: Path, day: str = _DAY) -> list[str]:
        return [*PDO_XL, "calcola", str(path), "--esito", str(out), "--al", day]

    cases = (
        ("attivato", active, "2024-09-30", 0.35),
        ("mai attivato", plan, _DAY, 0.35),
        ("mai attivato, fogli della 0.1.0", taken, _DAY, 0.35),
        ("con valori effettivi", lifelike, _DAY, 0.12),
    )
    for name, path, day, limit in cases:
        save, read = openpyxl_saves(path, out), calamine_reads(path)
        calculation, title = calculating(path, day), f"calcola, {rows} righe, {name}"
        compare(f"{title} / openpyxl load + save", calculation, save, limit, runs)
        if path in (plan, lifelike):
            script = script_calculates(path, out, day)
            compare(f"{title} / script openpyxl + pandas", calculation, script, limit, runs)
        if path == lifelike:
            compare(f"{title} / python-calamine", calculation, read, 6, runs)
        if path == taken:
            continue
        checking = [*PDO_XL, "verifica", str(path), "--al", _DAY]
        compare(f"verifica, {rows} righe, {name} / python-calamine", checking, read, 3, runs)
    compare(f"calcola, {rows} righe / {rows // 10} righe", calculating(plan), calculating(tenth), 11, runs)


def run() -> None:
    """Run what the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--only", choices=("small", "large"))
    arguments = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="pdo_xl_bench_"))
    print(f"{'':<62} {'pdo-xl':>10} {'altro':>10}")
    try:
        if arguments.only != "large":
            small(max(arguments.runs, 5))
        if arguments.only != "small":
            large(folder, arguments.rows, arguments.runs)
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    run()
