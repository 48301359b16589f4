"""One run of the software."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Run:
    """Who calculates, when, with which version of the software."""

    now: datetime
    user: str
    version: str
