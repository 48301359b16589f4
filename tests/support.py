"""Workbooks in memory for tests: the same protocol as a file or an office program."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import cache
from importlib import import_module
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType

import pytest

from pdo_xl.actions import examine
from pdo_xl.domain.plan import Plan
from pdo_xl.domain.rules import check
from pdo_xl.domain.scoring.score import Results, score
from pdo_xl.domain.settings.parameters import DEFAULTS, Parameters
from pdo_xl.domain.values.entry import CellError, EarlyDate, Entry, Percent, Worded
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.sheet.address import Area
from pdo_xl.sheet.blocks import Writing
from pdo_xl.sheet.names.computed import COLUMN_MARKS
from pdo_xl.sheet.names.own_sheets import ADDED_BY_ACTIVATION, OWN_HEADERS, OWN_SHEETS, SHEET_MARK
from pdo_xl.sheet.names.sheets import TRANSVERSALS
from pdo_xl.sheet.reading.read import read_plan
from pdo_xl.workbook.plan_2024.sample import made_up_actuals, sample_workbook

DUMP = Path(__file__).parent / "data" / "piano_obiettivi_2024.tsv"
HEADER = DUMP.read_text(encoding="utf-8").split("\n")[3].split("\t")
TITLE = "PIANO DEGLI OBIETTIVI 2024"
END_OF_YEAR = date(2024, 12, 31)
ACTIVATED_SHEETS = tuple(name for name in OWN_SHEETS if name != TRANSVERSALS)
"""The sheets of ours that a plan without transversal objectives gets when it is activated."""
CALCULATED_SHEETS = tuple(name for name in ACTIVATED_SHEETS if name not in ADDED_BY_ACTIVATION)
"""Those that it gets when it is only calculated."""


def library(name: str) -> ModuleType:
    """Import a library that an extra brings; without it the test is skipped with the reason, and fails in CI."""
    try:
        return import_module(name)
    except ImportError:
        reason = f"{name} non è installata: questa prova non è stata fatta"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)


class MemoryGrid:
    """A sheet as a list of rows; a cell may be any Entry, exactly as the domain is to see it."""

    def __init__(
        self,
        name: str,
        rows: Sequence[Sequence[object]],
        *,
        hidden: bool = False,
        merges: Sequence[Area] = (),
        marks: Mapping[str, tuple[int, int]] | None = None,
    ) -> None:
        self.name = name
        self.hidden = hidden
        self._rows = [list(row) for row in rows]
        self._merges = merges
        self._marks = marks if marks is not None else own_mark(name)

    def rows(self) -> Iterator[Sequence[object]]:
        for row in self._rows:
            yield [_raw(cell) for cell in row]

    def top(self, count: int) -> Iterator[Sequence[object]]:
        return islice(self.rows(), count)

    def merges(self) -> Sequence[Area]:
        return self._merges

    def marks(self) -> Mapping[str, tuple[int, int]]:
        return self._marks

    def details(self, wanted: Collection[tuple[int, int]], columns: Collection[int]) -> Mapping[tuple[int, int], Entry]:
        found: dict[tuple[int, int], Entry] = {}
        for row, cells in enumerate(self._rows, start=1):
            for column, cell in enumerate(cells, start=1):
                if (isinstance(cell, CellError) and column in columns) or (
                    isinstance(cell, Percent | EarlyDate) and (row, column) in wanted
                ):
                    found[row, column] = cell
        return found

    def worded(self, cells: Iterable[tuple[tuple[int, int], Entry]]) -> Mapping[tuple[int, int], Worded]:
        return {
            (row, column): cell
            for (row, column), _ in cells
            if isinstance(cell := self._rows[row - 1][column - 1], Worded)
        }


class MemoryHost:
    """A workbook of such sheets; what is written to it is kept for the test to look at."""

    def __init__(self, *grids: MemoryGrid, name: str = "prova.xlsx") -> None:
        self.name = name
        self.written: list[Writing] = []
        self._grids = grids

    def grids(self) -> Sequence[MemoryGrid]:
        return self._grids

    def write(self, writing: Writing) -> None:
        self.written.append(writing)


def _raw(cell: object) -> object:
    """What a fast reader gives: no formats, no errors."""
    match cell:
        case Percent(fraction):
            return fraction
        case EarlyDate(serial):
            return date.fromordinal(date(1899, 12, 31).toordinal() + min(serial, 59))
        case CellError():
            return ""
        case Worded(bare):
            return _raw(bare)
        case _:
            return cell


def row(
    sector: str = "SF",
    unit: str = "FIN",
    objective: str = "Obiettivo",
    indicator: str = "Indicatore",
    kind: str = "Nr",
    target: Entry = 650.0,
    actual: Entry = None,
    weight: Entry = 100.0,
    *,
    manager: str = "Rossi",
    service: str = "FINANZE",
) -> list[Entry]:
    """A first row of an objective, columns A to J."""
    return [sector, manager, unit, service, objective, indicator, kind, target, actual, weight]


def more(
    indicator: str = "Altro indicatore",
    kind: str = "Nr",
    target: Entry = 10.0,
    actual: Entry = None,
    weight: Entry = None,
) -> list[Entry]:
    """A continuation row."""
    return [None] * 5 + [indicator, kind, target, actual, weight]


def own_mark(name: str) -> dict[str, tuple[int, int]]:
    """The mark of a sheet of ours."""
    return {SHEET_MARK: (OWN_HEADERS[name][0], 1)} if name in OWN_HEADERS else {}


def column_marks(row: int, *columns: int) -> dict[str, tuple[int, int]]:
    """The marks of the six computed columns, or of the first of them."""
    return {mark: (row, column) for mark, column in zip(COLUMN_MARKS.values(), columns, strict=False)}


def sheet_of(*rows: Sequence[object], title: str = TITLE, name: str = "Piano") -> MemoryGrid:
    """A sheet `Piano` with title and header; the first of `rows` is row 3."""
    return MemoryGrid(name, [[title], HEADER, *rows])


def plan_of(*rows: Sequence[object], title: str = TITLE) -> Plan:
    """The plan of such a sheet."""
    return read_plan(MemoryHost(sheet_of(*rows, title=title))).plan


def results_of(
    *rows: Sequence[object], parameters: Parameters = DEFAULTS, on: date = END_OF_YEAR, title: str = TITLE
) -> Results:
    """Such a plan scored."""
    return score(plan_of(*rows, title=title), parameters, on)


def messages(results: Results, code: str) -> list[tuple[int | None, str | None, str, str]]:
    """The findings of one code: (row, field, message, suggestion)."""
    return [
        (
            finding.place.row if finding.place else None,
            finding.place.field.value if finding.place else None,
            finding.message,
            finding.suggestion,
        )
        for finding in check(results)
        if finding.code == code
    ]


def dump_rows() -> list[tuple[int, list[Entry]]]:
    """The 159 rows of the office's plan, with the dump's line of each, typed as the office's workbook has them."""
    rows = []
    for line, text in enumerate(DUMP.read_text(encoding="utf-8").split("\n"), start=1):
        cells = [re.sub(r"</?i>", "", cell) for cell in text.split("\t")]
        if len(cells) == 10 and not cells[0].startswith("PIANO") and cells[0] != "Settore":
            rows.append((line, [_typed(line, column, cell) for column, cell in enumerate(cells)]))
    return rows


def _typed(line: int, column: int, text: str) -> Entry:
    if not text:
        return None
    if line in (57, 61) and column == 7:
        return EarlyDate(int(text[:2]))
    if line == 165 and column == 7:
        return date(2024, 6, 30)
    if column in (7, 9) and re.fullmatch(r"\d+", text):
        return float(text)
    if column == 7 and text.endswith("%"):
        return Percent(float(text[:-1]) / 100)
    return text


def office_plan() -> tuple[MemoryHost, dict[int, int]]:
    """The office's plan of 2024 as a workbook in memory, and the sheet's row of each line of the dump."""
    rows = dump_rows()
    title = DUMP.read_text(encoding="utf-8").split("\n")[2].split("\t")[0]
    grid = sheet_of(*[cells for _, cells in rows], title=title)
    return MemoryHost(grid, name="Piano_Obiettivi_2024.xlsm"), {line: 3 + place for place, (line, _) in enumerate(rows)}


def filled_workbook(target: Path) -> Path:
    """Write the committed workbook with made-up actual values, not calculated again: the same file each time."""
    target.write_bytes(_filled())
    return target


@cache
def _filled() -> bytes:
    now = datetime(2024, 12, 31, 12, 0)
    with TemporaryDirectory() as folder:
        target = Path(folder) / "piano.xlsm"
        host = FileHost(sample_workbook(), now=now, target=target)
        examined = examine(host, today=now.date())
        host.write(made_up_actuals(examined.read, examined.results, 7))
        host.close()
        return target.read_bytes()
