"""A real cluster of processes on this machine: one of its workers is killed, and no file is lost or comes twice."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from pdo_xl.consolidation import cluster
from pdo_xl.consolidation.cluster import ClusterRefused, on_cluster
from pdo_xl.consolidation.lanes import Limits, Lost
from pdo_xl.consolidation.sources import Source
from pdo_xl.extras import MissingExtra
from tests.consolidation import dying
from tests.consolidation.plans import consolidated, write_plan
from tests.support import library, row

pytestmark = [pytest.mark.slow, pytest.mark.skipif(os.name == "nt", reason="Windows kills otherwise")]

ROOT = Path(__file__).parents[2]
PLANS = 24
_FAILURES = "1"
"""Workers that a file may end before it is given up: Dask's own three take three times as long to wait for."""


class Processes:
    """A scheduler and workers, each a process of its own, reachable from this machine alone."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir()
        self._started: list[subprocess.Popen[str]] = []
        scheduler = self._start("scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard")
        assert scheduler.stderr is not None
        said = (re.search(r"tcp://127\.0\.0\.1:[0-9]+", line) for line in scheduler.stderr)
        self.address = next(found[0] for found in said if found)

    def work(self, *options: str) -> subprocess.Popen[str]:
        """Start a worker."""
        return self._start("worker", self.address, "--host", "127.0.0.1", "--no-dashboard", "--no-nanny", *options)

    def _start(self, *arguments: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "distributed.cli.dask_" + arguments[0], *arguments[1:]]
        environment = {
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": _FAILURES,
        }
        process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, cwd=self._folder, env=environment)
        self._started.append(process)
        return process

    def end(self) -> None:
        """End those that were started here, and no other."""
        for process in self._started:
            process.kill()
            process.communicate()


@pytest.fixture
def processes(tmp_path: Path) -> Iterator[Processes]:
    library("distributed")
    started = Processes(tmp_path / "dask")
    yield started
    started.end()


def test_a_worker_that_is_killed_costs_no_result(processes: Processes, tmp_path: Path) -> None:
    workers = [processes.work("--nthreads", "1") for _ in range(2)]
    for number in range(PLANS):
        write_plan(tmp_path / "piani" / f"{number:02}.xlsx", [row(actual=float(number))])
    (tmp_path / "piani" / "rotto.xlsx").write_text("x", encoding="utf-8")
    one, other = tmp_path / "uno.csv", tmp_path / "molti.csv"
    consolidated(tmp_path / "piani", one)
    killed = []

    def kill(step: str, done: float) -> None:
        if step == "Lettura" and done > 0.2 and not killed:
            killed.append(workers[0].send_signal(signal.SIGKILL))

    _wait_for_workers(processes.address, 2)
    done = consolidated(
        f"file://{(tmp_path / 'piani').as_posix()}", other, each=None, cluster=processes.address, progress=kill
    )
    assert killed
    assert (done.counted.read, len(done.counted.left_out)) == (PLANS, 1)
    for ending in (".csv", "_enti.csv", "_scarti.csv", "_qualita.csv"):
        assert other.with_name(f"molti{ending}").read_bytes() == one.with_name(f"uno{ending}").read_bytes()


def test_what_ends_every_worker_is_lost_and_nothing_else(processes: Processes) -> None:
    for _ in range(3):
        processes.work("--nthreads", "1")
    _wait_for_workers(processes.address, 3)
    with on_cluster(processes.address, Limits(seconds=60)) as each:
        done = dict(each(_work, [Source("a"), Source("muore"), Source("b")]))
    assert done == {Source("a"): "A", Source("b"): "B", Source("muore"): Lost(too_long=False)}


def test_workers_that_do_several_things_at_once_are_refused(processes: Processes) -> None:
    with pytest.raises(ClusterRefused, match="nessun worker"), on_cluster(processes.address, Limits()):
        pass
    processes.work("--nthreads", "2")
    _wait_for_workers(processes.address, 1)
    with pytest.raises(ClusterRefused, match="--nthreads 1"), on_cluster(processes.address, Limits()):
        pass


def test_nobody_there_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    library("distributed")
    monkeypatch.setattr(cluster, "_PATIENCE", 0.2)
    with (
        pytest.raises(ClusterRefused, match="non risponde nessuno scheduler"),
        on_cluster("tcp://127.0.0.1:9", Limits()),
    ):
        pass


def test_without_the_library_one_sentence_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(MissingExtra, match=r"pdo-xl\[cluster\]"), on_cluster("tcp://127.0.0.1:9", Limits()):
        pass


def _work(source: Source) -> str:
    return dying.do(source.path)


def _wait_for_workers(address: str, count: int) -> None:
    from distributed import Client

    with Client(address, set_as_default=False, timeout=30) as client:
        deadline = time.monotonic() + 60
        while len(client.nthreads()) < count and time.monotonic() < deadline:
            time.sleep(0.05)
