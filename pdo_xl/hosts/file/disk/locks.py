"""The files by which office programs say that they hold another file open."""

import os
from pathlib import Path

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.disk.places import name_of, read_file, real_file, shown

_WIDE_NAME = 55
"""Where an owner file of Excel has its user's name in UTF-16: two bytes of length, then the name."""
_LARGEST = 4096
"""Bytes of a lock that are read; both kinds hold less than 400."""


def refuse_open(path: Path) -> None:
    """Refuse a file that a program holds open, as a lock says beside it or beside the file it leads to.

    Raises: FileRefused.
    """
    for place in dict.fromkeys((path, real_file(path))):
        if not place.name:
            continue
        # A lock that is a pipe or leads nowhere is still one: only its owner stays unknown.
        owner = place.with_name(f"~${place.name}")
        if os.path.lexists(owner):
            raise FileRefused(open_sentence(path, "Excel", _excel_user(owner), owner))
        lock = place.with_name(f".~lock.{place.name}#")
        if os.path.lexists(lock):
            raise FileRefused(open_sentence(path, "LibreOffice", _libreoffice_user(lock), lock))


def open_sentence(path: Path, program: str, user: str = "", lock: Path | None = None) -> str:
    """Say that a program holds the file, who uses it if known, and which lock to remove if it no longer does."""
    by = f" da {user}" if user else ""
    hint = f" (se è già chiuso, eliminare «{shown(lock.name)}»)" if lock else ""
    return f"«{name_of(path)}» è aperto in {program}{by}: chiuderlo e riprovare{hint}."


def _excel_user(owner: Path) -> str:
    """Read the name from an owner file: its length, then the name padded to 54 bytes, then again in UTF-16."""
    data = _read(owner)
    name = _WIDE_NAME + 2
    wide = data[name : name + 2 * data[_WIDE_NAME]].decode("utf-16-le", "ignore") if len(data) > name else ""
    narrow = data[1 : 1 + data[0]].decode("cp1252", "ignore") if data else ""
    return _printable(wide) or _printable(narrow)


def _libreoffice_user(lock: Path) -> str:
    return _printable(_read(lock).decode("utf-8", "ignore").partition(",")[0])


def _read(lock: Path) -> bytes:
    try:
        return read_file(lock, _LARGEST)
    except (OSError, FileRefused):
        # While Excel runs, Windows may let nobody read it.
        return b""


def _printable(name: str) -> str:
    return "".join(character for character in name if character.isprintable()).strip()
