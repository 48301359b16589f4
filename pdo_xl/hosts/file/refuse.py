"""Files that are not to be read, or not to be written: each refusal is one sentence that says what to do."""

import os
import stat
from pathlib import Path

from pdo_xl.domain.errors import FileRefused, system_reason
from pdo_xl.hosts.file.book import structure_is_locked
from pdo_xl.hosts.file.package import Package

EXTENSIONS = (".xlsx", ".xlsm")

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OTHER_SPREADSHEETS = {".xls", ".xlsb", ".ods", ".xlt", ".xltx", ".xltm", ".csv", ".txt", ".tsv", ".fods", ".numbers"}
_WIDE_NAME = 55
"""Where an owner file of Excel has its user's name in UTF-16: two bytes of length, then the name."""
_OLE_DIRECTORY = 2**20
"""Bytes at either end of an OLE file in which its directory is looked for."""


def refuse_unreadable(path: Path) -> None:
    """Refuse what is no workbook, before anything opens it. Raises: FileRefused."""
    name = path.name or str(path)
    if path.is_dir():
        raise FileRefused(f"«{name}» è una cartella, non un file: indicare il file .xlsx o .xlsm del piano.")
    if not path.exists():
        raise FileRefused(f"Il file «{path}» non esiste: controllare il nome e la cartella.")
    try:
        with path.open("rb") as file:
            start = file.read(len(_OLE))
            size = file.seek(0, os.SEEK_END)
            file.seek(0)
            ends = file.read(_OLE_DIRECTORY)
            file.seek(max(0, size - _OLE_DIRECTORY))
            ends += file.read()
    except PermissionError as error:
        raise FileRefused(f"Non si ha il permesso di leggere «{name}»: chiederlo a chi lo gestisce.") from error
    except OSError as error:
        raise FileRefused(f"«{name}» non si può leggere: {system_reason(error)}.") from error
    if not size:
        raise FileRefused(f"«{name}» è vuoto (zero byte): recuperare una copia del file e riprovare.")
    if start.startswith(_OLE):
        if _ENCRYPTED in ends:
            raise FileRefused(f"«{name}» è protetto da una password: toglierla in Excel e riprovare.")
        raise FileRefused(f"«{name}» è nel vecchio formato .xls: aprirlo in Excel, salvarlo come .xlsx e riprovare.")
    suffix = path.suffix.lower()
    if suffix in _OTHER_SPREADSHEETS:
        raise FileRefused(
            f"«{name}» è in formato {suffix}: aprirlo in Excel o LibreOffice, salvarlo come .xlsx e riprovare."
        )
    if suffix not in EXTENSIONS or not start.startswith(_ZIP):
        raise FileRefused(f"«{name}» non è una cartella di lavoro di Excel (.xlsx o .xlsm).")


def refuse_unwritable(path: Path) -> None:
    """Refuse to write a file, or a new one, that someone holds open or nobody may write. Raises: FileRefused."""
    refuse_open(path)
    name = path.name or str(path)
    if path.is_dir():
        raise FileRefused(f"«{name}» è una cartella, non un file: indicare il nome del file da scrivere.")
    if not path.parent.is_dir():
        raise FileRefused(f"La cartella «{path.parent}» non esiste: crearla e riprovare.")
    if path.exists() and (not path.stat().st_mode & stat.S_IWUSR or not os.access(path, os.W_OK)):
        raise FileRefused(f"«{name}» è di sola lettura: togliere l'attributo, o lavorare su una copia.")
    # On Windows the attribute means nothing for a folder: Documents often has it.
    locked = os.name == "posix" and not path.parent.stat().st_mode & stat.S_IWUSR
    if locked or not os.access(path.parent, os.W_OK):
        raise FileRefused(f"La cartella di «{name}» è di sola lettura: copiare il file altrove e riprovare.")


def refuse_protected(package: Package, new_sheets: bool) -> None:
    """Refuse a workbook whose signature or whose locked structure forbids the change. Raises: FileRefused."""
    name = package.path.name
    if any(part.casefold().startswith("_xmlsignatures/") for part in package.names()):
        raise FileRefused(f"«{name}» è firmato digitalmente e scriverci annullerebbe la firma: lavorare su una copia.")
    if new_sheets and structure_is_locked(package):
        raise FileRefused(
            f"La struttura di «{name}» è protetta e non si possono aggiungere fogli: "
            "togliere la protezione in Excel (Revisione, Proteggi cartella di lavoro) e riprovare."
        )


def refuse_open(path: Path) -> None:
    """Refuse a file that Excel or LibreOffice holds open, as their lock beside it says. Raises: FileRefused."""
    owner = path.with_name(f"~${path.name}")
    if owner.exists():
        raise FileRefused(open_sentence(path, "Excel", _excel_user(owner), owner))
    lock = path.with_name(f".~lock.{path.name}#")
    if lock.exists():
        raise FileRefused(open_sentence(path, "LibreOffice", _libreoffice_user(lock), lock))


def open_sentence(path: Path, program: str, user: str = "", lock: Path | None = None) -> str:
    """Say that a program holds the file, who uses it if known, and which lock to remove if it no longer does."""
    by = f" da {user}" if user else ""
    hint = f" (se è già chiuso, eliminare «{lock.name}»)" if lock else ""
    return f"«{path.name}» è aperto in {program}{by}: chiuderlo e riprovare{hint}."


def _excel_user(owner: Path) -> str:
    """Read the name from an owner file: its length, then the name padded to 54 bytes, then again in UTF-16."""
    try:
        data = owner.read_bytes()
    except OSError:
        # While Excel runs, Windows may let nobody read it.
        return ""
    name = _WIDE_NAME + 2
    wide = data[name : name + 2 * data[_WIDE_NAME]].decode("utf-16-le", "ignore") if len(data) > name else ""
    narrow = data[1 : 1 + data[0]].decode("cp1252", "ignore") if data else ""
    return _printable(wide) or _printable(narrow)


def _libreoffice_user(lock: Path) -> str:
    try:
        return _printable(lock.read_text("utf-8", "ignore").partition(",")[0])
    except OSError:
        return ""


def _printable(name: str) -> str:
    return "".join(character for character in name if character.isprintable()).strip()
