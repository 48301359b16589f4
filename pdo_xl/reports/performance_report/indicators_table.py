"""T4: the indicators of a sector, objective by objective: expected, reached, how far apart.

Source: design of the reports, sections 4.3 and 4.7.
"""

from collections.abc import Iterator

from pdo_xl.domain.scoring.assess import Assessed, State
from pdo_xl.domain.scoring.objective_score import ObjectiveResult
from pdo_xl.domain.scoring.sector_score import SectorResult
from pdo_xl.domain.values.text import days
from pdo_xl.reports.papers.model import Align, Cell, Column, Row, Table
from pdo_xl.reports.papers.texts import of_cell
from pdo_xl.reports.performance_report.figures import (
    actual_text,
    deviation_cell,
    indicator_text,
    kind_text,
    objective_text,
    score_cell,
    target_text,
)
from pdo_xl.reports.performance_report.source import Source

_COLUMNS = (
    Column("Indicatore", 4.6),
    Column("Tipo", 1.1),
    Column("Atteso", 1.4),
    Column("Effettivo", 1.5),
    Column("Scostamento", 1.3, Align.RIGHT),
    Column("Punteggio", 1, Align.RIGHT),
    Column("Stato", 1.8),
)


def indicators_table(source: Source, number: int, sector: SectorResult) -> Table:
    """The table; the objective's line stands above its indicators."""
    rows = tuple(row for result in sector.objectives for row in _rows(source, result))
    return Table("Indicatori", _COLUMNS, rows, name=f"T4-{number}", tight=True)


def _rows(source: Source, result: ObjectiveResult) -> Iterator[Row]:
    objective = result.objective
    yield Row((Cell(f"{objective.number}. {objective_text(objective)}"),), strong=True)
    for assessed in result.indicators:
        yield indicator_row(source, assessed)


def indicator_row(source: Source, assessed: Assessed) -> Row:
    """One indicator in the columns of T4."""
    return Row(
        (
            Cell(indicator_text(assessed)),
            Cell(kind_text(assessed)),
            Cell(target_text(assessed)),
            Cell(actual_text(assessed, with_notes=source.shows_typed)),
            deviation_cell(assessed),
            score_cell(assessed.score),
            Cell(_state(assessed), look=assessed.state.value),
        )
    )


def _state(assessed: Assessed) -> str:
    """The state in words, with what makes it so."""
    match assessed.state:
        case State.TO_CHECK if assessed.problems:
            return f"{assessed.state}: {of_cell(str(assessed.problems[0].error))}"
        case State.OVERDUE if assessed.delay:
            return f"{assessed.state} da {days(assessed.delay)}"
        case State.REACHED_LATE if assessed.delay:
            return f"{assessed.state} ({days(assessed.delay)})"
        case _:
            return assessed.state.value
