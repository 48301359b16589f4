"""What a channel is: a context that gives it, or raises `NotHere` with the reason why it cannot run on this machine."""

import shutil
from collections.abc import Callable, Iterator
from typing import NamedTuple

from tests.reference.made_up_plans import Plan

Ask = Callable[[Plan], Iterator[str]]
Compare = Callable[[int, int], Iterator[str]]
"""By a seed and a count: a sentence for every difference."""


class NotHere(Exception):
    """A channel that this machine has not; the message says why."""


class Channel(NamedTuple):
    """Two ways to ask."""

    indicators: Compare
    plans: Compare


def batches(count: int, size: int) -> Iterator[int]:
    """Part a count into sizes."""
    while count > 0:
        yield min(count, size)
        count -= size


def program(name: str) -> str:
    """Find a program. Raises: NotHere."""
    found = shutil.which(name)
    if found is None:
        raise NotHere(f"{name} non è installato")
    return found
