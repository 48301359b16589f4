"""Which row of `Monitoraggio` each objective has, and which rows must go elsewhere for it.

A row is of its objective as long as its hidden key says so, so that what people typed there never has to be told from
what they typed elsewhere: rows go as a whole or stay.
"""

from collections.abc import Mapping, Sequence
from itertools import count, pairwise
from typing import NamedTuple

from pdo_xl.domain.monitoring.keys import Keyed
from pdo_xl.sheet.names.monitoring import Shown
from pdo_xl.sheet.names.sheets import HEADER_ROW
from pdo_xl.sheet.reading.monitoring import Monitoring, MonitoringRow

_GAP = 2
"""From the last objective to what stands below: a blank row keeps that out of filter and sorting."""


class Arrangement(NamedTuple):
    """Where everything stands after a calculation.

    Shape: `rows` has the row of each objective, in the plan's order; `left` the rows of objectives that are gone, each
    with the row that it gets; `moves` the new rows of those that do not stay, by the old ones: rows only change places.
    `cleared` are rows that have nothing but what is ours, and no objective any more.
    """

    rows: tuple[int, ...]
    left: tuple[tuple[MonitoringRow, int], ...]
    title_row: int | None
    moves: dict[int, int]
    cleared: tuple[int, ...]

    @property
    def last_row(self) -> int:
        """The last row of an objective."""
        return max(self.rows, default=HEADER_ROW)


def arrange(monitoring: Monitoring, keys: Sequence[Keyed], found: Mapping[str, MonitoringRow]) -> Arrangement:
    """Place the plan's objectives: in its order, or in the one that people sorted the sheet by; new ones then last.

    `found` has the rows that objectives have, by key. Rows without one go below all others, if anything is typed there;
    what people wrote below stays, unless it is in the way.
    """
    order = list(range(len(keys)))
    if is_sorted_by_hand(monitoring, list(found.values())):
        end = monitoring.last_row + 1
        order.sort(key=lambda place: found[keys[place].key].row if keys[place].key in found else end)
    rows = [0] * len(keys)
    for row, place in enumerate(order, start=HEADER_ROW + 1):
        rows[place] = row
    places = {old.row: row for key, row in zip(keys, rows, strict=True) if (old := found.get(key.key)) is not None}
    without = [row for row in monitoring.rows if row.row not in places and row.filled]
    table_end = max([HEADER_ROW, *places])
    below, title = _below(monitoring, without, table_end, HEADER_ROW + len(keys))
    places |= below
    if monitoring.title_row is not None and title is not None:
        places[monitoring.title_row] = title
    used = {*rows, *places.values(), *([] if title is None else [title])}
    # What has no objective any more and nothing typed may still have a comment: a new objective gets another row.
    empty = [row for row in (*[row.row for row in monitoring.rows], monitoring.title_row) if row and row not in places]
    free = max([monitoring.last_row, *used]) + 1
    below_all = count(free)
    cleared = [next(below_all) if row in used else row for row in empty]
    places |= zip(empty, cleared, strict=True)
    return Arrangement(
        tuple(rows),
        tuple((row, below[row.row]) for row in without if row.key),
        title,
        _changing_places(places),
        tuple(cleared),
    )


def _changing_places(places: Mapping[int, int]) -> dict[int, int]:
    """Let the blank rows that others come to go where these came from."""
    moves = {old: new for old, new in places.items() if old != new}
    came, left = sorted(moves.values() - moves.keys()), sorted(moves.keys() - {*moves.values()})
    return moves | dict(zip(came, left, strict=True))


def _below(
    monitoring: Monitoring, without: Sequence[MonitoringRow], table_end: int, end: int
) -> tuple[dict[int, int], int | None]:
    """Place the rows without an objective, and the title of those that had one.

    What stood below the table, which ended at `table_end`, stays or makes way for one that ends at `end`.
    """
    title = monitoring.title_row if monitoring.title_row is not None and monitoring.title_row > table_end else None
    stay = [
        row.row for row in without if row.row > table_end and (not row.key or (title is not None and row.row > title))
    ]
    standing = [*stay, *([] if title is None else [title])]
    shift = max(0, end + _GAP - min(standing)) if standing else 0
    places = {row: row + shift for row in stay}
    last = max([end + 1, *[row + shift for row in standing]])
    go = [row.row for row in without if row.row not in places]
    title = None if title is None else title + shift
    if go and title is None:
        title = last = last + 1
    places |= {row: number for number, row in enumerate(go, start=last + 1)}
    return places, title if any(row > (title or 0) for row in places.values()) else None


def is_sorted_by_hand(monitoring: Monitoring, rows: Sequence[MonitoringRow]) -> bool:
    """Tell whether people sorted the sheet: its numbers are no longer those of the plan as it last was, ascending."""
    column = monitoring.columns.shown.get(Shown.NUMBER)
    standing = sorted(rows, key=lambda row: row.row)
    numbers = [number for row in standing if isinstance(number := row.cell(column), int | float)]
    return any(before > after for before, after in pairwise(numbers))
