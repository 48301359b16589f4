"""What Registro says of values that were brought back."""

from datetime import UTC, datetime

from pdo_xl.sheet.address import Address
from pdo_xl.sheet.names.log import LOG_HEADERS
from pdo_xl.sheet.names.sheets import LOG
from pdo_xl.sheet.run import Run
from pdo_xl.sheet.sharing.cell_values import CellValue
from pdo_xl.sheet.sharing.log_rows import collected_block
from pdo_xl.sheet.sharing.three_way import Taken
from tests.support import MemoryGrid

RUN = Run(datetime(2025, 1, 15, 10, 30), "prova", "0")


def taken(row: int, file: str, before: str = "") -> Taken:
    return Taken(Address("Piano", row, 9), "Valore effettivo", CellValue("t", before), CellValue("t", "sì"), file)


def test_a_row_for_each_file() -> None:
    grid = MemoryGrid(LOG, [["Registro"], [], list(LOG_HEADERS), ["x"]])
    block = collected_block([grid], RUN, [taken(3, "A.xlsm"), taken(9, "B.xlsm"), taken(4, "A.xlsm", "no")])
    assert block is not None
    assert [row[-1] for row in block.rows.values()] == [
        "Raccolti da «A.xlsm» 2 valori: Piano!I3, I4 (prima «no»)",
        "Raccolti da «B.xlsm» 1 valore: Piano!I9",
    ]
    assert list(block.rows) == [5, 6]
    assert block.rows[5][:3] == [RUN.now, "prova", "0"]


def test_the_time_is_the_offices_without_zone_and_split_seconds() -> None:
    grid = MemoryGrid(LOG, [[], [], list(LOG_HEADERS)])
    now = datetime(2025, 1, 15, 10, 30, 5, 123, tzinfo=UTC)
    block = collected_block([grid], Run(now, "prova", "0"), [taken(3, "A.xlsm")])
    assert block is not None
    assert [row[0] for row in block.rows.values()] == [datetime(2025, 1, 15, 10, 30, 5)]


def test_long_lists_go_on_below_and_nothing_is_no_row() -> None:
    grid = MemoryGrid(LOG, [[], [], list(LOG_HEADERS)])
    block = collected_block([grid], RUN, [taken(row, "A.xlsm", "x" * 50) for row in range(3, 900)])
    assert block is not None
    assert len(block.rows) > 1
    assert all(len(str(row[-1])) < 32_767 for row in block.rows.values())
    assert {len(row) for row in block.rows.values()} == {len(LOG_HEADERS)}
    # One of the office's own is none.
    assert collected_block([MemoryGrid(LOG, [["nostro"]], marks={})], RUN, [taken(3, "A.xlsm")]) is None
    assert collected_block([grid], RUN, []) is collected_block([], RUN, [taken(3, "A.xlsm")]) is None
