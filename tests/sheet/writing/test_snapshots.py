"""The sheet `Fotografie`: rows added below all others."""

from datetime import UTC, date, datetime

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.domain.monitoring.frozen import freeze
from pdo_xl.domain.monitoring.keys import objective_keys
from pdo_xl.domain.snapshot import Notes, Snapshot, SnapshotKind
from pdo_xl.domain.values.entry import Percent
from pdo_xl.sheet.names.sheets import SNAPSHOTS
from pdo_xl.sheet.names.snapshots import SNAPSHOTS_HEADERS, SnapshotColumn
from pdo_xl.sheet.writing.snapshots import notes_of, snapshot_blocks, snapshot_rows, verified_of
from tests.support import MemoryGrid, more, results_of, row

JUNE = date(2024, 6, 30)
MADE = datetime(2024, 7, 1, 10, 30, 15, 99, tzinfo=UTC)
ROWS = [row(target=100.0, actual=Percent(0.5), kind="Percentuale", weight=60.0), more(), row("GT", objective="=1+1")]


def snapshot(**fields: object) -> Snapshot:
    results = results_of(*ROWS, on=JUNE)
    notes = {objective_keys(results.plan)[0].key: Notes("fatta la gara", by=date(2024, 9, 1))}
    made = Snapshot(JUNE, SnapshotKind.CHECK, freeze(results, notes), MADE, "rossi", "0.2.0")
    return made._replace(**fields)


def sheet(*rows: list[object], headers: tuple[str, ...] = SNAPSHOTS_HEADERS) -> MemoryGrid:
    return MemoryGrid(SNAPSHOTS, [["Fotografie"], [], list(headers), *rows])


def test_a_row_for_each_indicator_with_what_is_the_objectives_on_its_first() -> None:
    blocks = snapshot_blocks([sheet()], snapshot(), 0)
    assert blocks[0].rows[2] == [
        "Una fotografia; l'ultima è del 30/06/2024 (verifica). Le righe si aggiungono soltanto: non correggerle, servono per i confronti."
    ]
    assert (list(blocks[1].rows), blocks[1].filter_to) == ([4, 5, 6], 6)
    assert blocks[1].columns == tuple(range(1, len(SNAPSHOTS_HEADERS) + 1))
    first, second, third = (dict(zip(SnapshotColumn, cells, strict=True)) for cells in blocks[1].rows.values())
    assert first[SnapshotColumn.DAY] == JUNE
    assert first[SnapshotColumn.MADE] == datetime(2024, 7, 1, 10, 30, 15)
    assert (first[SnapshotColumn.ACTUAL], second[SnapshotColumn.ACTUAL]) == ("50%", None)
    assert (first[SnapshotColumn.WEIGHT], second[SnapshotColumn.WEIGHT], third[SnapshotColumn.WEIGHT]) == (
        60.0,
        None,
        100.0,
    )
    assert (first[SnapshotColumn.PROGRESS], second[SnapshotColumn.PROGRESS]) == ("fatta la gara", None)
    assert first[SnapshotColumn.DUE] == "01/09/2024"
    assert third[SnapshotColumn.OBJECTIVE] == "=1+1"


def test_rows_come_below_all_that_stands_there() -> None:
    blocks = snapshot_blocks([sheet(["x"], [], ["nota"])], snapshot(again=True, act="DGC 45/2024"), 3)
    assert (list(blocks[1].rows), blocks[1].filter_to) == ([7, 8, 9], 9)
    assert blocks[1].rows[7][1] == "verifica, rifatta"
    assert blocks[1].rows[7][5] == "DGC 45/2024"
    assert str(blocks[0].rows[2][0]).startswith("4 fotografie; ")
    assert list(snapshot_blocks([], snapshot(), 0)[1].rows) == [4, 5, 6]


@pytest.mark.parametrize("headers", [("Nota", *SNAPSHOTS_HEADERS), SNAPSHOTS_HEADERS[:5]])
def test_below_other_headers_nothing_is_written(headers: tuple[str, ...]) -> None:
    with pytest.raises(
        FileRefused, match=r"^Fotografie!(A3|F3): qui l'intestazione deve essere «(Verifica|Atto)», e c'è "
    ):
        snapshot_blocks([sheet(headers=headers)], snapshot(), 0)


def test_numbers_and_texts_stay_what_they_are() -> None:
    rows = [each._replace(target=5.0, actual="a\x1b[31m", notes=Notes(True, Percent(0.5))) for each in snapshot().rows]
    cells = dict(zip(SnapshotColumn, next(iter(snapshot_rows(snapshot(rows=rows)))), strict=True))
    assert cells[SnapshotColumn.TARGET] == 5.0
    assert cells[SnapshotColumn.PROGRESS] == "VERO"
    assert cells[SnapshotColumn.CAUSE] == "50%"


def test_only_what_was_typed_is_noted() -> None:
    assert notes_of({}) == {}


def test_what_the_last_snapshots_say_of_todays_objectives() -> None:
    results = results_of(
        row(target=100.0, actual=80.0, kind="Percentuale", weight=60.0), more(), row("GT", objective="=1+1!")
    )
    first, second = (key.key for key in objective_keys(results.plan))
    days = [date(2023, 12, 20), *[date(2024, month, 28) for month in (2, 4, 6, 8)]]
    taken = [snapshot(day=day) for day in days]
    told = verified_of(results, [*taken, snapshot(day=days[-1], rows=snapshot().rows[:2])])
    assert [each.day for each in told] == ["28/02", "28/04", "28/06", "28/08"]
    assert told[0].figures[first] == (50.0, "in ritardo")
    assert told[0].figures.keys() == {first, second}
    assert told[-1].figures.keys() == {first}
    assert verified_of(results, taken[:1])[0].day == "20/12/2023"
    assert verified_of(results, []) == []
