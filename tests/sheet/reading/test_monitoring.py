"""The sheet `Monitoraggio` as it stands, wherever people put its columns, and whatever they took away."""

from collections.abc import Sequence

import pytest

from pdo_xl.domain.monitoring.keys import Keyed
from pdo_xl.sheet.names.monitoring import MONITORING_HEADERS, Shown, Typed, snapshot_headers
from pdo_xl.sheet.reading.monitoring import Columns, read_monitoring
from tests.sheet.writing.monitored import FIRST_ROW, OBJECTIVE, PROGRESS, Monitored
from tests.support import MemoryGrid, own_mark, row


def test_columns_are_found_as_the_sheet_is_made() -> None:
    columns = Columns.of(MONITORING_HEADERS)
    assert [columns.shown[name] for name in Shown] == [1, 2, 3, 4, 13, 14, 15, 16]
    assert columns.snapshots == ((5, 6), (7, 8), (9, 10), (11, 12))
    assert [columns.typed[name] for name in Typed] == [17, 18, 19, 20, 21, 22, 23, 24]
    assert columns.computed == {*range(1, 17)}


def test_columns_are_found_where_people_put_them() -> None:
    headers = ["Settore", "Nota nostra", "OBIETTIVO ", "Motivo", *snapshot_headers(1, "30/06"), "Punteggio", "Chiave"]
    columns = Columns.of(headers)
    assert columns.shown == {Shown.SECTOR: 1, Shown.OBJECTIVE: 3, Shown.KEY: 8}
    assert columns.typed == {Typed.REASON: 4}
    assert columns.snapshots == ((5, 6),)
    score, trajectory = snapshot_headers(1, "30/06")
    for strange in (
        [score, "Nota", trajectory],
        ["Nota", trajectory],
        [score],
        [score, snapshot_headers(1, "30/09")[1]],
    ):
        assert Columns.of(strange).snapshots == ()


def test_rows_may_be_shorter_than_the_header() -> None:
    rows = [["MONITORAGGIO"], [], list(MONITORING_HEADERS), ["SF"], [], ["GT", *[None] * 17, 0.5]]
    monitoring = read_monitoring([MemoryGrid("Monitoraggio", rows)])
    assert monitoring is not None
    assert [(one.row, one.sector, one.cell(19)) for one in monitoring.rows] == [(4, "SF", None), (6, "GT", 0.5)]


def test_without_a_column_its_cells_say_nothing() -> None:
    rows = [["MONITORAGGIO"], [], [str(Shown.OBJECTIVE)], ["Bilancio"]]
    monitoring = read_monitoring([MemoryGrid("Monitoraggio", rows, marks=own_mark("Monitoraggio"))])
    assert monitoring is not None
    (only,) = monitoring.rows
    assert (only.key, only.sector, only.objective) == ("", "", "Bilancio")
    assert only.keyed == Keyed("Monitoraggio 4", "Monitoraggio", 4, "", "Bilancio", "")


def test_a_row_is_filled_by_what_people_write_and_by_no_cell_of_ours() -> None:
    book = Monitored(row(), row(objective="Due", weight=10.0))
    assert [(one.key != "", one.filled, one.typed) for one in book.read.rows] == [(True, False, {})] * 2
    book.cells[FIRST_ROW, PROGRESS] = "nota"
    book.cells[FIRST_ROW + 1, len(MONITORING_HEADERS) + 1] = "a margine"
    book.cells[FIRST_ROW + 3, OBJECTIVE] = "senza chiave"
    assert [(one.row, one.filled, one.typed) for one in book.read.rows] == [
        (FIRST_ROW, True, {Typed.PROGRESS: "nota"}), (FIRST_ROW + 1, True, {}), (FIRST_ROW + 3, True, {}),
    ]  # fmt: skip


@pytest.mark.parametrize("rows", [[], [["MONITORAGGIO"]], [[], [], []], [[], [], [], ["nota"]]])
def test_a_sheet_whose_cells_were_cleared_has_no_columns_and_no_objectives(rows: Sequence[Sequence[object]]) -> None:
    monitoring = read_monitoring([MemoryGrid("Monitoraggio", rows, marks=own_mark("Monitoraggio"))])
    assert monitoring is not None
    assert monitoring.columns == ({}, (), {})
    assert [(row.row, row.key, row.typed, row.filled) for row in monitoring.rows] == [
        (number, "", {}, True) for number in range(4, len(rows) + 1)
    ]
    assert (monitoring.title_row, monitoring.last_row) == (None, max(3, len(rows)))
