"""The LibreOffice of a newer Debian, in a small tree that `.ci/trees` makes: what is committed, asked in there."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.reference.channels.channel import Channel, NotHere

_CHECKOUT = Path(__file__).parents[3]
_INDENT = "  "


@contextmanager
def trixie() -> Iterator[Channel]:
    """Debian 13's."""
    if os.getuid():
        raise NotHere("un albero lo fa solo root")
    with TemporaryDirectory() as name:
        folder = Path(name)
        if made := _run("fai", folder):
            raise NotHere(f"l'albero di Debian 13 non si può fare: {made[-500:]}")
        try:
            yield Channel(lambda *asked: _asked(folder, *asked, 0), lambda seed, count: _asked(folder, seed, 0, count))
        finally:
            _run("togli", folder)


def _asked(folder: Path, seed: int, indicators: int, plans: int) -> Iterator[str]:
    words = f"--indicatori {indicators} --piani {plans} --seme {seed}"
    said = _run("chiedi", folder, {"PDO_PROVE_LIBREOFFICE": "riferimento", "PDO_RIFERIMENTO": words})
    differing = [line.removeprefix(_INDENT) for line in said.splitlines() if line.startswith(_INDENT)]
    yield from differing or filter(None, [said[-1000:]])


def _run(what: str, folder: Path, more: dict[str, str] | None = None) -> str:
    """What it prints, where it fails; else nothing."""
    words = ["bash", str(_CHECKOUT / ".ci" / "reference"), what, str(folder)]
    done = subprocess.run(
        words, cwd=_CHECKOUT, env=os.environ | (more or {}), stdin=subprocess.DEVNULL, capture_output=True, text=True,
        encoding="utf-8", errors="replace", check=False,
    )  # fmt: skip
    return "" if done.returncode == 0 else done.stdout + done.stderr or f"codice {done.returncode}"
