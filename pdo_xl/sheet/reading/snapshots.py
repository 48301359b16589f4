"""The sheet `Fotografie`, read: what cannot be read there is left out, and said.

Source: design of the reports, section 6.1.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from itertools import islice
from operator import itemgetter
from typing import NamedTuple

from pdo_xl.domain.errors import ImpossibleDate
from pdo_xl.domain.plan import Field, Place
from pdo_xl.domain.quick import maker
from pdo_xl.domain.scoring.assess import State
from pdo_xl.domain.snapshot import NO_SNAPSHOTS, FrozenRow, Notes, Snapshot, SnapshotKind, Snapshots, Unread
from pdo_xl.domain.values.dates import read_date
from pdo_xl.domain.values.shown import shown
from pdo_xl.domain.values.text import fold, italian_date, one_line, shorten
from pdo_xl.sheet.address import MAX_ROW, Address
from pdo_xl.sheet.blocks import Grid
from pdo_xl.sheet.entries import entry_of
from pdo_xl.sheet.names.sheets import HEADER_ROW, SNAPSHOTS
from pdo_xl.sheet.names.snapshots import AGAIN, SnapshotColumn
from pdo_xl.sheet.ours import is_own_sheet

_KINDS = {
    **{str(kind): (kind, False) for kind in SnapshotKind},
    **{f"{kind}, {AGAIN}": (kind, True) for kind in SnapshotKind},
}
_STATES = {str(state) for state in State}
_NEEDED = (
    SnapshotColumn.DAY,
    SnapshotColumn.KIND,
    SnapshotColumn.KEY,
    SnapshotColumn.SECTOR,
    SnapshotColumn.NUMBER,
    SnapshotColumn.OBJECTIVE,
    SnapshotColumn.STATE,
)
"""Without these a row is of no use."""
_HEAD = SnapshotColumn.SHEET.place - 1
"""How many columns tell of the snapshot; those after them tell of the row."""
_NO_NOTES = Notes()
_HIGHEST = 1000
"""A score with the highest premium that a body may give."""
_row = maker(FrozenRow)


class _Taken(NamedTuple):
    """What the rows of one snapshot have in common."""

    day: date
    kind: SnapshotKind
    again: bool
    made: datetime | None
    by: str
    version: str
    act: str


class _NotReadError(Exception):
    """A cell that does not say what it should."""

    def __init__(self, column: SnapshotColumn, why: str) -> None:
        super().__init__(why)
        self.column = column


def read_snapshots(grids: Sequence[Grid]) -> Snapshots:
    """Read the sheet; none where there is no such sheet of ours."""
    grid = next((grid for grid in grids if grid.name == SNAPSHOTS), None)
    if grid is None or not is_own_sheet(grid):
        return NO_SNAPSHOTS
    rows = iter(grid.rows())
    header = next(islice(rows, HEADER_ROW - 1, None), ())
    places = _places(header)
    missing = next((column for column in _NEEDED if column not in places), None)
    if missing is not None:
        return Snapshots(unread=[_unread(HEADER_ROW, missing.place, f"manca l'intestazione «{missing}»")])
    reader = _Reader(places)
    groups: dict[_Taken, list[FrozenRow]] = {}
    unread: list[Unread] = []
    for number, row in enumerate(rows, start=HEADER_ROW + 1):
        cells = reader.in_order(row)
        if cells is None:
            continue
        try:
            groups.setdefault(reader.taken(cells), []).append(reader.frozen(cells))
        except _NotReadError as error:
            unread.append(_unread(number, places[error.column], str(error)))
    return Snapshots(list(_in_order(groups)), unread)


def _unread(row: int, column: int, why: str) -> Unread:
    return Unread(str(Address(SNAPSHOTS, row, column)), Place(SNAPSHOTS, row, Field.PARAMETER), why)


def _places(header: Sequence[object]) -> dict[SnapshotColumn, int]:
    """Where the columns stand, from 1."""
    texts = {fold(one_line(cell)): column for column, cell in reversed(list(enumerate(header, start=1)))}
    return {column: texts[fold(column)] for column in SnapshotColumn if fold(column) in texts}


def _in_order(groups: Mapping[_Taken, Sequence[FrozenRow]]) -> Iterator[Snapshot]:
    """The oldest first; of one day and kind the one that was taken last, by its time, else by its place."""
    kinds = list(SnapshotKind)
    # Sorting keeps the order of the rows where nothing else tells.
    ordered = sorted(
        groups.items(),
        key=lambda each: (each[0].day, kinds.index(each[0].kind), each[0].made.isoformat() if each[0].made else ""),
    )
    for taken, rows in ordered:
        yield Snapshot(taken.day, taken.kind, rows, taken.made, taken.by, taken.version, taken.act, taken.again)


class _Reader:
    """Reads rows; what the rows of a snapshot have in common is read once."""

    def __init__(self, places: Mapping[SnapshotColumn, int]) -> None:
        # A column that is not there is blank in every row.
        self._width = max(places.values())
        self._pick = itemgetter(*[places.get(column, self._width + 1) - 1 for column in SnapshotColumn])
        self._known: dict[tuple[object, ...], _Taken] = {}

    def in_order(self, row: Sequence[object]) -> tuple[object, ...] | None:
        """The row's cells in the order of `SnapshotColumn`; None for a row in which nothing stands."""
        if all(cell in (None, "") for cell in row):
            return None
        cells: tuple[object, ...] = self._pick([*row[: self._width], *[None] * (self._width + 1 - len(row))])
        return cells

    def taken(self, cells: Sequence[object]) -> _Taken:
        """What the row has in common with the others of its snapshot. Raises: _NotReadError."""
        # The classes are part of the key because TRUE, 1 and 1.0 are equal and are not the same day.
        head = (*cells[:_HEAD], *map(type, cells[:_HEAD]))
        taken = self._known.get(head)
        if taken is None:
            taken = self._known[head] = _taken(cells)
        return taken

    def frozen(self, cells: Sequence[object]) -> FrozenRow:
        """The indicator. Raises: _NotReadError."""
        (
            sheet, row, keys, sector, manager, number, objective, weight, indicator, type_text, target, actual,
            score, state, delay, trend, objective_score, *notes,
        ) = cells[_HEAD:]  # fmt: skip
        objective_key, _, key = _text(keys).partition(" ")
        if not key:
            raise _NotReadError(SnapshotColumn.KEY, "manca la chiave")
        if state not in _STATES:
            said = f"lo stato {_quoted(_text(state))} non esiste" if _text(state).strip() else "manca lo stato"
            raise _NotReadError(SnapshotColumn.STATE, said)
        numbered = _number(SnapshotColumn.NUMBER, number)
        if numbered is None:
            raise _NotReadError(SnapshotColumn.NUMBER, "manca il numero dell'obiettivo")
        late = _number(SnapshotColumn.DELAY, delay)
        return _row(
            (
                _text(sheet), int(_number(SnapshotColumn.ROW, row) or 0), objective_key, key, _text(sector),
                _text(manager), int(numbered), _text(objective), _number(SnapshotColumn.WEIGHT, weight, 100),
                _text(indicator), _text(type_text), entry_of(target), entry_of(actual),
                _number(SnapshotColumn.SCORE, score, _HIGHEST), state, None if late is None else int(late),
                _text(trend), _number(SnapshotColumn.OBJECTIVE_SCORE, objective_score, _HIGHEST),
                Notes(*map(entry_of, notes)) if any(notes) else _NO_NOTES,
            )
        )  # fmt: skip


def _taken(cells: Sequence[object]) -> _Taken:
    """Raises: _NotReadError."""
    typed_day, kind, made, by, version, act = cells[:_HEAD]
    day, (read_kind, again) = _day(typed_day), _kind(_text(kind))
    at = made if isinstance(made, datetime) else None
    if at is not None and day > at.date():
        raise _NotReadError(SnapshotColumn.DAY, f"il {italian_date(day)} doveva ancora venire quando fu fatta")
    return _Taken(day, read_kind, again, at, _text(by), _text(version), _text(act))


def _text(cell: object) -> str:
    return cell if isinstance(cell, str) else one_line(cell)


def _number(column: SnapshotColumn, cell: object, most: float = MAX_ROW) -> float | None:
    if cell is None or cell == "":
        return None
    entry = entry_of(cell)
    if entry is None:
        return None
    if isinstance(entry, bool) or not isinstance(entry, int | float):
        raise _NotReadError(column, f"{_quoted(shown(entry))} non è un numero")
    if not 0 <= entry <= most:
        raise _NotReadError(column, f"il numero {_quoted(shown(entry))} non può essere")
    return float(entry)


def _day(cell: object) -> date:
    entry = entry_of(cell)
    try:
        read = read_date(entry, None)
    except ImpossibleDate:
        read = None
    if read is None:
        said = "manca la data" if entry is None else f"{_quoted(shown(entry))} non è una data"
        raise _NotReadError(SnapshotColumn.DAY, said)
    return read.day


def _kind(text: str) -> tuple[SnapshotKind, bool]:
    known = _KINDS.get(one_line(text).casefold())
    if known is None:
        said = f"il tipo {_quoted(text)} non esiste" if text.strip() else "manca il tipo"
        raise _NotReadError(SnapshotColumn.KIND, said)
    return known


def _quoted(text: str) -> str:
    return f"«{shorten(one_line(text))}»"
