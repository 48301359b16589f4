"""The Python that python.org gives as an archive to unpack ("Windows embeddable package"): looked at, then unpacked.

Source: Python's documentation, "Using Python on Windows", The embeddable package; sys.path, `._pth` files.
"""

import hashlib
import re
import zipfile
from dataclasses import dataclass
from pathlib import Path

from pdo_xl.domain.errors import FileRefused, system_reason
from pdo_xl.hosts.file.disk.places import shown

PACKAGES = "Lib/site-packages"
"""Where libraries lie below the Python's folder."""

_LARGEST = 300_000_000
"""Bytes unpacked; that of Python 3.13 has some 25 million."""
_PE_MACHINE = {0x014C: "a 32 bit", 0x8664: "", 0xAA64: "per ARM"}
_READ = 4096


@dataclass(frozen=True, slots=True)
class Embeddable:
    """An archive that was found good: its version of Python ("3.12"), and the hash to compare with python.org's."""

    path: Path
    version: str
    sha256: str

    def unpack(self, folder: Path) -> None:
        """Unpack it, and let its Python load libraries from `PACKAGES` and from nowhere else. Raises: FileRefused."""
        try:
            with zipfile.ZipFile(self.path) as archive:
                archive.extractall(folder)
        except (OSError, zipfile.BadZipFile) as error:
            raise _refused(self.path, "non si può estrarre") from error
        stem = f"python{self.version.replace('.', '')}"
        lines = (f"{stem}.zip", ".", PACKAGES.replace("/", "\\"), "import site")
        (folder / f"{stem}._pth").write_text("".join(f"{line}\n" for line in lines), encoding="ascii", newline="\r\n")


def read_embeddable(path: Path) -> Embeddable:
    """Look at an archive. Raises: FileRefused where it is not a 64-bit Python for Windows, ready to be unpacked."""
    try:
        with path.open("rb") as file:
            sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        with zipfile.ZipFile(path) as archive:
            infos = archive.infolist()
            names = {info.filename for info in infos}
            whole = {"python.exe", "pythonw.exe"} <= names
            start = archive.open("python.exe").read(_READ) if whole else b""
    except OSError as error:
        raise FileRefused(
            f"«{shown(path)}» non si può leggere: {system_reason(error)}. Con --pronto, --python indica l'archivio "
            "python-3.…-embed-amd64.zip preso da python.org. Nulla è stato scritto."
        ) from error
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError) as error:
        raise _refused(path, "non è un archivio zip intero") from error
    versions = [match[1] for name in names if (match := re.fullmatch(r"python3(\d+)\._pth", name))]
    if not whole or len(versions) != 1:
        raise _refused(path, "non contiene il Python da estrarre")
    if kind := _machine(start):
        raise _refused(path, f"contiene un Python {kind}")
    if sum(info.file_size for info in infos) > _LARGEST:
        raise _refused(path, "è troppo grande")
    return Embeddable(path, f"3.{versions[0]}", sha256)


def _machine(program: bytes) -> str:
    """Say for what a Windows program was made; blank for 64-bit PCs."""
    header = int.from_bytes(program[60:64], "little")
    if program[:2] != b"MZ" or program[header : header + 4] != b"PE\0\0":
        return "danneggiato"
    return _PE_MACHINE.get(int.from_bytes(program[header + 4 : header + 6], "little"), "di un altro tipo")


def _refused(path: Path, why: str) -> FileRefused:
    return FileRefused(
        f"«{shown(path)}» {why}: serve l'archivio «Windows embeddable package (64-bit)» di python.org, "
        "python-3.…-embed-amd64.zip. Nulla è stato scritto."
    )
