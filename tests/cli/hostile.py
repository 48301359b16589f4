"""A plan whose every text tries to steer the terminal, and the control characters that must not come out."""

import re
from functools import reduce
from pathlib import Path
from zipfile import ZipFile

from openpyxl import Workbook

from tests.support import HEADER

STEERING = "\x9b31m\x9d0;titolo\x9c\x7f\x85\u202egiro\u2028a capo\u2066\u200f\ufeff"
HOSTILE = f"[/red][bold]:warning: {STEERING} QESCQ]0;presoQBELQQESCQ[2J"
_IN_THE_FILE = {"QESCQ": "_x001B_", "QBELQ": "_x0007_", "Cattivo": f"[/red]{STEERING}"}
"""What openpyxl does not write: the escape sign as a workbook holds it, and a sheet's name that Excel would refuse."""
RAW = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
"""Everything that steers, but the line feed, which ends our own lines."""


def hostile_plan(path: Path) -> Path:
    """Write it; each rule that quotes a text has something to quote."""
    book = Workbook()
    own = book.active
    assert own is not None
    own.title = "Cattivo"
    own.append([f"PIANO 2024 {HOSTILE}"])
    own.append([*HEADER, f"Note {HOSTILE}", f"Settore di spesa {HOSTILE}"])
    for number, (kind, target, actual) in enumerate(
        [
            ("Nr", 3, HOSTILE), ("Nr", HOSTILE, 3), (HOSTILE, 3, 3), ("Data", "31.03.2024", None),
            ("Data", f"31.12.2024{STEERING}", "31.12.2024"), ("Data", "31.12.2024", f"NV: {HOSTILE}"),
            ("%", 1.5, HOSTILE), ("si/no", HOSTILE, HOSTILE), ("Tempestività", "Entro 30 gg.", HOSTILE),
        ]
    ):  # fmt: skip
        texts = [
            HOSTILE,
            HOSTILE,
            HOSTILE,
            HOSTILE,
            f"Tempi di pagamento {number} ({HOSTILE} del",
            f"70 % {HOSTILE} di",
        ]
        own.append([*texts, kind, target, actual, [HOSTILE, f"Non pesato - {HOSTILE}", 10][number % 3], HOSTILE])
    book.create_sheet(f"altro{STEERING[:20]}").append([HOSTILE])
    book.save(path)
    with ZipFile(path) as package:
        parts = {name: package.read(name).decode() for name in package.namelist()}
    with ZipFile(path, "w") as package:
        for name, text in parts.items():
            package.writestr(name, reduce(lambda part, signs: part.replace(*signs), _IN_THE_FILE.items(), text))
    return path
