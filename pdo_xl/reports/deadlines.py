"""What is due and what is overdue, by date."""

from datetime import date
from typing import NamedTuple

from pdo_xl.domain.plan import Field, Objective
from pdo_xl.domain.scoring.assess import Assessed
from pdo_xl.domain.scoring.open_deadlines import open_deadlines as open_in_plan
from pdo_xl.domain.scoring.score import Results
from pdo_xl.reports.document import Document, head
from pdo_xl.sheet.address import Address
from pdo_xl.sheet.reading.read import ReadPlan


class Deadline(NamedTuple):
    """A DATA indicator that nothing was reported for.

    Unit: `days_left` in days; negative when overdue.
    """

    due: date
    days_left: int
    objective: Objective
    assessed: Assessed
    cell: Address


def open_deadlines(read: ReadPlan, results: Results, within: int | None = None) -> list[Deadline]:
    """The deadlines still open, the oldest first; with `within`, only the overdue and those of so many days."""
    columns = {sheet.layout.sheet: sheet.layout.columns for sheet in read.sheets}
    entries = []
    for due, left, objective, assessed in open_in_plan(results, within):
        indicator = assessed.indicator
        places = columns[indicator.sheet]
        column = places.get(indicator.stands_in(Field.ACTUAL), places[Field.TARGET])
        cell = Address(indicator.sheet, indicator.row, column)
        entries.append(Deadline(due, left, objective, assessed, cell))
    return entries


def deadlines_document(deadlines: list[Deadline], results: Results, version: str, file: str) -> Document:
    """The JSON of `scadenze`."""
    return {**head(version, file, results), "scadenze": [_entry(deadline) for deadline in deadlines]}


def _entry(deadline: Deadline) -> Document:
    """One deadline; `giorni` are left, negative when overdue."""
    return {
        "riga": deadline.cell.row,
        "cella": str(deadline.cell),
        "settore": deadline.objective.sector,
        "responsabile": deadline.objective.manager,
        "sigla": deadline.objective.unit,
        "obiettivo": deadline.objective.number,
        "indicatore": deadline.assessed.indicator.text,
        "scadenza": deadline.due.isoformat(),
        "giorni": deadline.days_left,
        "stato": str(deadline.assessed.state),
    }
