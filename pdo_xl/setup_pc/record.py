"""The record of what the installation wrote, kept beside the file it wrote to: it takes back that and nothing else."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts import changes
from pdo_xl.hosts.file.disk.places import read_file
from pdo_xl.hosts.file.disk.turns import clear_left
from pdo_xl.hosts.file.replace import replace_content

RECORD_NAME = "pdo_xl.json"


@dataclass(frozen=True, slots=True)
class Record:
    """Each key with the value written, and whether file and folder were made by us."""

    keys: Mapping[str, str] = field(default_factory=dict)
    made_file: bool = False
    made_folder: bool = False

    def serialized(self) -> bytes:
        """Give the record as the bytes of its file."""
        document = {"keys": dict(self.keys), "made_file": self.made_file, "made_folder": self.made_folder}
        return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def record_path(configuration: Path) -> Path:
    """Where the record of a configuration file is kept."""
    return configuration.with_name(RECORD_NAME)


def read_record(configuration: Path) -> Record | None:
    """Read the record of a configuration file; None if there is none. Raises: FileRefused, OSError."""
    path = record_path(configuration)
    try:
        content = read_file(path)
    except FileNotFoundError:
        return None
    try:
        document = json.loads(content)
        keys = {str(key): str(value) for key, value in document["keys"].items()}
        return Record(keys, bool(document["made_file"]), bool(document["made_folder"]))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise FileRefused(
            f"«{path}» è rovinato, quindi non si sa che cosa aveva scritto pdo-xl: cancellarlo e controllare "
            f"«{configuration}» a mano. Nulla è cambiato."
        ) from error


def clear_left_of(configuration: Path) -> None:
    """Take away what a run that was killed left beside a configuration file and its record."""
    for path in (configuration, record_path(configuration)):
        clear_left(path)


def save_with_record(configuration: Path, content: bytes, before: Record | None, after: Record, now: datetime) -> None:
    """Write a configuration file and its record, or neither: a setting without its record could not be taken back.

    `before` is the record that stands there. Raises: FileRefused.
    """
    path = record_path(configuration)
    replace_content(path, after.serialized(), now)
    try:
        replace_content(configuration, content, now)
    except BaseException:
        if before is None:
            path.unlink()
        else:
            replace_content(path, before.serialized(), now)
        changes.undone(path)
        raise
