"""The sheet `Fotografie`, read: what was written, and what somebody made of it."""

from collections.abc import Sequence
from datetime import date, datetime

import pytest

from pdo_xl.domain.monitoring.frozen import freeze
from pdo_xl.domain.plan import Field, Place
from pdo_xl.domain.snapshot import NO_SNAPSHOTS, Notes, Snapshot, SnapshotKind
from pdo_xl.domain.values.entry import CellError
from pdo_xl.sheet.names.sheets import SNAPSHOTS
from pdo_xl.sheet.names.snapshots import SNAPSHOTS_HEADERS, SnapshotColumn
from pdo_xl.sheet.reading.snapshots import read_snapshots
from pdo_xl.sheet.writing.snapshots import snapshot_rows
from tests.junk import JUNK
from tests.support import MemoryGrid, more, results_of, row

JUNE = date(2024, 6, 30)
MADE = datetime(2024, 7, 1, 10, 30, 15)
RESULTS = results_of(
    row(target=100.0, actual=80.0, weight=60.0),
    more(actual="NV: sisma"),
    row("GT", objective="B", weight=100.0),
    on=JUNE,
)
TAKEN = Snapshot(JUNE, SnapshotKind.CHECK, freeze(RESULTS), MADE, "rossi", "0.2.0", "DGC 45/2024")


def cells_of(*snapshots: Snapshot) -> list[list[object]]:
    return [list(cells) for snapshot in snapshots for cells in snapshot_rows(snapshot)]


def sheet(rows: Sequence[Sequence[object]], headers: Sequence[object] = SNAPSHOTS_HEADERS) -> MemoryGrid:
    return MemoryGrid(SNAPSHOTS, [["Fotografie"], [], headers, *rows])


def test_what_was_written_is_read() -> None:
    noted = [each._replace(notes=Notes("fatta", "esterna")) if each.number == 1 else each for each in TAKEN.rows]
    (read,) = read_snapshots([sheet(cells_of(TAKEN._replace(rows=noted)))]).taken
    assert read[:2] + read[3:] == TAKEN[:2] + TAKEN[3:]
    first, second, third = read.rows
    assert first == noted[0]
    # What is the objective's own stands on its first row alone.
    assert second == noted[1]._replace(weight=None, objective_score=None, notes=Notes())
    assert third == noted[2]


def test_every_figure_of_a_row_is_read_as_it_was_written() -> None:
    kept = TAKEN.rows[0]._replace(
        delay=12, score=62.5, objective_score=71.25, weight=12.5, trend="in ritardo", target="31/12", actual=0.5
    )
    (read,) = read_snapshots([sheet(cells_of(TAKEN._replace(rows=[kept])))]).taken
    assert read.rows == [kept]


def test_the_oldest_comes_first_and_of_one_day_the_last_taken_last() -> None:
    january = TAKEN._replace(day=date(2024, 1, 31), kind=SnapshotKind.APPROVAL)
    again = TAKEN._replace(again=True, made=datetime(2024, 7, 2))
    read = read_snapshots([sheet(cells_of(again, TAKEN, january))]).taken
    assert [(each.day, each.kind, each.again) for each in read] == [
        (january.day, "approvazione", False), (JUNE, "verifica", False), (JUNE, "verifica", True),
    ]  # fmt: skip
    assert [len(each.rows) for each in read] == [3, 3, 3]


def test_no_sheet_of_ours_no_snapshots() -> None:
    assert read_snapshots([]) == NO_SNAPSHOTS
    assert read_snapshots([MemoryGrid(SNAPSHOTS, [["Gite"], ["mare"]], marks={})]) == NO_SNAPSHOTS
    assert read_snapshots([sheet([[], [None, ""]])]).taken == []


def test_blank_rows_among_them_end_nothing() -> None:
    first, *others = cells_of(TAKEN)
    assert read_snapshots([sheet([first, [], [None, ""], *others])]) == read_snapshots([sheet(cells_of(TAKEN))])


def test_columns_are_found_by_their_headers() -> None:
    moved = [[*cells[5:], *cells[:5]] for cells in cells_of(TAKEN)]
    headers = [*SNAPSHOTS_HEADERS[5:], *SNAPSHOTS_HEADERS[:5]]
    assert read_snapshots([sheet(moved, headers)]) == read_snapshots([sheet(cells_of(TAKEN))])


def test_without_a_needed_column_nothing_is_read_and_it_is_said() -> None:
    headers = ["" if header == "Chiave" else header for header in SNAPSHOTS_HEADERS]
    read = read_snapshots([sheet(cells_of(TAKEN), headers)])
    assert read.taken == ()
    (unread,) = read.unread
    assert (unread.cell, unread.why) == ("Fotografie!I3", "manca l'intestazione «Chiave»")


@pytest.mark.parametrize(
    ("column", "value", "why"),
    [
        (SnapshotColumn.DAY, "boh", "«boh» non è una data"),
        (SnapshotColumn.DAY, "31.02.2024", "«31.02.2024» non è una data"),
        (SnapshotColumn.DAY, None, "manca la data"),
        (SnapshotColumn.DAY, date(2099, 1, 1), "il 01/01/2099 doveva ancora venire quando fu fatta"),
        (SnapshotColumn.KIND, "boh", "il tipo «boh» non esiste"),
        (SnapshotColumn.KIND, " ", "manca il tipo"),
        (SnapshotColumn.KEY, "abc", "manca la chiave"),
        (SnapshotColumn.NUMBER, "uno", "«uno» non è un numero"),
        (SnapshotColumn.NUMBER, None, "manca il numero dell'obiettivo"),
        (SnapshotColumn.WEIGHT, 1e9, "il numero «1.000.000.000» non può essere"),
        (SnapshotColumn.WEIGHT, -1.0, "il numero «-1» non può essere"),
        (SnapshotColumn.SCORE, True, "«VERO» non è un numero"),
        (SnapshotColumn.SCORE, float("nan"), None),
        (SnapshotColumn.SCORE, 1001.0, "il numero «1.001» non può essere"),
        (SnapshotColumn.OBJECTIVE_SCORE, 1001.0, "il numero «1.001» non può essere"),
        (SnapshotColumn.STATE, "Boh", "lo stato «Boh» non esiste"),
        (SnapshotColumn.STATE, None, "manca lo stato"),
    ],
)
def test_a_row_that_somebody_spoiled_is_left_out_and_its_cell_named(
    column: SnapshotColumn, value: object, why: str | None
) -> None:
    cells = cells_of(TAKEN)
    cells[1][column.place - 1] = value
    read = read_snapshots([sheet(cells)])
    assert [len(each.rows) for each in read.taken] == [2]
    (unread,) = read.unread
    assert unread.cell == f"Fotografie!{chr(64 + column.place)}5"
    assert unread.place == Place(SNAPSHOTS, 5, Field.PARAMETER)
    assert why is None or unread.why == why


@pytest.mark.parametrize("column", SnapshotColumn)
def test_whatever_stands_in_a_cell_is_read_or_left_out(column: SnapshotColumn) -> None:
    for junk in [*JUNK, CellError("#DIV/0!"), datetime(2024, 1, 1, 12)]:
        cells = cells_of(TAKEN)
        cells[0][column.place - 1] = junk
        read = read_snapshots([sheet(cells)])
        assert sum(len(each.rows) for each in read.taken) + len(read.unread) == 3
