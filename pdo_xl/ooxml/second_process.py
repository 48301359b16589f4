"""Lets a copy of this process make something large while the caller goes on: threads share one interpreter's lock.

On Linux alone, with a second core and no other thread. Who gets no copy, or one that dies, does the work itself.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, NoReturn

_TASKS = Path("/proc/self/task")


def may_begin() -> bool:
    """Tell whether a copy would work beside this process, and be whole.

    Another thread may hold a lock that the copy would wait for without end: what it began, nobody there finishes.
    """
    if sys.platform != "linux":
        return False
    try:
        return len(os.sched_getaffinity(0)) > 1 and len([*_TASKS.iterdir()]) == 1
    except OSError:
        return False


def begun(work: Callable[[BinaryIO], object]) -> SecondProcess | None:
    """Have `work` fill a file, which is in memory alone, in a copy of this process; None where there can be none."""
    if sys.platform != "linux" or not may_begin():
        return None
    with suppress(OSError):
        file = os.fdopen(os.memfd_create("pdo_xl"), "w+b")
        try:
            number = os.fork()
        except OSError:
            file.close()
            raise
        if not number:
            _work_and_end(work, file)
        return SecondProcess(number, file)
    return None


def _work_and_end(work: Callable[[BinaryIO], object], file: BinaryIO) -> NoReturn:
    """Do it and be gone: nothing of the caller's is run, said or put away a second time."""
    code = 1
    # What goes wrong here goes wrong for the caller too, who then says it.
    try:
        work(file)
        file.flush()
        code = 0
    finally:
        os._exit(code)


class SecondProcess:
    """One copy at work; `stop` in any case, and neither it nor its memory stays."""

    def __init__(self, number: int, file: BinaryIO) -> None:
        self._number: int | None = number
        self._file = file

    def result(self) -> BinaryIO | None:
        """Wait for its end and give the file, to be read until `stop`; None where it did not come to its end."""
        return self._file if self._reaped() == 0 else None

    def stop(self) -> None:
        """End it, should it still work, and let go of the file."""
        if self._number is not None:
            with suppress(ProcessLookupError):
                os.kill(self._number, signal.SIGKILL)
            self._reaped()
        self._file.close()

    def _reaped(self) -> int | None:
        if self._number is None:
            return None
        # Where ends of processes are ignored, the system forgets how this one ended.
        status = None
        with suppress(ChildProcessError):
            _, status = os.waitpid(self._number, 0)
        self._number = None
        return status
