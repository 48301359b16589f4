"""The sheet `Fotografie`: the rows of a snapshot, added below all others and never changed.

Source: design of the reports, section 6.1.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from pdo_xl.domain.errors import FileRefused
from pdo_xl.domain.monitoring.frozen import objectives_of
from pdo_xl.domain.monitoring.keys import Keyed, match, objective_keys
from pdo_xl.domain.scoring.score import Results
from pdo_xl.domain.snapshot import FrozenRow, Notes, Snapshot
from pdo_xl.domain.values.entry import Entry
from pdo_xl.domain.values.shown import shown
from pdo_xl.domain.values.text import fold, italian_date, one_line
from pdo_xl.sheet.address import Address
from pdo_xl.sheet.blocks import Block, Grid, Value
from pdo_xl.sheet.names.monitoring import SNAPSHOTS_SHOWN, Typed
from pdo_xl.sheet.names.sheets import HEADER_ROW, SNAPSHOTS, SUBTITLE_ROW
from pdo_xl.sheet.names.snapshots import AGAIN, SNAPSHOTS_HEADERS
from pdo_xl.sheet.reading.monitoring import MonitoringRow
from pdo_xl.sheet.writing.added_rows import filled_rows, free_rows
from pdo_xl.sheet.writing.monitoring import Verified

Name = TypeVar("Name", str, int)

_NOTED = (Typed.PROGRESS, Typed.CAUSE, Typed.REASON, Typed.ACTIONS, Typed.BY, Typed.EVIDENCE)
"""What of `Monitoraggio` is kept, in the order of `Notes`."""
_COLUMNS = tuple(range(1, len(SNAPSHOTS_HEADERS) + 1))


def notes_of(rows: Mapping[Name, MonitoringRow]) -> dict[Name, Notes]:
    """What people typed beside objectives, by the objective's key or number, as a snapshot keeps it."""
    return {key: Notes(*[row.typed.get(column) for column in _NOTED]) for key, row in rows.items() if row.typed}


def verified_of(results: Results, taken: Sequence[Snapshot]) -> list[Verified]:
    """What the last snapshots say of the objectives of the plan as it is, the oldest first; of one day the last one."""
    last = list({snapshot.day: snapshot for snapshot in taken}.values())[-SNAPSHOTS_SHOWN:]
    keys = objective_keys(results.plan) if last else []
    return [_verified(results, snapshot, keys) for snapshot in last]


def _verified(results: Results, snapshot: Snapshot, keys: Sequence[Keyed]) -> Verified:
    frozen = objectives_of(snapshot.rows, results.parameters)
    day = italian_date(snapshot.day)
    return Verified(
        day[:5] if snapshot.day.year == results.year else day,
        {
            keys[pair.new].key: (frozen[pair.old].result.score, frozen[pair.old].trend)
            for pair in match([objective.keyed for objective in frozen], keys).same
        },
    )


def snapshot_blocks(grids: Sequence[Grid], snapshot: Snapshot, taken: int) -> list[Block]:
    """The subtitle, which counts the snapshots, and the rows that are added; `taken` is how many there were.

    Raises: FileRefused where the sheet's columns are not as they were made, or there is no room.
    """
    _refuse_other_columns(grids)
    first = free_rows(SNAPSHOTS, filled_rows(grids, SNAPSHOTS), len(snapshot.rows), HEADER_ROW)
    rows = dict(enumerate(snapshot_rows(snapshot), start=first))
    return [
        Block(SNAPSHOTS, (1,), {SUBTITLE_ROW: [_subtitle(snapshot, taken + 1)]}),
        Block(SNAPSHOTS, _COLUMNS, rows, filter_to=first + len(snapshot.rows) - 1),
    ]


def _subtitle(snapshot: Snapshot, count: int) -> str:
    many = "Una fotografia" if count == 1 else f"{count} fotografie"
    last = f"l'ultima è del {italian_date(snapshot.day)} ({snapshot.kind})"
    return f"{many}; {last}. Le righe si aggiungono soltanto: non correggerle, servono per i confronti."


def snapshot_rows(snapshot: Snapshot) -> Iterator[Sequence[Value]]:
    """The cells of each row of a snapshot."""
    kind = f"{snapshot.kind}, {AGAIN}" if snapshot.again else str(snapshot.kind)
    made = snapshot.made.replace(microsecond=0, tzinfo=None) if snapshot.made is not None else None
    head: list[Value] = [snapshot.day, kind, made, snapshot.by, snapshot.version, snapshot.act or None]
    objective = ""
    for row in snapshot.rows:
        first, objective = row.objective_key != objective, row.objective_key
        yield [*head, *_row(row, first=first)]


def _row(row: FrozenRow, *, first: bool) -> list[Value]:
    """The cells of a row; what is the objective's own stands on its `first` row alone, so that columns add up."""
    return [
        row.sheet, row.row, f"{row.objective_key} {row.key}", row.sector, row.manager, row.number, row.objective,
        row.weight if first else None, row.indicator or None, row.type_text or None, _cell(row.target),
        _cell(row.actual), row.score, row.state, row.delay, row.trend or None,
        row.objective_score if first else None, *[_cell(note) if first else None for note in row.notes],
    ]  # fmt: skip


def _cell(entry: Entry) -> Value:
    """What was kept of a cell: numbers and texts are, of all others what a person saw."""
    if entry is None or isinstance(entry, str | float) or (isinstance(entry, int) and not isinstance(entry, bool)):
        return entry
    return shown(entry)


def _refuse_other_columns(grids: Sequence[Grid]) -> None:
    """Refuse to add rows below other headers. Raises: FileRefused."""
    grid = next((grid for grid in grids if grid.name == SNAPSHOTS), None)
    cells = next((cells for row, cells in enumerate(grid.rows(), 1) if row == HEADER_ROW), ()) if grid else None
    if cells is None:
        return
    for column, header in enumerate(SNAPSHOTS_HEADERS, start=1):
        stands = one_line(cells[column - 1]) if column <= len(cells) else ""
        if fold(stands) != fold(header):
            raise FileRefused(
                f"{Address(SNAPSHOTS, HEADER_ROW, column)}: qui l'intestazione deve essere «{header}», e c'è "
                f"{f'«{stands}»' if stands else 'una cella vuota'}. Togliere le colonne inserite, o rimettere "
                "l'intestazione, e riprovare."
            )
