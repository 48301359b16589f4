"""How seconds and memory grow with the rows of a plan and with the number of files: `python -m tests.bench.growth`.

Each beside its peer, by turns in the same run: a plan as offices fill it in beside openpyxl, which opens and saves it, and
python-calamine, which reads it; many files beside python-calamine in as many processes. With `--esito` the figures go
into a file, from which `python -m tools.docs` makes the tables and `python -m tools.performance_charts` the charts of docs/prestazioni.md.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from pdo_xl.consolidation.consolidate import usable_cores
from tests.bench.consolidation import make_plans, measured
from tests.bench.figure import Figure, write_figures
from tests.bench.plans import write_lifelike_plan
from tests.bench.run import PDO_XL, calamine_reads, measure, openpyxl_saves

ROWS = (1, 10, 100, 1_000, 10_000, 100_000)
FILES = (1, 10, 100, 1_000, 8_000)
_DAY = "2024-12-31"


def of_rows(count: int, runs: int) -> Iterator[Figure]:
    """Measure a plan of so many rows: each program's best run of several, by turns."""
    with TemporaryDirectory(prefix="pdo_xl_bench_") as folder:
        plan, out = Path(folder) / "piano.xlsx", Path(folder) / "esito.xlsx"
        write_lifelike_plan(plan, count)
        commands = {
            "calcola": [*PDO_XL, "calcola", str(plan), "--esito", str(out), "--al", _DAY],
            "verifica": [*PDO_XL, "verifica", str(plan), "--al", _DAY],
            "openpyxl: apre e salva": openpyxl_saves(plan, out),
            "python-calamine: legge": calamine_reads(plan),
        }
        done = [{program: measure(command) for program, command in commands.items()} for _ in range(runs)]
    for program in commands:
        seconds, memory = min(one[program] for one in done)
        yield Figure("righe", count, program, seconds, memory / 2**20)


def of_files(count: int, processes: int) -> Iterator[Figure]:
    """Measure so many plans of 159 rows."""
    with TemporaryDirectory(prefix="pdo_xl_bench_") as made:
        folder = Path(made) / "piani"
        make_plans(folder, count)
        target, lanes = str(Path(made) / "tutti.parquet"), str(processes)
        alone = [sys.executable, "-m", "tests.bench.reading_alone", str(folder), lanes]
        ours = [*PDO_XL, "consolida", str(folder), "--esito", target, "--processi", lanes, "--al", _DAY]
        for program, command in (("consolida", ours), ("python-calamine: legge", alone)):
            one = measured(command)
            yield Figure("file", count, program, one.seconds, one.memory)


def run() -> None:
    """Run what the arguments ask for."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.growth", description=__doc__)
    parser.add_argument("--righe", type=int, nargs="*", default=ROWS)
    parser.add_argument("--file", type=int, nargs="*", default=FILES)
    parser.add_argument("--volte", type=int, default=3, help="per ogni piano fino a 10.000 righe; oltre, una")
    parser.add_argument("--processi", type=int, default=usable_cores())
    parser.add_argument("--esito", type=Path)
    asked = parser.parse_args()
    figures = []
    for of, counts in (("righe", asked.righe), ("file", asked.file)):
        for count in counts:
            runs = asked.volte if count <= 10_000 else 1
            for figure in of_rows(count, runs) if of == "righe" else of_files(count, asked.processi):
                print(
                    f"{count:>9} {of:<6} {figure.program:<24} {figure.seconds:9.2f} s {figure.memory:7.0f} MiB",
                    flush=True,
                )
                figures.append(figure)
    if asked.esito is not None:
        write_figures(asked.esito, figures)


if __name__ == "__main__":
    run()
