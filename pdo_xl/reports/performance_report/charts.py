"""The charts of the Relazione as data: C1 to C3, and the deadlines per month of a plan without results.

Source: design of the reports, sections 4.5 and 4.7. Each is followed by a table with the same figures.
"""

from collections import Counter
from collections.abc import Sequence

from pdo_xl.domain.scoring.assess import State
from pdo_xl.domain.scoring.sector_score import SectorResult
from pdo_xl.domain.scoring.standing import Standing
from pdo_xl.domain.values.text import italian
from pdo_xl.reports.palette import GRADES, LOOKS
from pdo_xl.reports.papers.charts.data import Columns, ScoreBar, ScoreBars, StackedBars, StackedRow, pages
from pdo_xl.reports.papers.texts import label
from pdo_xl.reports.performance_report.sentences import sector_text
from pdo_xl.reports.performance_report.source import Source
from pdo_xl.sheet.writing.summary_words import range_text, score_text

MOST_SPELLED_OUT = 12
"""Rows whose every number a chart's alternative text says; beyond, it names the table."""
_MONTHS = ("gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic")
_GRADE_CLASSES = tuple((grade, grade) for grade in GRADES)
_STATE_CLASSES = tuple((state.value, state.value) for state in LOOKS)

_Sectors = Sequence[tuple[SectorResult, Standing]]


def score_charts(source: Source) -> list[ScoreBars]:
    """C1: every sector's score, in the order of the plan."""
    reached, partly = source.parameters.objective_bands
    marks = ((partly, f"in parte da {italian(partly)}"), (reached, f"raggiunto da {italian(reached)}"))
    groups = pages(source.standings.sectors)
    return [
        ScoreBars(_name("C1", place), _title("Punteggio per settore", place, groups), _said(group), _bars(group), marks)
        for place, group in enumerate(groups, start=1)
    ]


def _bars(sectors: _Sectors) -> tuple[ScoreBar, ...]:
    return tuple(
        ScoreBar(
            label(sector_text(sector)),
            score_text(standing),
            standing.score,
            None if standing.ends is None else standing.ends.least,
            None if standing.ends is None else standing.ends.most,
        )
        for sector, standing in sectors
    )


def _said(sectors: _Sectors) -> str:
    told = []
    for sector, standing in sectors:
        ends = range_text(standing)
        told.append(f"{label(sector_text(sector))} {score_text(standing)}{f' ({ends})' if ends else ''}")
    return f"Barre orizzontali: il punteggio di ogni settore, da 0 a 100. {'; '.join(told)}."


def grade_charts(source: Source) -> list[StackedBars]:
    """C2: how many objectives of every sector are reached, in part, not, or cannot be measured."""
    groups = pages(source.standings.sectors)
    spelled_out = len(source.standings.sectors) <= MOST_SPELLED_OUT
    return [
        _grades(_name("C2", place), _title("Obiettivi per grado", place, groups), group, spelled_out=spelled_out)
        for place, group in enumerate(groups, start=1)
    ]


def body_grades(source: Source) -> StackedBars:
    """C2 of the whole body in one bar, where its sectors are too many for the first page."""
    return _one_bar("C2-ente", "Obiettivi per grado", "Ente", source.standings.body)


def sector_grades(number: int, sector: SectorResult, standing: Standing) -> StackedBars:
    """C2 of one sector, in the order of the plan from 1."""
    return _one_bar(f"C2-{number}", "Obiettivi per grado", label(sector_text(sector)), standing)


def _grades(name: str, title: str, sectors: _Sectors, *, spelled_out: bool) -> StackedBars:
    rows = tuple(StackedRow(label(sector_text(sector)), _by_grade(standing)) for sector, standing in sectors)
    alt = "Barre orizzontali: quanti obiettivi di ogni settore per grado. "
    alt += _spelled_out(_GRADE_CLASSES, rows) if spelled_out else "I numeri sono nella tabella dei settori."
    return StackedBars(name, title, alt, _GRADE_CLASSES, rows)


def _one_bar(name: str, title: str, whose: str, standing: Standing) -> StackedBars:
    row = StackedRow(whose, _by_grade(standing))
    alt = f"Una barra: quanti obiettivi per grado. {_spelled_out(_GRADE_CLASSES, (row,))}"
    return StackedBars(name, title, alt, _GRADE_CLASSES, (row,))


def _by_grade(standing: Standing) -> tuple[int, ...]:
    return tuple(standing.grades[grade] for grade in GRADES)


def state_charts(source: Source) -> list[StackedBars]:
    """C3: how many indicators of every sector are in which state."""
    groups = pages(source.standings.sectors)
    spelled_out = len(source.standings.sectors) <= MOST_SPELLED_OUT
    charts = []
    for place, group in enumerate(groups, start=1):
        rows = tuple(
            StackedRow(label(sector_text(sector)), tuple(standing.states[state] for state in LOOKS))
            for sector, standing in group
        )
        alt = "Barre orizzontali: quanti indicatori di ogni settore per stato. "
        alt += _spelled_out(_STATE_CLASSES, rows) if spelled_out else "I numeri sono nella tabella che segue."
        title = _title("Indicatori per stato", place, groups)
        charts.append(StackedBars(_name("C3", place), title, alt, _STATE_CLASSES, rows))
    return charts


def deadlines_by_month(source: Source) -> tuple[tuple[str, int], ...]:
    """How many deadlines every month of the plan's year has, and how many there are in other years."""
    days = [
        assessed.due
        for assessed in source.results.indicators
        if assessed.due is not None and assessed.state is not State.NOT_ASSESSABLE
    ]
    counts = Counter([day.month for day in days if day.year == source.results.year])
    others = len(days) - counts.total()
    counted = tuple((name, counts[month]) for month, name in enumerate(_MONTHS, start=1))
    return (*counted, *((("altri anni", others),) if others else ()))


def deadlines_chart(source: Source) -> Columns:
    """In place of C2 while nothing has a result: the deadlines of the year."""
    columns = deadlines_by_month(source)
    told = "; ".join(f"{name} {count}" for name, count in columns if count) or "nessuna"
    return Columns(
        "C2", "Scadenze per mese", f"Colonne: quante scadenze ha ogni mese. {told[:1].upper()}{told[1:]}.", columns
    )


def _spelled_out(classes: Sequence[tuple[str, str]], rows: Sequence[StackedRow]) -> str:
    told = []
    for row in rows:
        counted = [f"{word.lower()} {count}" for (word, _), count in zip(classes, row.counts, strict=True) if count]
        told.append(f"{row.label}: {', '.join(counted) or 'nessuno'}")
    return "; ".join(told) + "."


def _name(name: str, place: int) -> str:
    return name if place == 1 else f"{name}-pagina-{place}"


def _title(title: str, place: int, groups: Sequence[object]) -> str:
    return title if len(groups) == 1 else f"{title} ({place} di {len(groups)})"
