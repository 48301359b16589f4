"""What documents are made from, for tests: small plans, the office's plan filled in with made-up values."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from pdo_xl.domain.rules import check
from pdo_xl.domain.scoring.score import score
from pdo_xl.domain.settings.choices import Mode
from pdo_xl.domain.settings.parameters import DEFAULTS, Parameters
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.reports.papers.model import Paper, Section, Table
from pdo_xl.reports.performance_report.audience import Audience
from pdo_xl.reports.performance_report.build import build
from pdo_xl.reports.performance_report.gather import gather
from pdo_xl.reports.performance_report.source import Source
from pdo_xl.sheet.reading.read import read_plan
from pdo_xl.sheet.run import Run
from pdo_xl.workbook.files.example_file import example_file
from tests.support import END_OF_YEAR, TITLE, MemoryHost, sheet_of

RUN = Run(datetime(2025, 1, 15, 9, 30), "Verdi", "0.2.0")
"""Who makes these documents, and when."""


def source_of(
    *rows: Sequence[object],
    parameters: Parameters = DEFAULTS,
    on: date = END_OF_YEAR,
    audience: Audience = Audience.BOARD,
    title: str = TITLE,
) -> Source:
    """What a document is made from of a plan of some rows."""
    read = read_plan(MemoryHost(sheet_of(*rows, title=title)))
    results = score(read.plan, parameters, on)
    return Source(read, results, check(results), RUN, audience)


def example(audience: Audience = Audience.BOARD, mode: Mode | None = None) -> Source:
    """The office's plan of 2024 with made-up values, as `pdo-xl esempio` writes it."""
    return replace(_example(mode), audience=audience)


@cache
def example_paper(audience: Audience = Audience.BOARD) -> Paper:
    """Its document."""
    return build(example(audience))


@cache
def _example(mode: Mode | None) -> Source:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "Piano.xlsm"
        example_file(path)
        host = FileHost(path, now=RUN.now)
        try:
            return gather(host, RUN, on=END_OF_YEAR, mode=mode)
        finally:
            host.close()


def table(paper_or_sections: Paper | Sequence[Section], name: str) -> Table:
    """The table of a name."""
    sections = paper_or_sections.sections if isinstance(paper_or_sections, Paper) else paper_or_sections
    return next(block for section in sections for block in section.blocks if getattr(block, "name", "") == name)


def texts_of(table: Table) -> list[list[str]]:
    """The words of a table's cells."""
    return [[cell.text for cell in row.cells] for row in table.rows]
