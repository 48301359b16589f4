"""Runs of a command in processes of their own, each as if it were the first: how they ended, and what they said."""

import json
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import NamedTuple

from click.testing import Result

_PATIENCE = 300
"""Seconds after which a run is one that hangs."""
_LONGEST = 5000


class Answer(NamedTuple):
    """The exit code, negative for a signal; what was said; what stayed open; at which call something happened; how many there were; the threads."""

    code: int
    said: str = ""
    left_open: frozenset[str] = frozenset()
    met: str = ""
    count: int = 0
    threads: int = 1


Act = Callable[[], tuple[Result, object]]
Follow = Callable[[int], AbstractContextManager[object]]


class Child:
    """A process that waits until it is to begin."""

    def __init__(self, act: Act) -> None:
        waiting, self._starting = os.pipe()
        self._heard, telling = os.pipe()
        sys.stdout.flush()
        self.number = os.fork()
        if self.number == 0:
            try:
                signal.alarm(_PATIENCE)
                os.read(waiting, 1)
                before = open_handles()
                result, met = act()
                left = sorted(open_handles() - before)
                told = [result.exit_code, result.output[-_LONGEST:], left]
                told += [
                    getattr(met, "failed", ""),
                    getattr(met, "count", 0),
                    len([*Path("/proc/self/task").iterdir()]),
                ]
                os.write(telling, json.dumps(told).encode())
            finally:
                os._exit(0)
        os.close(waiting)
        os.close(telling)

    def begin(self) -> None:
        """Let it begin."""
        os.write(self._starting, b"!")

    def end(self) -> Answer:
        """Wait for it."""
        status = os.waitpid(self.number, 0)[1]
        os.close(self._starting)
        with os.fdopen(self._heard) as pipe:
            said = pipe.read()
        if not said:
            return Answer(os.waitstatus_to_exitcode(status) or -signal.SIGALRM)
        code, text, left, *rest = json.loads(said)
        return Answer(code, text, frozenset(left), *rest)


def answer_of(act: Act, follow: Follow | None = None) -> Answer:
    """Do something in a child, once whoever is to `follow` it does."""
    child = Child(act)
    if follow is None:
        child.begin()
        return child.end()
    with follow(child.number):
        child.begin()
        return child.end()


@contextmanager
def children_of(acts: Sequence[Act]) -> Iterator[list[Answer]]:
    """Do several things at once, and something else meanwhile; the answers are there afterwards."""
    children = [Child(act) for act in acts]
    for child in children:
        child.begin()
    answers: list[Answer] = []
    yield answers
    answers += [child.end() for child in children]


def open_handles() -> set[str]:
    """What of the tried folders this process holds open."""
    found = set()
    for entry in Path("/proc/self/fd").iterdir():
        try:
            found.add(str(entry.readlink()))
        except OSError:
            continue
    return {name for name in found if "/piani/" in name}
