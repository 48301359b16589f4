"""Lets the system fail, or kills, at chosen calls of every command that writes: `python -m tests.faults --minuti N --seme S`.

Ends with 1 if anything was lost, left behind, or said in other words than a sentence.
"""

import argparse
import sys
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from tests.faults.commands import Chance


def main() -> int:
    """Try for so long, and say what came of it."""
    words = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    words.add_argument("--minuti", type=float, default=1.0)
    words.add_argument("--seme", type=int, default=1)
    asked = words.parse_args()
    end = monotonic() + asked.minuti * 60
    done, faults = Counter[str](), list[str]()
    with TemporaryDirectory(prefix="pdo_faults_") as name:
        chance = Chance(asked.seme, Path(name))
        while monotonic() < end:
            try:
                done[chance.once()] += 1
            except Exception as error:  # noqa: BLE001 - whatever it is, it is told
                faults.append(f"{type(error).__name__}: {error}")
    for command, count in done.items():
        print(f"{command:28} {count:>8}")
    print(f"{'in tutto':28} {done.total() + len(faults):>8}", *faults, f"Guasti: {len(faults)}", sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
