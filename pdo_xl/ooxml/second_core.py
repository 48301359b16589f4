"""Lets work that needs no Python, such as compressing or loading, run on a second core while the caller goes on."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

T = TypeVar("T")

if TYPE_CHECKING:
    from concurrent.futures import Future

_WAITING = 4
"""Calls that may wait: enough to bridge pauses, and few enough to keep memory flat."""


@contextmanager
def behind(work: Callable[[bytes], object]) -> Iterator[Callable[[bytes], None]]:
    """Give a function that has `work` done in a thread, call by call in their order.

    At the end of the `with` everything is done and the thread is gone; after an error, what still waits is
    not done. What `work` raises is raised by a later call or at the end.
    """
    # Imported here: reading a small workbook, which comes first and is often all, needs no threads.
    from concurrent.futures import ThreadPoolExecutor

    pending: deque[Future[object]] = deque()
    with ThreadPoolExecutor(1, "pdo_xl.behind") as thread:

        def later(data: bytes) -> None:
            if len(pending) == _WAITING:
                pending.popleft().result()
            pending.append(thread.submit(work, data))

        try:
            yield later
            while pending:
                pending.popleft().result()
        finally:
            for future in pending:
                future.cancel()


def started(work: Callable[[], T]) -> Future[T]:
    """Have `work` done in a thread of its own, which ends with it; what it gives or raises is in the future."""
    from concurrent.futures import ThreadPoolExecutor

    thread = ThreadPoolExecutor(1, "pdo_xl.behind")
    future = thread.submit(work)
    thread.shutdown(wait=False)
    return future
