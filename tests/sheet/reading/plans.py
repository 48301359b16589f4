"""Plans read from sheets in memory, and what a test says of their shape."""

from pdo_xl.domain.plan import Plan
from pdo_xl.sheet.reading.read import ReadPlan, read_plan
from tests.support import MemoryGrid, MemoryHost


def read(*grids: MemoryGrid) -> ReadPlan:
    """The plan of such sheets."""
    return read_plan(MemoryHost(*grids))


def shape(plan: Plan) -> list[tuple[int, str, list[int]]]:
    """Each objective's row, sector and indicators' rows."""
    return [(o.row, o.sector, [indicator.row for indicator in o.indicators]) for o in plan.objectives]
