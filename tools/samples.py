"""Makes the specimens of docs/esempi from the plan of 2024 with made-up results: `python -m tools.samples`.

The same bytes each time on the same machine, and on all machines those of pages for browsers and of data, which a test
compares; PDF and Word hold the letters that a machine has.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from pdo_xl.hosts.file.host import FileHost
from pdo_xl.reports.goal_sheets.formats import SheetFormat
from pdo_xl.reports.performance_report.audience import Audience
from pdo_xl.sheet.blocks import Block, Writing
from pdo_xl.sheet.names.parameters import NAME_COLUMN, VALUE_COLUMN
from pdo_xl.sheet.names.sheets import PARAMETERS
from pdo_xl.sheet.run import Run
from pdo_xl.version import __version__
from pdo_xl.workbook.files.example_file import example_file
from pdo_xl.workbook.files.goal_sheets_file import goal_sheets_of_file
from pdo_xl.workbook.files.open_data_file import open_data_of_file
from pdo_xl.workbook.files.report_file import report_of_file

SAMPLES = Path(__file__).parents[1] / "docs" / "esempi"
RUN = Run(datetime(2025, 1, 15, 9, 0), "esempio", __version__)
MADE = "1736931600"
"""The same moment, in seconds from 1970."""
BODY = "Comune di Esempio – VALORI INVENTATI"
"""What every page says of whose figures these are."""
SECTOR = "SF"
SUFFIXES = (".html", ".pdf", ".docx")
OPEN_DATA = "dati_aperti_inventati"


def samples(folder: Path, suffixes: tuple[str, ...] = SUFFIXES) -> list[Path]:
    """Write the specimens into a folder: the open data, and documents of some kinds."""
    made = []
    with TemporaryDirectory() as place, _moment():
        plan = _plan(Path(place) / "Piano_di_esempio.xlsm")
        made += [folder / OPEN_DATA / name for name in open_data_of_file(plan, folder / OPEN_DATA, run=RUN).files]
        for audience in Audience:
            for suffix in suffixes:
                target = folder / f"Relazione_per_{audience.value}{suffix}"
                report_of_file(plan, target, audience=audience, without_names=True, overwrite=True, run=RUN)
                made.append(target)
        for kind in SheetFormat:
            if f".{kind.value}" in suffixes:
                printed = goal_sheets_of_file(
                    plan, folder, sector=SECTOR, without_names=True, overwrite=True, file_format=kind, run=RUN
                )
                made += [folder / name for name in printed.documents]
    return made


def _plan(target: Path) -> Path:
    """A plan whose results are made up, and whose body says so."""
    example_file(target, run=RUN)
    with closing(FileHost(target, now=RUN.now)) as host:
        (grid,) = [grid for grid in host.grids() if grid.name == PARAMETERS]
        (row,) = [
            place
            for place, cells in enumerate(grid.rows(), start=1)
            if len(cells) >= NAME_COLUMN and cells[NAME_COLUMN - 1] == "ente_denominazione"
        ]
        host.write(Writing((Block(PARAMETERS, (VALUE_COLUMN,), {row: [BODY]}),)))
    return target


@contextmanager
def _moment() -> Iterator[None]:
    """Let all documents be of one moment."""
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = MADE
    try:
        yield
    finally:
        del os.environ["SOURCE_DATE_EPOCH"]
        if before is not None:
            os.environ["SOURCE_DATE_EPOCH"] = before


def main() -> None:
    """Make all of them anew."""
    for path in SAMPLES.iterdir():
        if path.suffix in SUFFIXES:
            path.unlink()
    for path in samples(SAMPLES):
        sys.stdout.write(f"{path.relative_to(SAMPLES)}: {path.stat().st_size // 1000} kB\n")


if __name__ == "__main__":
    main()
