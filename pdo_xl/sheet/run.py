"""One run of the software: who it is for, and who is told of it while it lasts."""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple


class Run(NamedTuple):
    """Who calculates, when, with which version of the software."""

    now: datetime
    user: str
    version: str


Progress = Callable[[str, float], None]
"""Told the step's name, in Italian, and how much of the whole is done, from 0 to 1."""


def silent(_step: str, _done: float) -> None:
    """Tell nobody."""
