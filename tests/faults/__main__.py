"""Lets the system fail, or kills, at calls of every command that writes: `python -m tests.faults --minuti N --seme S`.

By chance, or with `--tutte` at every call once; `--sotto` below Python, with strace; `--eventi` folders that go away,
turn read-only, full disks; `--coppie` two runs on one file; `--orologio` a clock that is set back and forward;
`--libreoffice` and `--excel` programs killed while a plan is open in them. Ends with 1 if anything was lost, left behind, or said in other words than a sentence.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import monotonic

from tests.faults.chance import Chance
from tests.faults.clocks import Clocks
from tests.faults.commands import ALL
from tests.faults.events import Happening, events_in, small_disk
from tests.faults.kernel import Below, missing
from tests.faults.pairs import Pairs
from tests.faults.system import KILL
from tests.faults.trials import Trials, What
from tests.faults.writing import WRITING

_STEP = 50
Trial = Callable[[], str]


def trials(asked: argparse.Namespace, folder: Path) -> Iterator[Trial]:
    """What is asked for, one after the other: each once, or by chance for ever."""
    names = asked.comando or tuple(WRITING)
    if asked.libreoffice or asked.excel:
        # Imported here: they need programs that not every machine has.
        from tests.faults import offices

        return (offices.libreoffice if asked.libreoffice else offices.excel)(asked.seme, folder)
    if asked.orologio:
        return Clocks(asked.seme, folder).chances(names)
    if asked.coppie:
        return Pairs(asked.seme, folder).chances()
    if asked.eventi:
        return given(Happening(asked.seme, folder), names, events_in(folder), every=asked.tutte)
    if asked.sotto:
        if reason := missing():
            sys.exit(reason)
        below = Below(folder)
        return (
            (one for name in names for one in below.each(name, kills=asked.uccisioni))
            if asked.tutte
            else below.chances(Random(asked.seme), names, kills=asked.uccisioni)
        )
    codes = (KILL,) if asked.uccisioni else ALL
    return given(Chance(asked.seme, folder), names, codes, every=asked.tutte)


def given(of: Trials[What], names: Sequence[str], whats: Sequence[What], *, every: bool) -> Iterator[Trial]:
    """Give each once, or by chance for ever."""
    return of.each(names, whats) if every else of.chances(names, whats)


def main() -> int:
    """Try for so long, or all there is, and say what came of it."""
    words = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    words.add_argument("--minuti", type=float, default=None)
    words.add_argument("--volte", type=int, default=None, help="quante prove, invece di quanti minuti")
    words.add_argument("--seme", type=int, default=1)
    words.add_argument("--tutte", action="store_true", help="ogni chiamata, una volta con ogni errore")
    words.add_argument("--sotto", action="store_true", help="le chiamate al sistema, sotto Python (strace)")
    words.add_argument("--eventi", action="store_true", help="cartelle che spariscono, dischi pieni, nomi rifiutati")
    words.add_argument("--coppie", action="store_true", help="due comandi insieme su un file, e chi lo salva intanto")
    words.add_argument(
        "--libreoffice", action="store_true", help="LibreOffice ucciso mentre apre, calcola, salva, annulla"
    )
    words.add_argument("--excel", action="store_true", help="sotto Wine, ucciso il Python che risponde alle macro")
    words.add_argument("--orologio", action="store_true", help="l'orologio messo indietro, avanti, in un altro fuso")
    words.add_argument("--uccisioni", action="store_true", help="solo kill -9")
    words.add_argument("--comando", action="append", choices=[*WRITING], help="solo questo; si può ripetere")
    asked = words.parse_args()
    ends = asked.minuti is not None or (asked.volte is None and not asked.tutte)
    end = monotonic() + (asked.minuti or 1.0) * 60
    done, faults = Counter[str](), list[str]()
    disk = small_disk() if asked.eventi else TemporaryDirectory(prefix="pdo_faults_")
    with disk as name:
        for number, trial in enumerate(islice(trials(asked, Path(name)), asked.volte), start=1):
            if ends and monotonic() > end:
                break
            try:
                done[trial()] += 1
            except Exception as error:  # noqa: BLE001 - whatever it is, it is told
                faults.append(f"{type(error).__name__}: {error}")
                print(faults[-1], flush=True)
            if number % _STEP == 0:
                print(f"{number}, guasti: {len(faults)}", file=sys.stderr, flush=True)
    for command, count in sorted(done.items()):
        print(f"{command:40} {count:>8}")
    print(f"{'in tutto':40} {done.total() + len(faults):>8}", f"Guasti: {len(faults)}", sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
