"""A file that is replaced in tests, and what is in its folder."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.replace import replace_atomically

NOW = datetime(2024, 12, 31, 10, 15)


CHANGED = "«Piano_Obiettivi_2024.xlsm» è stato modificato da altri nel frattempo: riprovare."


def new(path: Path) -> None:
    path.write_bytes(b"nuovo")


def contents(folder: Path) -> dict[str, bytes]:
    return {entry.name: entry.read_bytes() for entry in folder.iterdir()}


def refused(path: Path, write: Callable[[Path], None] = new) -> str:
    with pytest.raises(FileRefused) as refusal:
        replace_atomically(path, write, NOW)
    return str(refusal.value)


def old(folder: Path) -> Path:
    """The file that is there before, for its owner and a group."""
    path = folder / "Piano_Obiettivi_2024.xlsm"
    path.write_bytes(b"vecchio")
    path.chmod(0o640)
    return path
