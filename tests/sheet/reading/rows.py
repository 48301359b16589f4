"""Rows of a few cells, and what became of them in a plan."""

from pdo_xl.domain.plan import Plan
from pdo_xl.domain.values.entry import Entry
from tests.support import row

BLANK: list[Entry] = [None] * 10
HALVES = [row(weight=50.0, actual=650.0), row(weight=50.0, actual=325.0, objective="Due")]
"""Two objectives of a sector whose weights total 100."""


def at(*cells: tuple[str, object]) -> list[object]:
    """A row with these cells, by their letters."""
    line: list[object] = [None] * 10
    for letter, cell in cells:
        line["ABCDEFGHIJ".index(letter)] = cell
    return line


def left(plan: Plan) -> list[int]:
    """The rows that were left out as totals, notes or bands."""
    return sorted(place.row for place in plan.totals)


def counted(plan: Plan) -> list[tuple[int, list[int], list[int]]]:
    """Each objective's row, those of its indicators, those of its weights."""
    return [(o.row, [i.row for i in o.indicators], [w.row for w in o.weights]) for o in plan.objectives]
