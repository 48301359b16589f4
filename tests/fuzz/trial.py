"""Runs trials within limits of time and memory, each known again by its seed, its name and its number."""

import signal
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import monotonic, process_time

from tests.fuzz.grammars import FUNCTIONS, GRAMMARS, Trial
from tests.fuzz.memory import Growth
from tests.fuzz.packages import packages
from tests.fuzz.sheets import sheets

SECONDS, MEGABYTES = 10, 500
"""What one trial may take of the processor, and all of them together of memory."""
PACKAGES, SHEETS = "pacchetti", "fogli"
_SHARES = {PACKAGES: 15, SHEETS: 3}
"""Of the time: a package takes ten thousand times as long as a cell."""


class TooMuch(BaseException):
    """A trial took too long, or too much."""


@dataclass
class Told:
    """What was tried, and what failed: the first trial of each fault."""

    trials: Counter[str] = field(default_factory=Counter)
    cells: Counter[str] = field(default_factory=Counter)
    faults: dict[str, str] = field(default_factory=dict)
    slowest: float = 0.0

    def add(self, other: "Told") -> None:
        """Count what another process tried."""
        self.trials += other.trials
        self.cells += other.cells
        self.faults |= other.faults
        self.slowest = max(self.slowest, other.slowest)


def all_trials(folder: Path) -> dict[str, Trial]:
    """Every trial by its name."""
    return {**GRAMMARS, **FUNCTIONS, SHEETS: sheets, PACKAGES: lambda random: packages(random, folder)}


def run(seed: int, turns: Callable[[str, int], bool], names: frozenset[str] = frozenset(), first: int = 0) -> Told:
    """Try each for its share of the time, for as long as `turns` says so of a trial's name and number."""
    told, growth = Told(), Growth()
    with TemporaryDirectory(prefix="pdo_fuzz_") as name:
        trials = {one: trial for one, trial in all_trials(Path(name)).items() if not names or one in names}
        numbers = dict.fromkeys(trials, first)
        used = dict.fromkeys(trials, 0.0)
        while numbers:
            one = min(numbers, key=lambda name: used[name] / _SHARES.get(name, 1))
            if not turns(one, numbers[one]):
                del numbers[one]
                continue
            start = process_time()
            _once(told, growth, one, trials[one], seed, numbers[one])
            used[one] += process_time() - start
            numbers[one] += 1
    return told


def _once(told: Told, growth: Growth, name: str, trial: Trial, seed: int, number: int) -> None:
    start = monotonic()
    try:
        with _limits(growth):
            told.cells[name] += trial(Random(f"{seed}:{name}:{number}"))
    except (Exception, TooMuch) as error:  # noqa: BLE001 - whatever it is, it is told
        last = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{name}: {type(error).__name__} {Path(last.filename).name}:{last.name}"
        told.faults.setdefault(where, f"--seme {seed} --solo '{name}' --da {number}\n{traceback.format_exc()}")
    told.trials[name] += 1
    told.slowest = max(told.slowest, monotonic() - start)


@contextmanager
def _limits(growth: Growth) -> Iterator[None]:
    def stop(*_: object) -> None:
        raise TooMuch(f"more than {SECONDS} seconds")

    # The processor's time: that of the clock depends on who else works on the machine.
    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
    used = growth.most()
    if used > MEGABYTES:
        raise TooMuch(f"{used:.0f} MB")
