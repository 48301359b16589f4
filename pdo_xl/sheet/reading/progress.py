"""How far people say that each objective is: the column «Avanzamento %» of `Monitoraggio`.

Source: design of the reports, section 6.3: it counts for deadlines that are not met yet.
"""

from collections.abc import Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from pdo_xl.domain.monitoring.keys import objective_keys
from pdo_xl.domain.plan import Plan
from pdo_xl.domain.values.entry import Entry, Percent, is_blank
from pdo_xl.domain.values.numbers import hundredfold, parse_number, read_number
from pdo_xl.domain.values.text import one_line, plain
from pdo_xl.sheet.blocks import Grid
from pdo_xl.sheet.entries import entry_of
from pdo_xl.sheet.names.monitoring import Typed
from pdo_xl.sheet.names.sheets import HEADER_ROW, MONITORING
from pdo_xl.sheet.ours import is_own_sheet
from pdo_xl.sheet.reading.monitoring import Columns, read_monitoring


class Told(NamedTuple):
    """What is said of each objective, by its number; and the cells that cannot be read, by it too.

    Unit: points of a hundred.
    """

    progress: Mapping[int, float]
    unread: Mapping[int, tuple[str, Entry]]


NOTHING = Told({}, {})


def progress_told(grids: Sequence[Grid], plan: Plan) -> Told:
    """Read it, row by row beside its objective, wherever that stands by now."""
    if not _says_anything(grids):
        return NOTHING
    monitoring = read_monitoring(grids)
    if monitoring is None:
        return NOTHING
    progress: dict[int, float] = {}
    unread: dict[int, tuple[str, Entry]] = {}
    rows = monitoring.by_objective(plan)
    for key, objective in zip(objective_keys(plan), plan.objectives, strict=True):
        row = rows.get(key.key)
        entry = None if row is None else row.typed.get(Typed.SHARE)
        if row is None or entry is None:
            continue
        points = read_share(entry)
        if points is None:
            unread[objective.number] = str(monitoring.address(row.row, Typed.SHARE)), entry
        else:
            progress[objective.number] = points
    return Told(progress, unread)


def _says_anything(grids: Sequence[Grid]) -> bool:
    """Whether any cell of the column is filled: most are not, and then nothing else of the sheet is looked at."""
    grid = next((grid for grid in grids if grid.name == MONITORING), None)
    if grid is None or not is_own_sheet(grid):
        return False
    rows = islice(grid.rows(), HEADER_ROW - 1, None)
    column = Columns.of([one_line(cell) for cell in next(rows, ())]).typed.get(Typed.SHARE)
    return column is not None and any(len(row) >= column and not is_blank(entry_of(row[column - 1])) for row in rows)


def read_share(entry: Entry) -> float | None:
    """Read a share in points: the column's header has the sign already. None if it is none.

    >>> read_share(40.0), read_share("40 %"), read_share(Percent(0.4)), read_share(0.5), read_share("boh")
    (40.0, 40.0, 40.0, 0.5, None)
    """
    if isinstance(entry, Percent):
        points = hundredfold(entry.fraction)
    elif isinstance(entry, str):
        points = parse_number(plain(entry).removesuffix("%").rstrip())
    else:
        points = read_number(entry)
    return points if points is not None and 0 <= points <= 100 else None
