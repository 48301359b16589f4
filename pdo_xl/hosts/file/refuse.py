"""Files that are not to be read, or not to be written: each refusal is one sentence that says what to do."""

import os
import stat
from pathlib import Path

from pdo_xl.domain.errors import FileRefused, system_reason
from pdo_xl.hosts.file.disk.locks import refuse_open
from pdo_xl.hosts.file.disk.places import name_of, read_file, real_file, refuse_odd, shown, status_of
from pdo_xl.ooxml.book import extension, structure_is_locked, workbook_part
from pdo_xl.ooxml.package import Package
from pdo_xl.ooxml.relations import related_part

EXTENSIONS = (".xlsx", ".xlsm")

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OTHER_SPREADSHEETS = {".xls", ".xlsb", ".ods", ".xlt", ".xltx", ".xltm", ".csv", ".txt", ".tsv", ".fods", ".numbers"}
_OWNER = "~$"
_OLE_DIRECTORY = 2**20
"""Bytes at either end of an OLE file in which its directory is looked for."""


def refuse_unreadable(path: Path) -> None:
    """Refuse what is no workbook, before anything opens it. Raises: FileRefused."""
    name = name_of(path)
    status = status_of(real_file(path))
    if status is None:
        raise FileRefused(f"Il file «{shown(path)}» non esiste: controllare il nome e la cartella.")
    refuse_odd(path, status, "indicare il file .xlsx o .xlsm del piano")
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
            raise FileRefused.with_password(name)
        raise FileRefused(f"«{name}» è nel vecchio formato .xls: aprirlo in Excel, salvarlo come .xlsx e riprovare.")
    suffix = path.suffix.lower()
    if suffix in _OTHER_SPREADSHEETS:
        raise FileRefused(
            f"«{name}» è in formato {suffix}: aprirlo in Excel o LibreOffice, salvarlo come .xlsx e riprovare."
        )
    if suffix not in EXTENSIONS or not start.startswith(_ZIP):
        raise FileRefused(f"«{name}» non è una cartella di lavoro di Excel (.xlsx o .xlsm).")


def is_ole(path: Path) -> bool:
    """Tell whether a file is of the kind of old, which one with a password is too. Raises: FileRefused, OSError."""
    return read_file(path, len(_OLE)) == _OLE


def refuse_unwritable(path: Path) -> None:
    """Refuse to write a file, or a new one, that someone holds open or nobody may write. Raises: FileRefused."""
    name, real = name_of(path), real_file(path)
    status, folder = status_of(real), real.parent
    if status is not None:
        refuse_odd(path, status, "indicare il nome del file da scrivere")
    elif path.name in {"", ".."}:
        raise FileRefused(f"«{shown(path)}» non è il nome di un file: indicare il nome del file da scrivere.")
    if real.name.startswith(_OWNER):
        raise FileRefused(
            f"«{name}» è un nome con cui Excel segna che un altro file è aperto: indicare un nome che non comincia "
            f"con {_OWNER}."
        )
    refuse_open(path)
    above = status_of(folder)
    if above is None or not stat.S_ISDIR(above.st_mode):
        raise FileRefused(f"La cartella «{shown(folder)}» non esiste: crearla e riprovare.")
    if status is not None:
        if not status.st_mode & stat.S_IWUSR or not os.access(real, os.W_OK):
            raise FileRefused(f"«{name}» è di sola lettura: togliere l'attributo, o lavorare su una copia.")
        if above.st_mode & stat.S_ISVTX and _user() not in {0, status.st_uid, above.st_uid}:
            raise FileRefused(
                f"Nella cartella di «{name}» ognuno può sostituire solo i propri file, e questo è di un altro utente: "
                "copiarlo in una propria cartella e lavorare sulla copia."
            )
    # On Windows the attribute means nothing for a folder: Documents often has it.
    locked = os.name == "posix" and not above.st_mode & stat.S_IWUSR
    if locked or not os.access(folder, os.W_OK):
        raise FileRefused(f"La cartella di «{name}» è di sola lettura: copiare il file altrove e riprovare.")


def refuse_linked(path: Path) -> None:
    """Refuse to replace a file that has other names on the disk: they would go on showing the old one.

    Raises: FileRefused.
    """
    status = status_of(real_file(path))
    if status is not None and status.st_nlink > 1:
        raise FileRefused(
            f"«{name_of(path)}» ha più di un nome sul disco (collegamenti fisici): scrivendolo, gli altri nomi "
            "resterebbero al contenuto di prima. Farne una copia e lavorare su quella."
        )


def refuse_misnamed(package: Package, target: Path) -> None:
    """Refuse a name whose extension is not that of the content; a link's own file must fit too. Raises: FileRefused."""
    fitting = extension(package)
    real = real_file(target)
    # The program that opens the file goes by its own name, not by that of a link to it.
    for place in (target, *([real] if real.suffix.lower() in EXTENSIONS else [])):
        if fitting is not None and place.suffix.lower() != fitting:
            raise FileRefused(f"«{name_of(place)}» deve avere estensione {fitting}, come richiede il suo contenuto.")


def refuse_protected(package: Package, new_sheets: bool) -> None:
    """Refuse a workbook whose signature, sharing or locked structure forbids the change. Raises: FileRefused."""
    name = name_of(package.path)
    if any(part.casefold().startswith("_xmlsignatures/") for part in package.names()):
        raise FileRefused(f"«{name}» è firmato digitalmente e scriverci annullerebbe la firma: lavorare su una copia.")
    if related_part(package, workbook_part(package), "revisionHeaders") is not None:
        raise FileRefused(
            f"«{name}» è una cartella condivisa, che tiene un registro di ciò che ognuno scrive: ciò che vi scrive "
            "un altro programma non vi risulterebbe, e chi l'ha aperta potrebbe cancellarlo. Togliere la condivisione "
            "in Excel (Revisione, Condividi cartella di lavoro) e riprovare."
        )
    if new_sheets and structure_is_locked(package):
        raise FileRefused(
            f"La struttura di «{name}» è protetta e non si possono aggiungere fogli: "
            "togliere la protezione in Excel (Revisione, Proteggi cartella di lavoro) e riprovare."
        )


def _user() -> int:
    # Windows knows neither numbers of users nor folders of this kind.
    return os.geteuid() if os.name == "posix" else 0
