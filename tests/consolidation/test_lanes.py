"""Processes side by side: one that dies or hangs costs its own file, and they end with whoever started them."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import wait
from pathlib import Path

import pytest

from pdo_xl.consolidation.lanes import Limits, Lost, _Lane, side_by_side
from tests.consolidation import dying

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name == "nt", reason="Windows kills otherwise, and knows no such limits"),
]


def test_what_dies_or_hangs_costs_one_file_and_no_other() -> None:
    items = ["a", "muore", "b", "dorme", "c", "mangia", "muore 2", "d"]
    done = list(side_by_side(dying.do, items, 2, Limits(seconds=1.5, memory=2**28)))
    assert dict(done) == {
        "a": "A",
        "b": "B",
        "c": "C",
        "d": "D",
        "mangia": "sazio",
        "muore": Lost(too_long=False),
        "muore 2": Lost(too_long=False),
        "dorme": Lost(too_long=True),
    }
    assert sorted(item for item, _ in done) == sorted(items)


def test_whoever_takes_the_results_slowly_gets_them_all() -> None:
    items = [f"{number}a" for number in range(7)]
    taken = []
    for item, _ in side_by_side(dying.do, items, 2, Limits()):
        # Meanwhile each process has done all that it was given, unless the machine is slow: then it tells nothing.
        time.sleep(0.2)
        taken.append(item)
    assert sorted(taken) == items


def test_a_process_that_ends_while_it_has_nothing_to_do_costs_nothing(tmp_path: Path) -> None:
    lane = _Lane(dying.do, Limits(), tmp_path / "guardia")
    lane.give("chi")
    wait([lane.waiting[0][1]])
    ((_, process),) = lane.taken()
    os.kill(int(str(process)), signal.SIGKILL)
    _wait_until(lambda: bool(lane._pool._broken))
    lane.give("b")
    wait([lane.waiting[0][1]])
    assert list(lane.taken()) == [("b", "B")]
    lane.end()


def test_nothing_to_do_starts_nothing() -> None:
    assert list(side_by_side(dying.do, [], 8, Limits())) == []


_PARENT = """
import sys
from pdo_xl.consolidation.lanes import Limits, side_by_side
from tests.consolidation import dying
if __name__ == "__main__":
    for pair in side_by_side(dying.do, ["a", "b", "dorme", "dorme 2"], 2, Limits()):
        print(pair[1], flush=True)
"""


def test_no_process_outlives_the_one_that_was_killed(tmp_path: Path) -> None:
    script = tmp_path / "genitore.py"
    script.write_text(_PARENT, encoding="utf-8")
    root = Path(__file__).parents[2]
    environment = {**os.environ, "PYTHONPATH": str(root)}
    with subprocess.Popen([sys.executable, script], stdout=subprocess.PIPE, text=True, env=environment) as parent:
        assert parent.stdout is not None
        assert {parent.stdout.readline().strip() for _ in range(2)} == {"A", "B"}
        children = _children(parent.pid)
        assert len(children) >= 2
        parent.send_signal(signal.SIGKILL)
    _wait_until(lambda: not any(_lives(child) for child in children))
    assert [child for child in children if _lives(child)] == []


_INTERRUPTED = """
import signal
from pdo_xl.consolidation.lanes import Limits, side_by_side
from tests.consolidation import slow_start
if __name__ == "__main__":
    # As the command does, which ends its processes itself.
    signal.signal(signal.SIGINT, lambda *_: print("Interrotto", flush=True))
    for pair in side_by_side(slow_start.do, ["a", "b"], 2, Limits()):
        print(pair[1], flush=True)
"""


def test_ctrl_c_while_a_process_begins_prints_no_trace(tmp_path: Path) -> None:
    """It reaches every process of a terminal: those that were still loading said so in English."""
    script = tmp_path / "genitore.py"
    script.write_text(_INTERRUPTED, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    pipe = subprocess.PIPE
    with subprocess.Popen(
        [sys.executable, script], stdout=pipe, stderr=pipe, text=True, env=environment, start_new_session=True
    ) as parent:
        # The two, and the one that looks after what they share.
        _wait_until(lambda: len(_children(parent.pid)) >= 3)
        os.killpg(parent.pid, signal.SIGINT)
        said, errors = parent.communicate(timeout=60)
    assert errors == ""
    assert sorted(said.split()) == ["A", "B", "Interrotto"]


def _wait_until(is_so: Callable[[], bool], seconds: float = 30) -> None:
    deadline = time.monotonic() + seconds
    while not is_so() and time.monotonic() < deadline:
        time.sleep(0.05)


def _children(parent: int) -> list[int]:
    listed = subprocess.run(["ps", "-o", "pid=", "--ppid", str(parent)], capture_output=True, text=True, check=False)
    return [int(line) for line in listed.stdout.split()]


def _lives(process: int) -> bool:
    listed = subprocess.run(["ps", "-o", "stat=", "-p", str(process)], capture_output=True, text=True, check=False)
    return bool(listed.stdout.strip()) and not listed.stdout.startswith("Z")
