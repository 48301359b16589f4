"""Commands while the clock is set back, forward, to another year, and in another time zone: one run after the other."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from pdo_xl.cli import details
from pdo_xl.hosts import this_run
from tests.faults.commands import Tried, listing

NOW = datetime(2026, 3, 31, 10, 15)
MOMENTS = (
    NOW,
    NOW - timedelta(seconds=1),
    NOW - timedelta(hours=1),
    NOW - timedelta(days=1),
    NOW.replace(year=2025),
    datetime(1979, 6, 1, 9, 0),
    NOW + timedelta(hours=1),
    NOW.replace(year=2027),
    datetime(2110, 6, 1, 9, 0),
)
"""What the clock says; before 1980 and after 2107 no zip can say so, and a battery that is empty says 1970."""
ZONES = ("Europe/Rome", "America/New_York", "Asia/Tokyo")
_RUNS = 3


@contextmanager
def clock(moment: datetime, zone: str) -> Iterator[None]:
    """Let this process believe in a time and a zone."""

    class Set(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:
            return moment

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", zone)
        time.tzset()
        seconds = moment.timestamp()
        patch.setattr(this_run, "datetime", Set)
        patch.setattr(details, "datetime", Set)
        patch.setattr(time, "time", lambda: seconds)
        patch.setattr(time, "time_ns", lambda: int(seconds * 10**9))
        yield
    time.tzset()


class Clocks:
    """Trials in a folder, by a seed."""

    def __init__(self, seed: int, folder: Path) -> None:
        self._random = Random(seed)
        self._folder, self._made = folder / "prova", folder / "fatti"
        self._made.mkdir()

    def chances(self, names: Sequence[str]) -> Iterator[Callable[[], str]]:
        """Give what tries one by chance, without an end."""
        while True:
            yield lambda: self.once(self._random.choice(names))

    def once(self, name: str) -> str:
        """Type a command several times, the clock at another time each, and once as it is. Raises: AssertionError."""
        tried = Tried(name, self._folder, self._made)
        moments = [(self._random.choice(MOMENTS), self._random.choice(ZONES)) for _ in range(_RUNS)]
        for moment, zone in moments:
            answer = tried.answer(around=lambda moment=moment, zone=zone: clock(moment, zone))
            tried.judge(f"{name}, at {', '.join(f'{one} {where}' for one, where in moments)}", "", answer)
            tried.before = listing(tried.work)
        tried.repeat(f"{name}, the clock right again")
        return name
