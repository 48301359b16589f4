"""The plan frozen, and two days of it compared, in an open workbook: as in a file, with few calls."""

from datetime import date, datetime
from pathlib import Path

import pytest
import xlwings as xw

from pdo_xl.domain.errors import FileRefused
from pdo_xl.domain.snapshot import SnapshotKind
from pdo_xl.hosts.live.host import LiveHost
from pdo_xl.monitoring import compare, photograph
from pdo_xl.sheet.names.sheets import MONITORING, SNAPSHOTS
from pdo_xl.sheet.run import Run
from pdo_xl.workbook.files.photograph_file import photograph_file
from tests.hosts.live.buttons import values
from tests.hosts.live.engine import Excel

RUN = Run(datetime(2024, 7, 10, 10, 30), "rossi", "0.2.0")
JANUARY, JUNE = date(2024, 1, 31), date(2024, 6, 30)
MOST_CALLS = 15


def frozen(excel: Excel, day: date, kind: SnapshotKind = SnapshotKind.CHECK) -> LiveHost:
    host = LiveHost(xw.Book.caller())
    host.write(photograph(host, RUN, day, kind=kind).writing)
    return host


def test_it_writes_what_the_command_writes_in_few_calls(excel: Excel, filled: Path, tmp_path: Path) -> None:
    plan = values(excel, "Piano")
    host = frozen(excel, JANUARY, SnapshotKind.APPROVAL)
    assert len(excel.calls) <= MOST_CALLS, excel.calls
    frozen(excel, JUNE)
    assert values(excel, "Piano") == plan
    copy = tmp_path / "piano.xlsm"
    copy.write_bytes(filled.read_bytes())
    photograph_file(copy, JANUARY, kind=SnapshotKind.APPROVAL, run=RUN)
    photograph_file(copy, JUNE, run=RUN)
    by_command = Excel(copy)
    for sheet in (SNAPSHOTS, MONITORING):
        assert values(excel, sheet) == values(by_command, sheet), sheet
    excel.calls.clear()
    comparison = compare(LiveHost(xw.Book.caller()), today=RUN.now.date())
    assert len(excel.calls) <= MOST_CALLS, excel.calls
    assert (comparison.before.day, comparison.after.day) == (JANUARY, JUNE)
    assert comparison.changes == []
    assert host.areas


def test_what_was_written_can_be_taken_back(excel: Excel) -> None:
    before = excel.state()
    host = frozen(excel, JUNE)
    assert excel.state() != before
    host.take_back()
    assert values(excel, SNAPSHOTS).keys() == {(1, 1), *((3, column) for column in range(1, 30))}


def test_without_its_sheet_it_says_who_adds_it(excel: Excel) -> None:
    del excel.pages[SNAPSHOTS]
    before = excel.state()
    with pytest.raises(
        FileRefused, match=r"^In questa cartella manca il foglio «Fotografie»: chiuderla, eseguire pdo-xl agg"
    ):
        frozen(excel, JUNE)
    assert excel.state() == before
