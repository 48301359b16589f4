"""Processes side by side, one file in each: what a process dies of, or hangs in, costs that one file.

Each lane is a pool of one process, so that it is plain whose fault its end was. A watch that needs no Python ends a
process that takes too long; the system keeps it from more memory than one file may take.
"""

import faulthandler
import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

_AHEAD = 2
"""Files that a lane holds: the one it reads and the next, so that it never waits for us."""
_CLEAN_UP = 50
"""Files after which a process collects its garbage: at each it would go through all that the libraries hold."""


@dataclass(frozen=True)
class Limits:
    """What one file may take.

    Unit: seconds; bytes.
    """

    seconds: float = 120.0
    memory: int = 700 * 2**20


@dataclass(frozen=True)
class Lost:
    """In place of a result: the process ended. `too_long`: because it had taken all its time."""

    too_long: bool


class _Lane(Generic[Item, Result]):
    """One process at a time; into the file `watch` goes what the watch says before it ends one."""

    def __init__(self, work: Callable[[Item], Result], limits: Limits, watch: Path) -> None:
        self._work, self._limits, self._watch = work, limits, watch
        self.waiting: deque[tuple[Item, Future[Result]]] = deque()
        self._pool = self._new_pool()

    def give(self, item: Item) -> None:
        # With the first item a process is started, which goes on hearing as little as we do now.
        with _deaf_to_interruptions():
            try:
                future: Future[Result] = self._pool.submit(_guarded, item)
            except BrokenProcessPool:
                # It ended with nothing to do: nobody's fault, and known only now.
                self._begin_again()
                future = self._pool.submit(_guarded, item)
        self.waiting.append((item, future))

    def taken(self) -> Iterator[tuple[Item, Result | Lost]]:
        """What is done by now."""
        while self.waiting and self.waiting[0][1].done():
            item, future = self.waiting.popleft()
            try:
                result: Result | Lost = future.result()
            except BrokenProcessPool:
                result = Lost(too_long=self._watch.exists() and self._watch.stat().st_size > 0)
                self._begin_again()
            yield item, result

    def end(self) -> None:
        """Let it finish its file, and no other; what it held of the system is given back before anything is said."""
        self._pool.shutdown(cancel_futures=True)

    def _begin_again(self) -> None:
        self.end()
        self._pool = self._new_pool()
        innocent = [item for item, _ in self.waiting]
        self.waiting.clear()
        for item in innocent:
            self.give(item)

    def _new_pool(self) -> ProcessPoolExecutor:
        # Started anew everywhere: a copy of this process would hold its threads' locks, and its memory.
        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(1, context, _begin, (self._work, self._limits, self._watch))


def side_by_side(
    work: Callable[[Item], Result], items: Iterable[Item], lanes: int, limits: Limits
) -> Iterator[tuple[Item, Result | Lost]]:
    """Do `work` for each item in so many processes; results come as they are done, each item exactly once.

    What `work` raises is raised here.
    """
    waiting = iter(items)
    working: list[_Lane[Item, Result]] = []
    # Windows removes no file that a process holds which is just ending.
    folder = TemporaryDirectory(prefix="pdo_xl", ignore_cleanup_errors=True)
    try:
        for first in islice(waiting, lanes):
            lane = _Lane(work, limits, Path(folder.name) / str(len(working)))
            lane.give(first)
            working.append(lane)
        while True:
            # Before asking whether anything is left: while we were away, every lane may have done all that it held.
            for lane in working:
                for item in islice(waiting, _AHEAD - len(lane.waiting)):
                    lane.give(item)
            if not any(lane.waiting for lane in working):
                break
            wait([lane.waiting[0][1] for lane in working if lane.waiting], return_when=FIRST_COMPLETED)
            for lane in working:
                yield from lane.taken()
    finally:
        for lane in working:
            lane.end()
        folder.cleanup()


@contextmanager
def _deaf_to_interruptions() -> Iterator[None]:
    """Let Ctrl+C wait, where the system can: a process that it reaches while it begins prints a trace of its own."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class _Process:
    """What a process of a lane knows: what to do, within which limits, how often it has done it."""

    work: Callable[[Any], Any]
    watch: Callable[[], None]
    done = 0


def _begin(work: Callable[[Any], Any], limits: Limits, watch: Path) -> None:
    """Prepare a process: it outlives neither its parent nor its limits."""
    # Ctrl+C reaches every process of a terminal; the first of them says what becomes of the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    # Open until the end: the watch writes when nothing else does any more.
    said = watch.open("w", encoding="utf-8")
    _Process.work = work
    _Process.watch = partial(faulthandler.dump_traceback_later, limits.seconds, exit=True, file=said)
    gc.disable()
    gc.freeze()
    if sys.platform != "win32":
        import resource

        hard = resource.getrlimit(resource.RLIMIT_DATA)[1]
        bound = limits.memory if hard == resource.RLIM_INFINITY else min(limits.memory, hard)
        resource.setrlimit(resource.RLIMIT_DATA, (bound, hard))


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _guarded(item: Any) -> Any:  # noqa: ANN401 - of whatever the work is for
    _Process.done += 1
    if _Process.done % _CLEAN_UP == 0:
        gc.collect()
    _Process.watch()
    try:
        return _Process.work(item)
    finally:
        faulthandler.cancel_dump_traceback_later()
