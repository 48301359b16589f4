"""Section 2, L'ente e le risorse: what only people can tell of the body, and its sectors.

Source: design of the reports, section 4.2; D.Lgs. 150/2009, art. 10, comma 1, letter b.
"""

from collections.abc import Iterator

from pdo_xl.domain.values.plural import plural
from pdo_xl.reports.papers.model import Align, Cell, Column, Row, Section, Table
from pdo_xl.reports.papers.texts import of_cell
from pdo_xl.reports.performance_report.figures import MISSING, count_cell, weight_cell
from pdo_xl.reports.performance_report.sentences import sector_text
from pdo_xl.reports.performance_report.source import Source
from pdo_xl.reports.performance_report.texts import text_blocks
from pdo_xl.sheet.names.texts import ASKED, TextKey

_TEXTS = (TextKey.PRESENTATION, TextKey.CONTEXT, TextKey.PEOPLE, TextKey.MONEY)


def sections(source: Source) -> Iterator[Section]:
    """The texts, each under its heading, then the sectors."""
    yield Section("ente", "", "L'ente e le risorse", (), new_page=True)
    for key in _TEXTS:
        blocks = tuple(text_blocks(source, key))
        if blocks:
            yield Section(f"ente-{key.replace('_', '-')}", "", ASKED[key].title, blocks, level=2)
    yield Section("ente-settori", "", "I settori e i loro obiettivi", (_sectors(source),), level=2)


def _sectors(source: Source) -> Table:
    named = source.names_people
    columns = (
        Column("Settore", 3),
        *([Column("Responsabile", 3)] if named else []),
        Column("Obiettivi", 1, Align.RIGHT),
        Column("Indicatori", 1, Align.RIGHT),
        Column("Peso", 1, Align.RIGHT),
    )
    rows = [
        Row(
            (
                Cell(sector_text(sector)),
                *([Cell(of_cell(sector.manager) or MISSING)] if named else []),
                count_cell(len(sector.objectives)),
                count_cell(sector.indicator_count),
                weight_cell(sector.total_weight),
            )
        )
        for sector in source.results.sectors
    ]
    objectives, indicators = len(source.results.objectives), len(source.results.indicators)
    whole = (Cell("Ente"), *([Cell(MISSING)] if named else []), count_cell(objectives), count_cell(indicators))
    rows.append(Row((*whole, Cell(MISSING)), strong=True))
    caption = (
        f"{plural(len(source.results.sectors), 'settore', 'settori')}, {plural(objectives, 'obiettivo', 'obiettivi')}"
    )
    return Table(caption, columns, tuple(rows), name="T0", tight=source.for_citizens)
