"""How long consolida takes for many plans, beside python-calamine alone on as many processes, and in how much memory.

`python -m tests.bench.consolidation --piani 8000`: copies of the office's plan, each with a body and a year of its own.
Like the other benchmarks it prints and never fails. Unit: seconds; of the processor, where other work shares it.
"""

import argparse
import os
import resource
import subprocess
import sys
import time
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import psutil

from pdo_xl.consolidation.consolidate import usable_cores
from pdo_xl.workbook.files.example_file import example_file
from tests.bench.plans import write_lifelike_plan
from tests.bench.run import PDO_XL, ROOT

_ROWS = 159
"""Of the office's plan."""
_TITLE, _NAME = b"PIANO DEGLI OBIETTIVI 2024", b"Beffa"
_SHARE = 1000
"""Plans in one folder."""


class Measured(NamedTuple):
    """One run: by the clock, of the processors, the most memory of all its processes together in MiB."""

    seconds: float
    cpu: float
    memory: float


def make_plans(folder: Path, count: int, *, activated: bool = False) -> None:
    """Write so many plans: as offices have them, or `activated`, with our sheets and columns."""
    specimen = folder.parent / ("modello.xlsm" if activated else "modello.xlsx")
    if activated:
        example_file(specimen)
    else:
        write_lifelike_plan(specimen, _ROWS)
    with zipfile.ZipFile(specimen) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    for number in range(count):
        target = folder / f"{number // _SHARE:04}" / f"Piano_{number:07}{specimen.suffix}"
        target.parent.mkdir(parents=True, exist_ok=True)
        title, name = f"PIANO DEGLI OBIETTIVI {2020 + number % 5}".encode(), f"Ente{number}".encode()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
            for part, content in parts.items():
                package.writestr(part, content.replace(_TITLE, title).replace(_NAME, name))


def measured(command: list[str]) -> Measured:
    """Run a command and watch all its processes."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    before, started, memory = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter(), 0
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, cwd=ROOT, env=environment) as process:
        watched = psutil.Process(process.pid)
        while process.poll() is None:
            memory = max(memory, _memory(watched))
            time.sleep(0.2)
    seconds, after = time.perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    if process.returncode not in (0, 1):
        raise SystemExit(f"{command}: exit {process.returncode}")
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Measured(seconds, cpu, memory / 2**20)


def _memory(process: psutil.Process) -> int:
    total = 0
    try:
        for one in (process, *process.children(recursive=True)):
            total += one.memory_info().rss
    except psutil.NoSuchProcess:
        pass
    return total


def run() -> None:
    """Run what the arguments ask for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--piani", type=int, default=8000)
    parser.add_argument("--processi", type=int, default=usable_cores())
    parser.add_argument("--esito", default=".parquet", choices=(".parquet", ".csv", ".xlsx"))
    parser.add_argument("--attivati", action="store_true", help="plans with our sheets, not as offices have them")
    arguments = parser.parse_args()
    with TemporaryDirectory(prefix="pdo_xl_bench_") as made:
        folder, processes = Path(made) / "piani", str(arguments.processi)
        make_plans(folder, arguments.piani, activated=arguments.attivati)
        output = str(Path(made) / f"tutti{arguments.esito}")
        alone = measured([sys.executable, "-m", "tests.bench.reading_alone", str(folder), processes])
        given = ["consolida", str(folder), "--esito", output, "--processi", processes, "--al", "2024-12-31"]
        ours = measured([*PDO_XL, *given])
        size = sum(path.stat().st_size for path in Path(made).glob("tutti*")) / 2**20
    count = arguments.piani
    print(f"{count} piani, {processes} processi, {arguments.esito} di {size:.1f} MiB")
    for name, one in (("python-calamine", alone), ("consolida", ours)):
        print(
            f"{name:<16} {one.seconds:8.1f} s {one.cpu:8.1f} s di processore "
            f"({1000 * one.cpu / count:.1f} ms a piano) {one.memory:6.0f} MiB"
        )
    print(f"{ours.cpu / alone.cpu:.2f} x il processore, {ours.seconds / alone.seconds:.2f} x il tempo")


if __name__ == "__main__":
    run()
