"""The plan under a header of one row or of two, merged or not."""

from collections.abc import Mapping, Sequence

from pdo_xl.domain.plan import Plan
from pdo_xl.sheet.address import Area
from pdo_xl.sheet.reading.read import ReadPlan, read_plan
from tests.support import HEADER, MemoryGrid, MemoryHost, more, plan_of, row

ROWS = [row(actual=650.0, weight=60.0), more(actual=5.0), row(objective="Due", weight=40.0)]
UPPER: list[object] = [*HEADER[:7], "Valore", None, HEADER[9]]
LOWER: list[object] = [*[None] * 7, "atteso", "effettivo", None]
TALL = [Area(2, column, 3, column) for column in (*range(1, 8), 10)]
WIDE = Area(2, 8, 2, 9)


def read(
    *lines: Sequence[object], merges: Sequence[Area] = (), marks: Mapping[str, tuple[int, int]] | None = None
) -> ReadPlan:
    return read_plan(MemoryHost(MemoryGrid("Piano", lines, merges=merges, marks=marks)))


def contents(plan: Plan) -> list[tuple[object, ...]]:
    """The plan without its row numbers."""
    return [
        (o.sector, o.unit, o.text, [w.entry for w in o.weights], [indicator[2:] for indicator in o.indicators])
        for o in plan.objectives
    ]


EXPECTED = contents(plan_of(*ROWS))
WHOLE = [*HEADER[:7], "Valore atteso", "Valore effettivo", HEADER[9]]
