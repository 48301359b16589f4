"""T3: the objectives of a sector, how far and when, and in words what is to be known of each.

Source: design of the reports, section 4.3.
"""

from collections import Counter
from collections.abc import Iterator

from pdo_xl.domain.scoring.assess import Assessed, State
from pdo_xl.domain.scoring.objective_score import ObjectiveResult
from pdo_xl.domain.scoring.sector_score import SectorResult
from pdo_xl.domain.scoring.timing import timing_of
from pdo_xl.domain.scoring.weight import exclusion_reason
from pdo_xl.domain.values.plural import plural
from pdo_xl.domain.values.text import days
from pdo_xl.reports.papers.model import Align, Cell, Column, Row, Table
from pdo_xl.reports.papers.texts import of_cell
from pdo_xl.reports.performance_report.figures import (
    MISSING,
    delay_text,
    grade_cell,
    objective_text,
    score_cell,
    weight_cell,
)
from pdo_xl.reports.performance_report.source import Source
from pdo_xl.sheet.names.objectives import OUT_OF_SCORE


def objectives_table(source: Source, number: int, sector: SectorResult) -> Table:
    """The table; those that weigh nothing stand last. Citizens get it in short, without points and notes."""
    whole = not source.for_citizens
    columns = (
        Column("N.", 0.5, Align.RIGHT),
        Column("Obiettivo", 5.2 if whole else 6.2),
        Column("Peso", 0.7, Align.RIGHT),
        Column("Punteggio", 1, Align.RIGHT),
        Column("Grado", 1.3 if whole else 1.75),
        Column("Tempo", 1.6),
        *([Column("Punti", 0.8, Align.RIGHT), Column("Nota", 2)] if whole else []),
    )
    in_order = sorted(sector.objectives, key=_is_not_weighed)
    rows = tuple(Row(tuple(_cells(source, result, whole=whole))) for result in in_order)
    return Table("Obiettivi", columns, rows, name=f"T3-{number}", tight=True)


def _is_not_weighed(result: ObjectiveResult) -> bool:
    return any(exclusion_reason(weight.entry) is not None for weight in result.objective.weights)


def _cells(source: Source, result: ObjectiveResult, *, whole: bool) -> Iterator[Cell]:
    objective = result.objective
    yield Cell(str(objective.number), objective.number)
    yield Cell(objective_text(objective))
    yield weight_cell(result.weight, OUT_OF_SCORE if _is_not_weighed(result) and not whole else MISSING)
    yield score_cell(result.score)
    yield grade_cell(result, source.parameters)
    yield Cell(timing_of(result, source.parameters).timing.value)
    if whole:
        yield score_cell(result.points)
        note = "; ".join(_notes(source, result))
        yield Cell(f"{note[:1].upper()}{note[1:]}" if note else MISSING)


def _notes(source: Source, result: ObjectiveResult) -> Iterator[str]:
    """The states in words, the ones that explain the figures first."""
    if _is_not_weighed(result):
        yield _why_not_weighed(result)
    elif result.weight is None:
        yield "il peso manca o non si legge"
    indicators = result.indicators
    late = [one.delay for one in indicators if one.state is State.OVERDUE and one.delay]
    if late:
        yield f"scaduto da {days(max(late))}"
    delay = timing_of(result, source.parameters).delay
    if delay is not None:
        yield delay_text(delay)
    yield from _counted(_of(indicators, State.TO_CHECK), len(indicators), "da verificare")
    yield from _unassessable(indicators)
    lacking = [one for one in indicators if one.missing and one.state is not State.OVERDUE]
    yield from _counted(lacking, len(indicators), "senza un risultato")


def _why_not_weighed(result: ObjectiveResult) -> str:
    reasons = [exclusion_reason(weight.entry) for weight in result.objective.weights]
    reason = next((of_cell(reason).rstrip(".") for reason in reasons if reason), "")
    return f"{OUT_OF_SCORE} ({reason})" if reason else OUT_OF_SCORE


def _of(indicators: tuple[Assessed, ...], state: State) -> list[Assessed]:
    return [one for one in indicators if one.state is state]


def _unassessable(indicators: tuple[Assessed, ...]) -> Iterator[str]:
    """What is not assessable and why; of how many, where it is not all there is."""
    counts = Counter(_reason(one) for one in _of(indicators, State.NOT_ASSESSABLE))
    for reason, count in counts.items():
        whole = count == len(indicators)
        yield reason if whole else f"{plural(count, 'indicatore', 'indicatori')} su {len(indicators)} {reason}"


def _reason(assessed: Assessed) -> str:
    reason = of_cell(assessed.reason or "")
    return f"NV: {reason}" if reason else "NV"


def _counted(some: list[Assessed], of: int, how: str) -> Iterator[str]:
    if some:
        yield how if of == 1 else f"{plural(len(some), 'indicatore', 'indicatori')} su {of} {how}"
