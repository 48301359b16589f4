"""Section 6, Obiettivi comuni: T5, the times of payment (T6), what the law wants to see of every body.

Source: design of the reports, sections 4.2 and 4.3.
"""

from collections.abc import Iterator, Sequence

from pdo_xl.domain.scoring.objective_score import ObjectiveResult
from pdo_xl.domain.scoring.summary import Transversal, transversals
from pdo_xl.domain.values.text import italian
from pdo_xl.reports.papers.model import Align, Block, Cell, Column, Paragraph, Row, Section, Table
from pdo_xl.reports.papers.texts import of_cell
from pdo_xl.reports.performance_report.figures import score_cell
from pdo_xl.reports.performance_report.payments import payments
from pdo_xl.reports.performance_report.sentences import sector_text
from pdo_xl.reports.performance_report.source import Source
from pdo_xl.reports.performance_report.themes import themes
from pdo_xl.sheet.names.transversals import NO_DATA, NOT_ASSESSABLE, NOT_ASSIGNED

_MOST_COLUMNS = 10
_LONGEST_NAME = 14
"""Characters of a sector's name that a narrow column has room for."""


def sections(source: Source) -> Iterator[Section]:
    """What several sectors have in common."""
    yield Section("comuni", "", "Obiettivi comuni", tuple(_transversals(source)))
    yield Section("comuni-pagamenti", "", "Tempi di pagamento", tuple(payments(source)), level=2)
    yield Section("comuni-temi", "", "Formazione, PNRR, accessibilità e altri temi", tuple(themes(source)), level=2)


def _transversals(source: Source) -> Iterator[Block]:
    found = transversals(source.results)
    if not found:
        yield Paragraph("Nel piano nessun obiettivo è comune a più settori (trasversale).")
        return
    if len(found) == 1:
        yield Paragraph("Nel piano c'è un obiettivo trasversale, cioè assegnato a più settori.")
    else:
        yield Paragraph(f"Nel piano ci sono {italian(len(found))} obiettivi trasversali, cioè assegnati a più settori.")
    names = [sector.name for sector in source.results.sectors]
    narrow = len(names) <= _MOST_COLUMNS and all(len(of_cell(name)) <= _LONGEST_NAME for name in names)
    yield _side_by_side(source, found) if narrow else _one_below_the_other(source, found)


def _side_by_side(source: Source, found: Sequence[Transversal]) -> Table:
    """T5: a column for each sector."""
    sectors = source.results.sectors
    columns = (
        Column("Obiettivo", 4),
        *[Column(sector_text(sector), 1, Align.RIGHT) for sector in sectors],
        Column("Media", 1, Align.RIGHT),
    )
    rows = tuple(
        Row(
            (
                Cell(of_cell(objective.title)),
                *[_cell(objective.results.get(sector.name)) for sector in sectors],
                score_cell(objective.mean, NO_DATA),
            )
        )
        for objective in found
    )
    return Table("Obiettivi trasversali: punteggio in ogni settore", columns, rows, name="T5", tight=True)


def _one_below_the_other(source: Source, found: Sequence[Transversal]) -> Table:
    """T5 of sectors that are many, or have long names: under each objective those that have it."""
    rows = []
    for objective in found:
        rows.append(Row((Cell(of_cell(objective.title)),), strong=True))
        having = [sector for sector in source.results.sectors if sector.name in objective.results]
        rows += [Row((Cell(sector_text(sector)), _cell(objective.results[sector.name]))) for sector in having]
        rows.append(Row((Cell("Media"), score_cell(objective.mean, NO_DATA)), strong=True))
    columns = Column("Settore", 4), Column("Punteggio", 1, Align.RIGHT)
    note = "Un settore che qui non compare non ha quell'obiettivo."
    return Table("Obiettivi trasversali: punteggio in ogni settore", columns, tuple(rows), note=note, name="T5")


def _cell(result: ObjectiveResult | None) -> Cell:
    if result is None:
        return Cell(NOT_ASSIGNED)
    return score_cell(result.score, NO_DATA if result.assessable else NOT_ASSESSABLE)
