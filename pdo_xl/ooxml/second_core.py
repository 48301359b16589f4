"""Lets work that needs no Python, such as compressing or loading, run on a second core while the caller goes on."""

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
    # Imported here: reading a workbook, which comes first and is often all, needs no threads.
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


@contextmanager
def meanwhile(work: Callable[[], T]) -> Iterator[Callable[[], T]]:
    """Have `work` done in a thread; the function that is given waits for what it gives, or raises what it raises.

    At the end of the `with` the work is done and the thread is gone.
    """
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(1, "pdo_xl.behind") as thread:
        yield thread.submit(work).result
