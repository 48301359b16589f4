"""`python -m tests.reference`: how many figures differ from the reference, by channel, with the first of them."""

import argparse
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from importlib import import_module
from itertools import islice
from typing import NamedTuple

from tests.reference.channels.channel import Channel, NotHere

_SHOWN = 20
_NOT_TRIED = 3
_HERE = "tests.reference.channels."
CHANNELS = {
    "python": "files_on_disk:library",
    "comando": "files_on_disk:command_line",
    "udf": "udf:udf_on_linux",
    "dll": "wine:dll",
    "com": "wine:com",
    "libreoffice": "libreoffice:libreoffice",
    "trixie": "tree:trixie",
}
_EVERY, _USUAL = ("tutti", "subito")
_QUICK = ("python", "comando", "udf")


class Tried(NamedTuple):
    """What came of a channel."""

    differing: list[str]
    reason: str = ""
    seconds: float = 0.0


def main() -> int:
    """Compare, print a table; 1 if anything differs, else 3 if a channel could not be tried."""
    parser = argparse.ArgumentParser(prog="python -m tests.reference", description=__doc__)
    listed = ", ".join((*CHANNELS, _USUAL, _EVERY))
    parser.add_argument("--canali", nargs="+", default=[_USUAL], choices=(*CHANNELS, _USUAL, _EVERY), help=listed)
    parser.add_argument("--indicatori", type=int, default=10_000)
    parser.add_argument("--piani", type=int, default=50)
    parser.add_argument("--seme", type=int, default=1)
    parser.add_argument("--elenco", action="store_true", help="solo le differenze, una per riga")
    asked = parser.parse_args()
    names = [*CHANNELS] if _EVERY in asked.canali else [name for name in asked.canali if name != _USUAL]
    names = [*dict.fromkeys([*(_QUICK if _USUAL in asked.canali else ()), *names])]
    found = {}
    for name in names:
        found[name] = _try(name, asked.seme, asked.indicatori, asked.piani)
        _say(name, found[name], asked)
    if any(tried.differing for tried in found.values()):
        return 1
    return _NOT_TRIED if any(tried.reason for tried in found.values()) else 0


def _try(name: str, seed: int, indicators: int, plans: int) -> Tried:
    began = time.monotonic()
    module, _, function = CHANNELS[name].partition(":")
    open_channel: Callable[[], AbstractContextManager[Channel]] = getattr(import_module(_HERE + module), function)
    try:
        with open_channel() as channel:
            differing = [*_all(channel, seed, indicators, plans)]
    except NotHere as error:
        return Tried([], str(error))
    return Tried(differing, seconds=time.monotonic() - began)


def _all(channel: Channel, seed: int, indicators: int, plans: int) -> Iterator[str]:
    if indicators:
        yield from channel.indicators(seed, indicators)
    if plans:
        yield from channel.plans(seed, plans)


def _say(name: str, tried: Tried, asked: argparse.Namespace) -> None:
    if tried.reason:
        print(f"####### NON PROVATO: {name}: {tried.reason} #######", flush=True)
        return
    if not asked.elenco:
        counts = f"{asked.indicatori:>8} indicatori, {asked.piani:>5} piani"
        print(f"{name:<12} {counts}: {len(tried.differing)} differenze, {tried.seconds:.0f} s", flush=True)
    for sentence in islice(tried.differing, None if asked.elenco else _SHOWN):
        print("  " + sentence, flush=True)


if __name__ == "__main__":
    sys.exit(main())
