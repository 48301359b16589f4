"""Tries made-up cells, sheets and packages: `python -m tests.fuzz --minuti N --seme S [--solo NOME …] [--da NUMERO] [--guidato]`.

Ends with 1 if anything failed; each fault is shown once, with the words that try it again.
"""

import argparse
import sys
from time import monotonic

from tests.fuzz.guided import NOT_THERE, guide
from tests.fuzz.trial import Told, all_trials, run

_AGAIN = 1
"""Trials of each name where one is tried again."""


def main() -> int:
    """Read the words, try, and say what came of it."""
    words = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    words.add_argument("--minuti", type=float, default=1.0, help="quanto a lungo, in tutto")
    words.add_argument("--seme", type=int, default=1, help="da dove vengono i casi: gli stessi con lo stesso numero")
    words.add_argument("--solo", action="append", default=[], help="un nome, anche più volte", metavar="NOME")
    words.add_argument("--da", type=int, default=None, help="un caso solo, da rifare", metavar="NUMERO")
    words.add_argument(
        "--guidato", action="store_true", help="anche con atheris, guidato da ciò che il codice attraversa"
    )
    asked = words.parse_args()
    unknown = set(asked.solo) - all_trials_names()
    if unknown:
        words.error(f"non c'è {', '.join(sorted(unknown))}; ci sono: {', '.join(sorted(all_trials_names()))}")
    seconds = asked.minuti * 60 / (2 if asked.guidato else 1)
    end = monotonic() + seconds

    def turns(_: str, number: int) -> bool:
        return number < asked.da + _AGAIN if asked.da is not None else monotonic() < end

    told = run(asked.seme, turns, frozenset(asked.solo), asked.da or 0)
    if asked.guidato:
        told.add(guide(seconds, asked.seme, frozenset(asked.solo)))
    else:
        print(NOT_THERE.format("non chiesto: --guidato"))
    return _say(told)


def all_trials_names() -> set[str]:
    """The names that may be asked for."""
    from pathlib import Path

    return set(all_trials(Path()))


def _say(told: Told) -> int:
    for name, count in told.trials.items():
        print(f"{name:28} {count:>10} prove {told.cells[name]:>12} celle o pacchetti")
    print(
        f"{'in tutto':28} {sum(told.trials.values()):>10} prove {sum(told.cells.values()):>12}; la più lunga {told.slowest:.1f} s"
    )
    for where, what in told.faults.items():
        print(f"\n######## {where}\n{what}")
    print(f"\nGuasti: {len(told.faults)}")
    return 1 if told.faults else 0


if __name__ == "__main__":
    sys.exit(main())
