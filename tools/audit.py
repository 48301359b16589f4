"""Asks whether the locked libraries have known weaknesses: `python -m tools.audit` (wants pip-audit, and a network).

Ends with 0 where none has any, 1 where some have, 3 where it could not be asked for all of them: nobody is to take a
question without an answer for a good one, as pip-audit's own exit code would let them.
"""

import json
import subprocess
import sys
from collections.abc import Sequence
from typing import Any

from tools.locks import EXTRAS, FOLDER

FINE, WEAK, NOT_ASKED = 0, 1, 3

_MISSING = "pip-audit non è installato (pip install --require-hashes -r locks/tools.txt, in un ambiente a parte)"


def judged(answers: Sequence[dict[str, Any]]) -> tuple[int, list[str]]:
    """Judge what pip-audit says of each library."""
    weak = [
        f"{one['name']} {one['version']}: {weakness['id']} (corretta in: {', '.join(weakness['fix_versions']) or '–'})"
        for one in answers
        for weakness in one.get("vulns", ())
    ]
    silent = [one["name"] for one in answers if "skip_reason" in one]
    if silent or not answers:
        weak.append(_loudly(f"la banca dati non risponde per {len(silent)} librerie su {len(answers)}"))
    return WEAK if any("##" not in line for line in weak) else NOT_ASKED if weak else FINE, weak


def _loudly(reason: str) -> str:
    return f"######## DEBOLEZZE NOTE NON CERCATE: {reason} ########"


def ask(name: str) -> tuple[int, list[str]]:
    """Ask pip-audit about a lock of locks/."""
    command = [
        sys.executable,
        "-m",
        "pip_audit",
        "--require-hashes",
        "--disable-pip",
        "--format",
        "json",
        "--progress-spinner",
        "off",
    ]
    done = subprocess.run([*command, "-r", str(FOLDER / name)], capture_output=True, text=True, check=False)
    if "No module named pip_audit" in done.stderr:
        return NOT_ASKED, [_loudly(_MISSING)]
    try:
        return judged(json.loads(done.stdout)["dependencies"])
    except (ValueError, LookupError):
        return NOT_ASKED, [_loudly(done.stderr.strip().splitlines()[-1] if done.stderr.strip() else "nessuna risposta")]


def main() -> int:
    """Ask about all of them."""
    worst = FINE
    for name in EXTRAS:
        result, lines = ask(name)
        print(f"locks/{name}:", *(lines or ["nessuna debolezza nota"]), sep="\n  ")
        worst = WEAK if WEAK in (worst, result) else max(worst, result)
    return worst


if __name__ == "__main__":
    sys.exit(main())
