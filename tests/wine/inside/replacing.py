"""Replaces files on Windows' own disk, and prints what came of it as JSON."""

import json
import sys
from datetime import datetime, timedelta
from pathlib import Path

sys.path.insert(0, sys.argv[1])

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.disk.turns import turn
from pdo_xl.hosts.file.replace import replace_atomically

NOW = datetime(2024, 12, 31)
FOLDER = Path(r"C:\prova")
PLAN = FOLDER / "Piano.xlsm"


def new(temporary):
    temporary.write_bytes(b"nuovo")


def refused(path):
    try:
        replace_atomically(path, new, NOW)
    except FileRefused as refusal:
        return str(refusal)
    return None


FOLDER.mkdir()
PLAN.write_bytes(b"vecchio")
said = {"told": [replace_atomically(PLAN, new, NOW + timedelta(seconds=second)).told for second in range(23)]}
with PLAN.open("rb"):
    said["held"] = refused(PLAN)
with turn(PLAN):
    said["busy"] = refused(PLAN)
(FOLDER / ".Piano.xlsm.pdo_xl.lock").touch()
(FOLDER / ".Piano.xlsm.pdo_xl.0123abcd.xlsm").touch()
said["after"] = refused(PLAN)
said["device"] = refused(FOLDER / "NUL")
said["new"] = refused(FOLDER / "Altro.xlsm")
said["files"] = sorted(entry.name for entry in FOLDER.iterdir())
sys.stdout.write(json.dumps(said))
