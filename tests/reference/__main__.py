"""`python -m tests.reference`: how many figures of every host differ from the reference, with the first of them."""

import argparse
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.reference import hosts

_SHOWN = 20


def main() -> int:
    """Compare, print counts and the first differences; 1 if there are any."""
    parser = argparse.ArgumentParser(prog="python -m tests.reference", description=__doc__)
    parser.add_argument("--indicatori", type=int, default=10_000)
    parser.add_argument("--piani", type=int, default=50)
    parser.add_argument("--seme", type=int, default=1)
    asked = parser.parse_args()
    seed, plans = asked.seme, asked.piani
    with TemporaryDirectory() as name:
        folder = Path(name)
        done: dict[str, tuple[int, Callable[[], Iterator[str]]]] = {
            "indicatori, formule": (asked.indicatori, lambda: hosts.formulas(seed, asked.indicatori)),
            "piani, libreria": (plans, lambda: hosts.library(seed, plans, folder)),
            "piani, riga di comando": (plans // 10, lambda: hosts.command_line(seed, plans // 10, folder)),
        }
        wrong = 0
        for what, (count, run) in done.items():
            began = time.monotonic()
            differing = list(run())
            wrong += len(differing)
            print(f"{count:>8} {what}: {len(differing)} differenze, {time.monotonic() - began:.1f} s")
            for sentence in differing[:_SHOWN]:
                print("  " + sentence)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
