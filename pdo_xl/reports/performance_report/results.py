"""Section 4, I risultati dell'ente: T1 by sector, T2 how far and when, how the year went.

Source: design of the reports, sections 4.2, 4.3 and 4.7; D.Lgs. 150/2009, art. 10, comma 1, letter b.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from pdo_xl.domain.rules import pdo201_sector_weights
from pdo_xl.domain.scoring.assess import State
from pdo_xl.domain.scoring.objective_score import grade_of
from pdo_xl.domain.scoring.standing import Standing
from pdo_xl.domain.scoring.timing import Timing, timing_of
from pdo_xl.domain.values.text import italian
from pdo_xl.reports.palette import GRADES
from pdo_xl.reports.papers.model import Align, Block, Cell, Column, Paragraph, Row, Section, Table, Tone
from pdo_xl.reports.papers.texts import of_cell
from pdo_xl.reports.performance_report.brief import has_many_sectors
from pdo_xl.reports.performance_report.charts import deadlines_by_month, grade_charts, score_charts
from pdo_xl.reports.performance_report.figures import (
    MISSING,
    count_cell,
    range_cell,
    score_cell,
    share_cell,
    weight_cell,
)
from pdo_xl.reports.performance_report.over_time import over_time
from pdo_xl.reports.performance_report.sentences import missing_rule, of_how_many, sector_text
from pdo_xl.reports.performance_report.source import Source
from pdo_xl.sheet.writing.summary_words import NO_RESULT, NOT_ASSESSABLE, mean_text

_LONGEST = 25
"""Characters of a sector's name."""
_TIMINGS = tuple(timing for timing in Timing if timing is not Timing.NO_DEADLINE)


def sections(source: Source) -> Iterator[Section]:
    """The body's results."""
    yield Section("risultati", "", "I risultati dell'ente", tuple(_blocks(source)))
    yield Section("risultati-grado-tempo", "", "Quanto e quando", tuple(_matrix(source)), level=2)
    blocks = over_time(source)
    if blocks:
        yield Section("risultati-nel-tempo", "", "Nel corso dell'anno", tuple(blocks), level=2)


def _blocks(source: Source) -> Iterator[Block]:
    if source.has_actuals and has_many_sectors(source):
        yield from score_charts(source)
        yield from grade_charts(source)
    yield sectors_table(source)
    for finding in source.findings:
        if finding.code == pdo201_sector_weights.ID:
            yield Paragraph(
                f"{of_cell(finding.message)} I punteggi sono calcolati sui pesi così come sono.", Tone.ALARM
            )
    if not source.has_actuals:
        yield _deadlines(source)


def sectors_table(source: Source) -> Table:
    """T1; beside long names of sectors those of people, which the table of sectors has, find no room."""
    named = source.names_people and all(len(sector_text(sector)) <= _LONGEST for sector in source.results.sectors)
    columns = (
        Column("Settore", 2.2),
        *([Column("Responsabile", 2)] if named else []),
        *[
            Column(heading, width, Align.RIGHT)
            for heading, width in (
                ("Obiettivi", 1.2), ("Raggiunti", 1.2), ("In parte", 1), ("Non raggiunti", 1.2),
                ("Non misurabili", 1.3), ("Punteggio", 1.3), ("Minimo – massimo", 1.9), ("Peso con un dato", 1.1),
                ("Non valutabile (peso)", 1.3), ("Scadenze passate", 1.2),
            )
        ],
    )  # fmt: skip
    rows = [
        Row(
            (
                Cell(sector_text(sector)),
                *([Cell(of_cell(sector.manager) or MISSING)] if named else []),
                *_figures(standing, weight_cell(sector.unassessable_weight)),
            )
        )
        for sector, standing in source.standings.sectors
    ]
    body = source.standings.body
    rows.append(Row((Cell("Ente"), *([Cell(MISSING)] if named else []), *_figures(body, Cell(MISSING))), strong=True))
    return Table("I settori e l'ente", columns, tuple(rows), note=" ".join(_notes(source)), name="T1", tight=True)


def _notes(source: Source) -> Iterator[str]:
    """What the figures are; to citizens, who do without the method's section, also how they come about."""
    yield f"Il punteggio dell'ente è la {mean_text(source.results)}."
    told = of_how_many(source)
    if told is not None:
        yield told
    if source.for_citizens:
        reached, partly = map(italian, source.parameters.objective_bands)
        yield f"Un obiettivo è raggiunto da {reached} punti su 100, raggiunto in parte da {partly}."
        yield missing_rule(source)
        yield (
            "Minimo – massimo: quanto sarebbe il punteggio se i risultati che mancano fossero tutti 0, o tutti 100. "
            "Peso con un dato: la parte di ciò che si può valutare che ha un risultato."
        )


def _figures(standing: Standing, unassessable: Cell) -> Sequence[Cell]:
    return (
        count_cell(standing.objectives),
        count_cell(standing.reached),
        count_cell(standing.partly),
        count_cell(standing.not_reached),
        count_cell(standing.unmeasured),
        score_cell(standing.score, NO_RESULT if standing.assessable else NOT_ASSESSABLE),
        range_cell(standing.ends if standing.score is not None else None),
        share_cell(standing.coverage, "NV"),
        unassessable,
        count_cell(standing.states[State.OVERDUE]),
    )


def _deadlines(source: Source) -> Table:
    columns = Column("Mese", 1), Column("Scadenze", 1, Align.RIGHT)
    rows = tuple(Row((Cell(month), count_cell(count))) for month, count in deadlines_by_month(source))
    return Table("Scadenze per mese", columns, rows, name="Scadenze")


def _matrix(source: Source) -> Iterator[Block]:
    """T2, and how many objectives it leaves out."""
    counted: Counter[tuple[str, Timing]] = Counter(
        (grade_of(result.status), timing_of(result, source.parameters).timing) for result in source.results.objectives
    )
    dated = {pair: count for pair, count in counted.items() if pair[1] is not Timing.NO_DEADLINE}
    others = counted.total() - sum(dated.values())
    if dated:
        yield _matrix_table(dated, tight=source.for_citizens)
    if others and dated:
        yield Paragraph(
            "L'altro obiettivo non ha una data."
            if others == 1
            else f"Gli altri {italian(others)} obiettivi non hanno una data."
        )
    elif others:
        yield Paragraph("Nessun obiettivo ha una data.")


def _matrix_table(dated: dict[tuple[str, Timing], int], *, tight: bool) -> Table:
    columns = (
        Column("Grado", 1.6),
        *[Column(f"{timing[:1].upper()}{timing[1:]}", 1, Align.RIGHT) for timing in map(str, _TIMINGS)],
        Column("Totale", 0.8, Align.RIGHT),
    )
    rows = []
    for grade in GRADES:
        counts = [dated.get((grade, timing), 0) for timing in _TIMINGS]
        rows.append(Row((Cell(grade, look=grade), *map(count_cell, counts), count_cell(sum(counts)))))
    totals = [sum(dated.get((grade, timing), 0) for grade in GRADES) for timing in _TIMINGS]
    rows.append(Row((Cell("Totale"), *map(count_cell, totals), count_cell(sum(totals))), strong=True))
    return Table("Obiettivi con una data: quanto raggiunti, e quando", columns, tuple(rows), name="T2", tight=tight)
