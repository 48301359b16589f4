"""Work in a second thread: in order, with its errors, and with nothing left behind."""

import threading
from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.ooxml import package as package_module
from pdo_xl.ooxml.second_core import behind, started
from pdo_xl.sheet.blocks import Block, Writing
from tests.hosts.file.archives import plan

THOUSANDS = Writing((Block("Piano", (11,), {number: [f"Scaduto il {number}" * 99] for number in range(2, 9000)}),))


def threads() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name.startswith("pdo_xl.behind")]


def test_work_is_done_in_its_order_and_in_one_other_thread() -> None:
    done: list[tuple[bytes, str]] = []
    with behind(lambda data: done.append((data, threading.current_thread().name))) as later:
        for number in range(50):
            later(bytes([number]))
    assert [data for data, _ in done] == [bytes([number]) for number in range(50)]
    assert {name for _, name in done} == {"pdo_xl.behind_0"}
    assert threads() == []


def test_few_calls_wait_so_that_memory_stays_flat() -> None:
    go_on, handed = threading.Event(), 0

    def hand_over() -> None:
        nonlocal handed
        with behind(lambda _: go_on.wait()) as later:
            for _ in range(20):
                later(b"")
                handed += 1

    caller = threading.Thread(target=hand_over)
    caller.start()
    caller.join(0.1)
    assert handed == 4
    go_on.set()
    caller.join()
    assert handed == 20


@pytest.mark.parametrize("count", [1, 3, 50])
def test_what_the_work_raises_is_raised_and_the_thread_ends(count: int) -> None:
    def fail(data: bytes) -> None:
        if data == b"\0":
            raise OSError(28, "No space left on device")

    def hand_over() -> None:
        with behind(fail) as later:
            for number in range(count):
                later(bytes([number]))

    with pytest.raises(OSError, match="No space left"):
        hand_over()
    assert threads() == []


def test_after_an_error_of_the_caller_nothing_more_is_begun() -> None:
    go_on, done = threading.Event(), []

    def slow(data: bytes) -> None:
        go_on.wait()
        done.append(data)

    def hand_over() -> None:
        with behind(slow) as later:
            later(b"1")
            later(b"2")
            later(b"3")
            threading.Timer(0.05, go_on.set).start()
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        hand_over()
    assert done == [b"1"]
    assert threads() == []


def test_work_that_gives_something_goes_on_beside_the_caller_and_its_thread_ends_with_it() -> None:
    go_on = threading.Event()
    future = started(lambda: go_on.wait(9) and threading.current_thread().name)
    assert threads() != []
    go_on.set()
    assert future.result() == "pdo_xl.behind_0"
    for thread in threading.enumerate():
        if thread.name.startswith("pdo_xl.behind"):
            thread.join(9)
    assert threads() == []


def test_what_it_raises_comes_with_its_result() -> None:
    def fail() -> None:
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space left"):
        started(fail).result()


def test_a_full_disk_leaves_the_folder_as_it_was_and_no_thread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = plan(tmp_path / "piano.xlsx")
    before = path.read_bytes()

    class FullDisk(ZipFile):
        """Takes the parts up to the plan's sheet."""

        def open(self, name, mode="r", *rest, **options):  # type: ignore[no-untyped-def]
            part = super().open(name, mode, *rest, **options)
            if mode == "w" and name.filename == "xl/worksheets/sheet1.xml":
                part.write = self.fail
            return part

        def fail(self, data: bytes) -> int:
            raise OSError(28, "No space left on device")

    host = FileHost(path, now=datetime(2024, 12, 31))
    monkeypatch.setattr(package_module, "ZipFile", FullDisk)
    with pytest.raises(FileRefused, match="«piano.xlsx» non si può scrivere: il disco è pieno. Il file è com'era."):
        host.write(THOUSANDS)
    assert {entry.name: entry.read_bytes() for entry in tmp_path.iterdir()} == {"piano.xlsx": before}
    assert threads() == []


def test_a_failure_in_the_middle_of_a_sheet_leaves_the_folder_as_it_was_and_no_thread(tmp_path: Path) -> None:
    path = plan(tmp_path / "piano.xlsx")
    before = path.read_bytes()
    wrong = Block("Piano", (12,), {8000: [float("nan")]})
    with pytest.raises(ValueError, match="nan"):
        FileHost(path, now=datetime(2024, 12, 31)).write(Writing((*THOUSANDS.blocks, wrong)))
    assert {entry.name: entry.read_bytes() for entry in tmp_path.iterdir()} == {"piano.xlsx": before}
    assert threads() == []
