"""A large plan's sheets, some of them made by a second process: the same bytes, whatever becomes of it."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.hosts.file.splice import ahead as ahead_module
from pdo_xl.ooxml.package import Package
from pdo_xl.sheet.blocks import Block, Later, Writing
from tests.bench.plans import write_plan
from tests.hosts.file.archives import edited, parts, plan

NOW = datetime(2024, 12, 31, 10, 15)
PLAN = Block("Piano", (11, 12), {number: [number / 3, "Parziale"] for number in range(2, 6)})
TABLE = Block("Segnalazioni", (1, 2), {4: ["nota", "PDO001"], 5: ["avviso", "PDO304"]}, table_from=4)
SUMMARY = Block("Riepilogo", (3,), {22: [1.5], 23: [2.5]})
BEGUN = Writing((PLAN,), later=(Later("Segnalazioni", lambda: TABLE),))
WHOLE = Writing((PLAN, SUMMARY), later=BEGUN.later)


class Here:
    """What stands for the second process: the same work, done when its result is asked for."""

    dies = False
    begun: list["Here"]

    def __init__(self, work: Callable[[BinaryIO], object]) -> None:
        self.work, self.stopped = work, False
        Here.begun.append(self)

    def result(self) -> BinaryIO | None:
        if self.dies:
            return None
        file = BytesIO()
        self.work(file)
        return file

    def stop(self) -> None:
        self.stopped = True


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    Here.begun = []
    monkeypatch.setattr(ahead_module, "LEAST", 0)
    monkeypatch.setattr(ahead_module, "may_begin", lambda: True)
    monkeypatch.setattr(ahead_module, "begun", Here)
    monkeypatch.setattr(Package, "reopen", lambda _: None)
    yield
    assert all(process.stopped for process in Here.begun)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return plan(tmp_path / "piano.xlsx")


def written(path: Path, name: str, begun: Writing | None, whole: Writing = WHOLE) -> bytes:
    target = path.with_name(name)
    host = FileHost(path, now=NOW, target=target)
    if begun is not None:
        assert host.begin_writing(begun)
    host.write(whole)
    return target.read_bytes()


@pytest.mark.parametrize("dies", [False, True])
def test_the_bytes_are_those_of_one_process_though_the_second_dies(
    path: Path, monkeypatch: pytest.MonkeyPatch, dies: bool
) -> None:
    monkeypatch.setattr(Here, "dies", dies)
    assert written(path, "due.xlsx", BEGUN) == written(path, "uno.xlsx", None)
    sheets = parts(path.with_name("due.xlsx"))
    assert b"Parziale" in sheets["xl/worksheets/sheet1.xml"]
    assert b"PDO304" in sheets["xl/worksheets/sheet3.xml"]
    assert b"A3:B5" in sheets["xl/worksheets/sheet3.xml"]
    assert b"$B$5" in sheets["xl/workbook.xml"]


@pytest.mark.parametrize(
    "begun",
    [
        Writing((Block("Piano", (11,), {2: ["un altro"]}),), later=BEGUN.later),
        Writing((PLAN,), later=(Later("Segnalazioni", lambda: TABLE),)),
        Writing((PLAN,), renames={"Piano": "Piano 2025"}, later=BEGUN.later),
    ],
)
def test_what_was_begun_of_another_writing_is_left(path: Path, begun: Writing) -> None:
    assert written(path, "due.xlsx", begun) == written(path, "uno.xlsx", None)


def test_what_changes_nothing_leaves_the_file_alone(path: Path) -> None:
    FileHost(path, now=NOW).write(WHOLE)
    before = path.read_bytes()
    host = FileHost(path, now=NOW)
    assert host.begin_writing(BEGUN)
    host.write(WHOLE)
    assert not host.changed
    assert path.read_bytes() == before


def test_a_change_in_the_second_processs_sheets_alone_is_written(path: Path) -> None:
    FileHost(path, now=NOW).write(WHOLE)
    new = Block("Piano", (11, 12), {2: [0.25, "Parziale"]})
    host = FileHost(path, now=NOW)
    assert host.begin_writing(Writing((new,), later=BEGUN.later))
    host.write(Writing((new, SUMMARY), later=BEGUN.later))
    assert host.changed
    assert b"0.25" in parts(path)["xl/worksheets/sheet1.xml"]


def test_a_calculation_that_fails_meanwhile_ends_it(path: Path) -> None:
    host = FileHost(path, now=NOW)
    assert host.begin_writing(BEGUN)
    host.close()
    assert [process.stopped for process in Here.begun] == [True]


def test_what_is_wrong_with_a_sheet_is_said_by_the_caller(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Here, "dies", True)
    lock = b'</sheetData><sheetProtection sheet="1"/>'
    edited(path, {"xl/worksheets/sheet1.xml": lambda sheet: sheet.replace(b"</sheetData>", lock)})
    before = path.read_bytes()
    host = FileHost(path, now=NOW)
    assert host.begin_writing(BEGUN)
    with pytest.raises(FileRefused, match="«Piano» è protetto"):
        host.write(WHOLE)
    assert path.read_bytes() == before


def test_no_second_process_for_a_small_plan_or_where_none_can_be(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead_module, "begun", lambda _: None)
    host = FileHost(path, now=NOW)
    assert not host.begin_writing(BEGUN)
    monkeypatch.setattr(ahead_module, "LEAST", 2**22)
    assert not host.begin_writing(BEGUN)
    host.write(WHOLE)
    assert b"PDO304" in parts(path)["xl/worksheets/sheet3.xml"]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a second process")
def test_a_plan_by_two_processes_is_the_same_to_the_byte_whether_it_was_calculated_before_or_not(
    tmp_path: Path,
) -> None:
    write_plan(tmp_path / "mai.xlsx", 700)
    # In a process of its own: the tests' may have threads.
    script = f"""
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from pdo_xl.hosts.file.splice import ahead
from pdo_xl.ooxml import second_process
from pdo_xl.sheet.run import Run
from pdo_xl.workbook.files.calculate_file import calculate_file
from pdo_xl.workbook.files.example_file import example_file
ahead.LEAST, second_process.os.sched_getaffinity = 0, lambda _: {{0, 1}}
folder, made = Path({str(tmp_path)!r}), []
begun = ahead.begun
ahead.begun = lambda work: made.append(begun(work)) or made[-1]
example_file(folder / "piano.xlsm")
run = Run(datetime(2024, 7, 1, 10, 30, tzinfo=UTC), "prova", "1")
for name in ("piano.xlsm", "mai.xlsx"):
    for two in (False, True):
        target = folder / f"{{two}}{{name}}"
        calculate_file(folder / name, target=target, on=date(2024, 7, 1), run=run, two_processes=two)
    print(len(made), all(made), (folder / f"True{{name}}").read_bytes() == (folder / f"False{{name}}").read_bytes())
"""
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    assert done.stdout == "1 True True\n2 True True\n"
