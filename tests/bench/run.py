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
from pathlib import Path

from tests.bench.plans import write_plan

ROOT = Path(__file__).parents[2]
REAL_PLAN = ROOT / "workbook" / "Piano_Obiettivi_2024.xlsm"
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
    """Run a command once: seconds and bytes of peak memory of the whole process."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
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


def compare(title: str, ours: list[str], peer: list[str], limit: float, runs: int) -> None:
    """Measure two commands by turns and print the ratio of their median times."""
    measure(ours), measure(peer)
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


def small(runs: int) -> None:
    """The real plan and the help."""
    plan = str(REAL_PLAN)
    compare(
        "calcola --prova --json / openpyxl.load_workbook",
        [*PDO_XL, "calcola", plan, "--prova", "--json"],
        python(f"import openpyxl; openpyxl.load_workbook({plan!r}, keep_vba=True)"),
        1.0,
        runs,
    )
    compare("--help / python -c pass", [*PDO_XL, "--help"], python("pass"), 8, runs)


def large(folder: Path, rows: int, runs: int) -> None:
    """Plans of 100,000 rows, and a tenth of it."""
    plan, tenth = folder / "grande.xlsx", folder / "decimo.xlsx"
    write_plan(plan, rows)
    write_plan(tenth, rows // 10)
    active = folder / "attivato.xlsx"
    measure([*PDO_XL, "calcola", str(plan), "--esito", str(active), "--json"])
    out = str(folder / "esito.xlsx")
    load_save = "import openpyxl; openpyxl.load_workbook({0!r}).save({1!r})"
    calcola = [*PDO_XL, "calcola", "{0}", "--esito", out, "--json", "--al", "2024-06-30"]

    def calculating(path: Path) -> list[str]:
        return [part.format(str(path)) for part in calcola]

    compare(
        f"calcola, {rows} righe, mai attivato / openpyxl load + save",
        calculating(plan),
        python(load_save.format(str(plan), out)),
        0.35,
        runs,
    )
    compare(
        f"calcola, {rows} righe, attivato / openpyxl load + save",
        calculating(active),
        python(load_save.format(str(active), out)),
        0.35,
        runs,
    )
    compare(f"calcola, {rows} righe / {rows // 10} righe", calculating(plan), calculating(tenth), 11, runs)
    read = (
        "import python_calamine as c; [s.to_python() for s in map(c.load_workbook({0!r}).get_sheet_by_name, ['Piano'])]"
    )
    compare(
        f"verifica, {rows} righe / lettura con python-calamine",
        [*PDO_XL, "verifica", str(plan), "--json"],
        python(read.format(str(plan))),
        3,
        runs,
    )


def run() -> None:
    """Run what the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=5)
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
