"""The sheet `Fotografie`, read: what cannot be read there is left out, and said.

Source: design of the reports, section 6.1.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from itertools import islice
from typing import NamedTuple

from pdo_xl.domain.errors import ImpossibleDate
from pdo_xl.domain.plan import Field, Place
from pdo_xl.domain.quick import maker
from pdo_xl.domain.scoring.assess import State
from pdo_xl.domain.snapshot import NO_SNAPSHOTS, FrozenRow, Notes, Snapshot, SnapshotKind, Snapshots, Unread
from pdo_xl.domain.values.dates import read_date
from pdo_xl.domain.values.entry import Entry
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
_NOTES = (
    SnapshotColumn.PROGRESS,
    SnapshotColumn.CAUSE,
    SnapshotColumn.REASON,
    SnapshotColumn.ACTIONS,
    SnapshotColumn.DUE,
    SnapshotColumn.EVIDENCE,
)
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
    groups: dict[_Taken, list[FrozenRow]] = {}
    unread: list[Unread] = []
    for number, cells in enumerate(rows, start=HEADER_ROW + 1):
        if all(cell in (None, "") for cell in cells):
            continue
        reader = _Reader(cells, places)
        try:
            groups.setdefault(reader.taken(), []).append(reader.frozen())
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
    """Reads one row."""

    def __init__(self, cells: Sequence[object], places: Mapping[SnapshotColumn, int]) -> None:
        self._cells, self._places = cells, places

    def taken(self) -> _Taken:
        """What the row has in common with the others of its snapshot. Raises: _NotReadError."""
        kind, again = self._kind()
        day, cell = self._day(), self._cell(SnapshotColumn.MADE)
        made = cell if isinstance(cell, datetime) else None
        if made is not None and day > made.date():
            raise _NotReadError(SnapshotColumn.DAY, f"il {italian_date(day)} doveva ancora venire quando fu fatta")
        return _Taken(
            day,
            kind,
            again,
            made,
            self._text(SnapshotColumn.BY),
            self._text(SnapshotColumn.VERSION),
            self._text(SnapshotColumn.ACT),
        )

    def frozen(self) -> FrozenRow:
        """The indicator. Raises: _NotReadError."""
        objective_key, _, key = self._text(SnapshotColumn.KEY).partition(" ")
        if not key:
            raise _NotReadError(SnapshotColumn.KEY, "manca la chiave")
        state = self._text(SnapshotColumn.STATE)
        if state not in _STATES:
            raise _NotReadError(
                SnapshotColumn.STATE, f"lo stato {_quoted(state)} non esiste" if state.strip() else "manca lo stato"
            )
        number, row, delay = (
            self._number(column) for column in (SnapshotColumn.NUMBER, SnapshotColumn.ROW, SnapshotColumn.DELAY)
        )
        if number is None:
            raise _NotReadError(SnapshotColumn.NUMBER, "manca il numero dell'obiettivo")
        return _row(
            (
                self._text(SnapshotColumn.SHEET),
                int(row or 0),
                objective_key,
                key,
                self._text(SnapshotColumn.SECTOR),
                self._text(SnapshotColumn.MANAGER),
                int(number),
                self._text(SnapshotColumn.OBJECTIVE),
                self._number(SnapshotColumn.WEIGHT, 100),
                self._text(SnapshotColumn.INDICATOR),
                self._text(SnapshotColumn.TYPE),
                self._entry(SnapshotColumn.TARGET),
                self._entry(SnapshotColumn.ACTUAL),
                self._number(SnapshotColumn.SCORE, _HIGHEST),
                state,
                None if delay is None else int(delay),
                self._text(SnapshotColumn.TREND),
                self._number(SnapshotColumn.OBJECTIVE_SCORE, _HIGHEST),
                Notes(*map(self._entry, _NOTES)),
            )
        )

    def _cell(self, column: SnapshotColumn) -> object:
        place = self._places.get(column, 0)
        return self._cells[place - 1] if 0 < place <= len(self._cells) else None

    def _entry(self, column: SnapshotColumn) -> Entry:
        return entry_of(self._cell(column))

    def _text(self, column: SnapshotColumn) -> str:
        cell = self._cell(column)
        return cell if isinstance(cell, str) else one_line(cell)

    def _number(self, column: SnapshotColumn, most: float = MAX_ROW) -> float | None:
        entry = self._entry(column)
        if entry is None:
            return None
        if isinstance(entry, bool) or not isinstance(entry, int | float):
            raise _NotReadError(column, f"{_quoted(shown(entry))} non è un numero")
        if not 0 <= entry <= most:
            raise _NotReadError(column, f"il numero {_quoted(shown(entry))} non può essere")
        return float(entry)

    def _day(self) -> date:
        entry = self._entry(SnapshotColumn.DAY)
        try:
            read = read_date(entry, None)
        except ImpossibleDate:
            read = None
        if read is None:
            raise _NotReadError(
                SnapshotColumn.DAY, f"{_quoted(shown(entry))} non è una data" if entry is not None else "manca la data"
            )
        return read.day

    def _kind(self) -> tuple[SnapshotKind, bool]:
        text = self._text(SnapshotColumn.KIND)
        known = _KINDS.get(one_line(text).casefold())
        if known is None:
            raise _NotReadError(
                SnapshotColumn.KIND, f"il tipo {_quoted(text)} non esiste" if text.strip() else "manca il tipo"
            )
        return known


def _quoted(text: str) -> str:
    return f"«{shorten(one_line(text))}»"
