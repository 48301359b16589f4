"""Section 5, I risultati per settore: for each a sentence, its bar, its objectives, for the board its indicators.

Source: design of the reports, sections 4.2 and 4.3; D.Lgs. 150/2009, art. 10, comma 1, letter b.
"""

from collections.abc import Iterator

from pdo_xl.domain.scoring.sector_score import SectorResult
from pdo_xl.domain.scoring.standing import Standing
from pdo_xl.reports.papers.model import Block, Paragraph, Section
from pdo_xl.reports.papers.texts import of_cell
from pdo_xl.reports.performance_report.charts import sector_grades
from pdo_xl.reports.performance_report.indicators_table import indicators_table
from pdo_xl.reports.performance_report.objectives_table import objectives_table
from pdo_xl.reports.performance_report.sentences import sector_sentence, sector_text
from pdo_xl.reports.performance_report.source import Source


def sections(source: Source) -> Iterator[Section]:
    """The sectors, in the order of the plan."""
    yield Section("settori", "", "I risultati per settore", ())
    for number, (sector, standing) in enumerate(source.standings.sectors, start=1):
        blocks = tuple(_blocks(source, number, sector, standing))
        yield Section(f"settore-{number}", "", sector_text(sector), blocks, level=2)


def _blocks(source: Source, number: int, sector: SectorResult, standing: Standing) -> Iterator[Block]:
    manager = of_cell(sector.manager) if source.names_people else ""
    yield Paragraph(sector_sentence(sector, standing) + (f" Responsabile: {manager}." if manager else ""))
    if source.has_actuals and not source.for_citizens:
        yield sector_grades(number, sector, standing)
    yield objectives_table(source, number, sector)
    if not source.for_citizens:
        yield indicators_table(source, number, sector)
