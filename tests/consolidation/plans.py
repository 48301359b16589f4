"""Small plans on disk, and a run that reads them in this very process."""

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl

from pdo_xl.consolidation.consolidate import Consolidated, consolidate
from pdo_xl.consolidation.sources import Source
from pdo_xl.sheet.names.parameters import NAME_COLUMN, PARAMETERS_HEADERS, VALUE_COLUMN
from pdo_xl.sheet.run import Run
from tests.support import HEADER, row

DAY = date(2024, 12, 31)
RUN = Run(datetime(2024, 12, 31, 10, 15), "prova", "0.2.0")


def write_plan(
    path: Path,
    rows: Sequence[Sequence[object]] = (row(actual=650.0),),
    *,
    title: str = "PIANO DEGLI OBIETTIVI 2024",
    parameters: Mapping[str, object] | None = None,
) -> Path:
    """Save a plan of such rows; `parameters` by their technical names."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Piano"
    for cells in ([title], HEADER, *rows):
        sheet.append(list(cells))
    if parameters is not None:
        own = book.create_sheet("Parametri")
        own.append(list(PARAMETERS_HEADERS))
        for number, (name, value) in enumerate(parameters.items(), start=2):
            own.cell(number, NAME_COLUMN, name)
            own.cell(number, VALUE_COLUMN, value)
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(path)
    return path


def in_this_process(work: Callable[[Source], Any], sources: Iterable[Source]) -> Iterator[tuple[Source, Any]]:
    """Read the files one after the other, here."""
    for source in sources:
        yield source, work(source)


def consolidated(given: Path | str, target: Path, **options: Any) -> Consolidated:
    """Consolidate without other processes, on the last day of the year."""
    return consolidate(str(given), target, **{"on": DAY, "run": RUN, "each": in_this_process, **options})


def table(path: Path) -> list[dict[str, str]]:
    """Read a CSV file back."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [*csv.DictReader(file, delimiter=";", strict=True)]
