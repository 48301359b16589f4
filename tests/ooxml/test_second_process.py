"""A copy of this process at work: where there may be one, what it fills, how it ends."""

import os
import subprocess
import sys
import threading
import time
from io import BytesIO
from pathlib import Path

import pytest

from pdo_xl.ooxml import second_process
from pdo_xl.ooxml.second_process import SecondProcess, begun, may_begin

OPEN = Path("/proc/self/fd")
linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a second process")


def alone(statements: str) -> str:
    """Run statements in a process of their own, which has one thread; give what they print."""
    setting = "import os, signal, sys, time\nfrom pdo_xl.ooxml import second_process\n"
    command = [sys.executable, "-c", setting + statements]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    assert done.stderr == ""
    return done.stdout


def ended(status: str) -> SecondProcess:
    """Another process of ours, which stands for the copy."""
    number = os.posix_spawn(sys.executable, [sys.executable, "-c", status], os.environ)
    return SecondProcess(number, BytesIO(b"fatto"))


@linux
def test_the_copy_fills_a_file_while_the_caller_goes_on_and_nothing_of_it_stays() -> None:
    said = alone("""
second_process.may_begin = lambda: True
print("prima")
process = second_process.begun(lambda file: (time.sleep(0.2), file.write(b"fatto %d" % os.getpid())))
file = process.result()
file.seek(0)
word, number = file.read().split()
print(word, int(number) != os.getpid())
process.stop()
process.stop()
print(file.closed, os.path.exists(f"/proc/{int(number)}"))
""")
    assert said.splitlines() == ["prima", "b'fatto' True", "True False"]


@linux
@pytest.mark.parametrize("end", ["1 / 0", "os.kill(os.getpid(), signal.SIGKILL)", "sys.exit()", "os._exit(3)"])
def test_a_copy_that_did_not_come_to_its_end_gives_nothing_and_says_nothing(end: str) -> None:
    work = f"lambda file: (file.write(b'mezzo'), file.flush(), {end})"
    said = alone(f"""
second_process.may_begin = lambda: True
process = second_process.begun({work})
print(process.result())
process.stop()
""")
    assert said == "None\n"


@linux
def test_a_copy_that_still_works_is_ended() -> None:
    before = time.monotonic()
    said = alone("""
second_process.may_begin = lambda: True
process = second_process.begun(lambda file: time.sleep(600))
process.stop()
print(process.result())
try:
    os.waitpid(-1, os.WNOHANG)
except ChildProcessError:
    print("nessuno")
""")
    assert said == "None\nnessuno\n"
    assert time.monotonic() - before < 60


@linux
def test_where_ends_are_ignored_it_is_not_known_whether_all_was_done() -> None:
    said = alone("""
signal.signal(signal.SIGCHLD, signal.SIG_IGN)
second_process.may_begin = lambda: True
process = second_process.begun(lambda file: file.write(b"fatto"))
print(process.result())
process.stop()
""")
    assert said == "None\n"


@linux
def test_the_end_of_another_process_is_told_by_its_code() -> None:
    good, bad = ended(""), ended("raise SystemExit(2)")
    assert good.result() is not None
    assert bad.result() is None
    for process in (good, bad):
        process.stop()


@linux
def test_none_beside_another_thread_without_a_second_core_or_off_linux(monkeypatch: pytest.MonkeyPatch) -> None:
    go_on = threading.Event()
    thread = threading.Thread(target=go_on.wait)
    thread.start()
    assert not may_begin()
    go_on.set()
    thread.join()
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0})
    assert not may_begin()
    monkeypatch.setattr(sys, "platform", "win32")
    assert not may_begin()
    assert begun(lambda file: None) is None


@linux
@pytest.mark.parametrize("call", ["fork", "memfd_create"])
def test_a_system_that_refuses_a_copy_leaves_the_work_to_the_caller(monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    def refuse(*_: object) -> int:
        raise OSError(12, "Cannot allocate memory")

    monkeypatch.setattr(second_process, "may_begin", lambda: True)
    monkeypatch.setattr(os, call, refuse)
    before = len([*OPEN.iterdir()])
    assert begun(lambda file: None) is None
    assert len([*OPEN.iterdir()]) == before


@linux
def test_one_thread_and_two_cores_it_takes_and_a_system_that_tells(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(second_process, "_TASKS", tmp_path / "manca")
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1})
    assert not may_begin()
    (tmp_path / "manca" / "1").mkdir(parents=True)
    assert may_begin()
