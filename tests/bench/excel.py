"""Benchmarks of functions and button: `python -m tests.bench.excel`. Ratios to other programs' work.

In one process, through xlwings' own code for functions over stand-ins for pywin32: without COM, without Excel. Then,
where Wine is, through xlwings' DLL and COM: formulas cell by cell and as one block, beside xlwings' own wrappers.
"""

import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import xlwings as xw

from pdo_xl.actions import calculate
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.hosts.live.macros import calcola_punteggi
from pdo_xl.sheet.run import Run
from pdo_xl.workbook.plan_2024.sample import sample_workbook
from tests.hosts.excel.windows import MISSING, UDF, com_time, xlwings_for_windows
from tests.hosts.live.engine import Excel
from tests.wine.conftest import OMITTED, Windows
from tests.wine.office import case, tried
from tests.wine.sheets import book_of, column, sheet_of
from tests.wine.windows_python import cached

ROWS = 65_000
"""Nearly the most that a formula can fill."""
CELLS = 5_000
PLAN_ROWS = 159


def by_turns(ours: Callable[[], object], theirs: Callable[[], object], runs: int = 9) -> tuple[float, float]:
    """Median times of two works done by turns, after a warm-up of each: the machine's speed drifts."""
    ours(), theirs()
    pairs = [(seconds(ours), seconds(theirs)) for _ in range(runs)]
    return statistics.median(mine for mine, _ in pairs), statistics.median(other for _, other in pairs)


def seconds(work: Callable[[], object]) -> float:
    """Time of some work."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def block(rows: int) -> tuple[tuple[tuple[object, ...], ...], ...]:
    """Three columns of a plan, as COM gives them: types, targets, actual values of which hardly two are alike."""
    random = Random(2024)
    lines: list[tuple[object, object, object]] = []
    for _ in range(rows):
        kind = random.choice(("Nr.", "Percentuale", "Data", "si/no"))
        lines.append(
            {
                "Nr.": (kind, float(random.randint(1, 900)), random.random() * 900),
                "Percentuale": (kind, "80%", random.random()),
                "Data": (kind, "31.12.2024", com_time(2024, random.randint(1, 12), random.randint(1, 28))),
                "si/no": (kind, "si", random.choice(("Sì", "no", "in parte", None))),
            }[kind]
        )
    return tuple(tuple((cell,) for cell in column) for column in zip(*lines, strict=True))


def run() -> None:
    """Measure a block, one cell, the import."""
    with xlwings_for_windows() as call:
        columns = block(ROWS)
        read = xw.conversion.read
        ours, theirs = by_turns(
            lambda: call("PDO_SCORE", *columns, MISSING),
            lambda: [read(None, column, {"ndim": 2}) for column in columns],
        )
        report(f"PDO_SCORE, un blocco di {ROWS} righe / xlwings converte il blocco", ours, theirs, "limite 1,5 s")
        one = sys.modules[UDF].PDO_SCORE
        ours, theirs = by_turns(
            lambda: [one("Nr.", 650.0, float(n % 700)) for n in range(CELLS)],
            lambda: [[read(None, 650.0, {}) for _ in range(4)] for _ in range(CELLS)],
        )
        title = "PDO_SCORE, una cella / xlwings converte quattro argomenti"
        report(title, ours / CELLS, theirs / CELLS, "limite 30 µs")
    button()
    ours, theirs = by_turns(
        lambda: fresh("import xlwings, pdo_xl.hosts.excel.udf"), lambda: fresh("import xlwings"), runs=15
    )
    report(
        "importare le funzioni / importare il solo xlwings", ours, theirs, f"limite: 0,15 s in più; {ours - theirs:.3f}"
    )
    under_wine()


def under_wine() -> None:
    """Print calls into the program in Excel's place, and seconds, for the plan's rows: cell by cell, and as a block."""
    wine, server = shutil.which("wine"), shutil.which("wineserver")
    if wine is None or server is None:
        print("senza Wine: niente chiamate da contare")
        return
    with TemporaryDirectory() as folder:
        windows = Windows(wine, server, cached(), Path(folder))
        try:
            windows.start()
            book = book_of(r"C:\Piano.xlsm", Piano=sheet_of([["Percentuale", 0.8, 0.4]] * PLAN_ROWS))
            cells = [
                (0, "PDO_SCORE", *(column(number, 1, row) for number in (1, 2, 3)), OMITTED)
                for row in range(1, PLAN_ROWS + 1)
            ]
            whole = [(0, "PDO_SCORE", *(column(number, PLAN_ROWS, 1) for number in (1, 2, 3)), OMITTED)]
            for plain, title in ((False, "pdo_xl"), (True, "xlwings")):
                # The first call starts what the others find ready.
                _, *one_by_one = windows.excel([book], [cells[0], *cells], plain=plain)["answers"]
                _, block = windows.excel([book], [*whole, *whole], plain=plain)["answers"]
                for what, answers in ((f"{PLAN_ROWS} celle", one_by_one), ("un blocco", [block])):
                    asked = statistics.median(answer["calls"] for answer in answers)
                    took = sum(answer["seconds"] for answer in answers)
                    print(f"{title:<8} {what:<10} chiamate a Excel per formula: {asked:4.0f}   in tutto {took:7.3f} s")
            # By the workbook's own VBA: a second cell, then what xlwings' wrapper does in every one.
            formula = "PDO_SCORE([Piano!G4],[Piano!H4],700)"
            formulas = (formula, formula, "NDims(0, 0)", "XLPyCommand()")
            (said,) = tried(windows, [case(windows, None, *formulas)], Path(folder))
            _, ours, *theirs = said["looked_up"]
            print(f"ricerche di impostazioni per formula: pdo_xl {ours}, xlwings {sum(theirs)}")
        finally:
            windows.stop()


def button() -> None:
    """Press the button on the real plan, open in the tests' own workbook in memory: what is not Excel's share."""
    excel = Excel(sample_workbook())
    xw.Book.set_mock_caller(excel.book)
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "Piano.xlsm"
        shutil.copy(sample_workbook(), copy)
        ours, theirs = by_turns(calcola_punteggi, lambda: calculate_file(copy))
    excel.calls.clear()
    calcola_punteggi()
    report("calcola_punteggi, piano vero / pdo-xl calcola senza avvio", ours, theirs, "limite 50 ms")
    print(f"chiamate a Excel per un calcolo: {len(excel.calls)} (limite 15)")


def calculate_file(path: Path) -> None:
    """What the command does, without starting Python."""
    now = datetime(2024, 12, 31, 12)
    host = FileHost(path, now=now, backup=False)
    host.write(calculate(host, Run(now, "prova", "0")).writing)


def fresh(code: str) -> None:
    """Run one statement in a new Python."""
    subprocess.run([sys.executable, "-c", code], check=True)


def report(title: str, ours: float, theirs: float, limit: str) -> None:
    """Print one line."""
    print(f"{title:<66} {ours * 1000:10.3f} ms {theirs * 1000:10.3f} ms {ours / theirs:6.2f} x  ({limit})")


if __name__ == "__main__":
    run()
