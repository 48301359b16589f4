"""The VBA modules of a workbook as olevba reads them."""

import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any


@cache
def olevba(*paths: Path) -> list[dict[str, Any]]:
    """What olevba reads and finds, by file."""
    command = [sys.executable, "-m", "oletools.olevba", "--json", "--attr", *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return [entry for entry in json.loads(done.stdout) if "macros" in entry]


def read_back(path: Path) -> dict[str, str]:
    return {macro["vba_filename"].rpartition(".")[0]: macro["code"] for macro in olevba(path)[0]["macros"]}


def lines(text: str) -> str:
    return text.replace("\r\n", "\n").rstrip("\n")
