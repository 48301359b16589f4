"""What a benchmark of growth measured, as it stands in docs/prestazioni.csv."""

import csv
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple


class Figure(NamedTuple):
    """One point of a curve: so many rows or files, done by a program.

    Unit: seconds by the clock; MiB.
    """

    of: str
    count: int
    program: str
    seconds: float
    memory: float


def read_figures(path: Path) -> list[Figure]:
    """Read what was measured."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter=";")
        return [
            Figure(row["of"], int(row["count"]), row["program"], float(row["seconds"]), float(row["memory"]))
            for row in rows
        ]


def write_figures(path: Path, figures: Iterable[Figure]) -> None:
    """Write what was measured."""
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, delimiter=";", lineterminator="\n")
        table.writerow(Figure._fields)
        table.writerows((*one[:3], f"{one.seconds:.3f}", f"{one.memory:.0f}") for one in figures)


def by_count(of: str, figures: Iterable[Figure]) -> dict[int, dict[str, Figure]]:
    """Give for every number of rows, or of files, each program's figure."""
    found: dict[int, dict[str, Figure]] = defaultdict(dict)
    for figure in figures:
        if figure.of == of:
            found[figure.count][figure.program] = figure
    return found
