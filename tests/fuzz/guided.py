"""The same grammars guided by what of the code they pass through: atheris, in a process for each name.

`python -m tests.fuzz.guided NAME SECONDS SEED FOLDER` is that process; libFuzzer ends it itself.
"""

from __future__ import annotations

import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.fuzz.trial import Told

NOT_THERE = "######## SENZA GUIDA (atheris): {} ########"
_WHY = "atheris non è installato, o non ha ruote per questo Python: pip install -e '.[fuzz]'; si è usato il solo generatore con il seme"
_DONE = re.compile(r"^Done (\d+) runs|^#(\d+)\s", re.MULTILINE)
_CORPUS = 60
"""Cells that a name begins with."""


def guide(seconds: float, seed: int, names: frozenset[str]) -> Told:
    """Let each grammar be guided for its share of the time."""
    # Imported here: the guided process wants to be the first that loads the program.
    from tests.fuzz.grammars import FUNCTIONS, GRAMMARS
    from tests.fuzz.trial import Told

    told = Told()
    if find_spec("atheris") is None:
        sys.stderr.write(f"{NOT_THERE.format(_WHY)}\n")
        return told
    chosen = [name for name in (*GRAMMARS, *FUNCTIONS) if not names or name in names]
    for name in chosen:
        with TemporaryDirectory(prefix="pdo_fuzz_") as folder:
            share = max(1, int(seconds / len(chosen)))
            command = [sys.executable, "-m", "tests.fuzz.guided", name, str(share), str(seed), folder]
            done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
        counts = [int(one or other) for one, other in _DONE.findall(done.stderr)]
        told.trials[f"{name}, guidato"] = told.cells[f"{name}, guidato"] = max(counts, default=0)
        if done.returncode:
            told.faults[f"{name}, guidato"] = done.stderr[-4000:] + done.stdout[-2000:]
    return told


def main() -> None:
    """Guide one of them. The bytes that libFuzzer makes are the chances that a made-up cell takes."""
    import atheris

    name, seconds, seed, folder = sys.argv[1:]
    with atheris.instrument_imports(include=["pdo_xl"]):
        from tests.fuzz.grammars import FUNCTIONS, GRAMMARS
    from tests.fuzz.cells import corpus
    from tests.fuzz.chances import Chances

    trial = {**GRAMMARS, **FUNCTIONS}[name]
    for number in range(_CORPUS):
        Path(folder, f"{number}").write_bytes(bytes((number * 37 + place * 11) % 256 for place in range(48)))
    assert corpus()
    atheris.Setup(
        [
            sys.argv[0],
            folder,
            f"-max_total_time={seconds}",
            f"-seed={seed}",
            "-timeout=10",
            "-rss_limit_mb=900",
            "-max_len=256",
        ],
        lambda data: trial(Chances(data)),
    )
    atheris.Fuzz()


if __name__ == "__main__":
    main()
