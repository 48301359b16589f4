"""A workbook as the zip of parts that it is: read lazily, changed part by part, written anew."""

import posixpath
import zlib
from collections.abc import Callable, Iterable, Iterator
from copy import copy
from pathlib import Path
from types import TracebackType
from typing import Self
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from pdo_xl.domain.errors import FileRefused
from pdo_xl.hosts.file.behind import behind
from pdo_xl.hosts.file.markup import Element, MarkupError, elements

MAX_TOTAL = 2 * 2**30
"""Bytes that all parts together may hold."""
MAX_RATIO = 300
"""Bytes per compressed byte beyond which a large archive is a trap; real plans stay below 30."""
_SMALL = 128 * 2**20

_CHUNK = 2**21
_COMPRESSION = 5
"""Half the time of zlib's default, for one per cent more bytes."""
_NEW_PART_DATE = (1980, 1, 1, 0, 0, 0)
# The last two are what zipfile raises for a compression, or an encryption, that it does not know.
_UNREADABLE = (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)

CONTENT_TYPES = "[Content_Types].xml"


class Package:
    """An .xlsx or .xlsm file, kept open for reading until `close`.

    Changes are held until `write_to`; the file itself is never written.
    Raises: FileRefused for an archive that cannot be read or is not to be trusted.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        # Opened here, so that closing it does not wait for parts that are still being read.
        self._file = path.open("rb")
        try:
            self._zip = ZipFile(self._file)
        except (*_UNREADABLE, ValueError) as error:
            self._file.close()
            raise _damaged(path) from error
        self._entries = {entry.filename: entry for entry in self._zip.infolist()}
        self._changed: dict[str, Callable[[], Iterable[bytes]]] = {}
        self._removed: set[str] = set()
        try:
            self._refuse_hostile()
        except FileRefused:
            self.close()
            raise

    def __enter__(self) -> Self:
        """Use the package in a `with`, which closes it."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        """Close the file."""
        self.close()

    def close(self) -> None:
        """Let go of the file, so that it can be replaced on Windows too."""
        self._zip.close()
        self._file.close()

    def names(self) -> list[str]:
        """List the parts in their order, new ones last."""
        new = [name for name in self._changed if name not in self._entries]
        return [*(name for name in self._entries if name not in self._removed), *new]

    def __contains__(self, name: object) -> bool:
        """Tell whether there is a part of this name."""
        return name in self._changed or (name in self._entries and name not in self._removed)

    def read(self, name: str) -> bytes:
        """Give a whole part. Raises: KeyError, FileRefused."""
        return b"".join(self.chunks(name))

    def original(self, name: str) -> bytes | None:
        """Give a whole part as the file has it, whatever was put since; None for a new one. Raises: FileRefused."""
        entry = self._entries.get(name)
        return None if entry is None else b"".join(self._unpacked(entry))

    def touched(self) -> list[str]:
        """List the file's parts that were put or removed since it was opened."""
        return [name for name in self._entries if name in self._changed or name in self._removed]

    def chunks(self, name: str) -> Iterator[bytes]:
        """Give a part, as it is at this moment, in pieces. Raises: KeyError, FileRefused."""
        made = self._changed.get(name)
        return self._unpacked(self._entries[name]) if made is None else iter(made())

    def maker(self, name: str) -> Callable[[], Iterable[bytes]]:
        """Give what makes a part as it is at this moment, each time from its beginning. Raises: KeyError."""
        made = self._changed.get(name)
        if made is not None:
            return made
        entry = self._entries[name]
        return lambda: self._unpacked(entry)

    def _unpacked(self, entry: ZipInfo) -> Iterator[bytes]:
        try:
            with self._zip.open(entry) as part:
                while chunk := part.read(_CHUNK):
                    yield chunk
        except _UNREADABLE as error:
            raise _damaged(self.path) from error

    def elements(self, name: str) -> list[Element]:
        """List the start tags of a small part. Raises: KeyError, FileRefused."""
        try:
            return elements(self.read(name))
        except MarkupError as error:
            raise _damaged(self.path) from error

    def put(self, name: str, data: bytes) -> None:
        """Replace or add a part."""
        self._changed[name] = lambda: (data,)
        self._removed.discard(name)

    def put_stream(self, name: str, chunks: Callable[[], Iterable[bytes]]) -> None:
        """Replace or add a large part, made piece by piece when it is written."""
        self._changed[name] = chunks
        self._removed.discard(name)

    def remove(self, name: str) -> None:
        """Leave a part out; the caller sees to what refers to it."""
        self._changed.pop(name, None)
        self._removed.add(name)

    @property
    def changed(self) -> bool:
        """Whether any part was put or removed."""
        return bool(self._changed or self._removed)

    def write_to(self, path: Path, progress: Callable[[int, int], None] | None = None) -> None:
        """Write the package with its changes, everything else as it was and in its order.

        `progress` receives the bytes of the parts written so far, and in all.
        Raises: FileRefused for a damaged part; whatever a part's own maker raises.
        """
        total = sum(entry.file_size for entry in self._entries.values())
        done = 0
        with ZipFile(path, "w", ZIP_DEFLATED, compresslevel=_COMPRESSION) as target:
            target.comment = self._zip.comment
            for name in self.names():
                old = self._entries.get(name)
                new = ZipInfo(name, _NEW_PART_DATE) if old is None else copy(old)
                if old is None:
                    new.compress_type = ZIP_DEFLATED
                _write_entry(target, new, self.chunks(name))
                done += old.file_size if old else 0
                if progress is not None:
                    progress(done, total)

    def _refuse_hostile(self) -> None:
        name = self.path.name
        entries = self._zip.infolist()
        folded = {entry.filename.casefold() for entry in entries}
        total = sum(entry.file_size for entry in entries)
        packed = sum(entry.compress_size for entry in entries)
        if len(folded) != len(entries) or any(_is_hostile(entry.filename) for entry in entries):
            raise FileRefused(f"«{name}» non è una cartella di lavoro sicura: contiene parti con nomi anomali.")
        if total > MAX_TOTAL or (total > _SMALL and total > MAX_RATIO * packed):
            raise FileRefused(f"«{name}» è troppo grande da aprire: il suo contenuto supera i limiti previsti.")
        if packed > self.path.stat().st_size:
            raise _damaged(self.path)
        if any(entry.flag_bits & 1 for entry in entries):
            raise FileRefused(f"«{name}» è protetto da una password: toglierla in Excel e riprovare.")


def _write_entry(target: ZipFile, entry: ZipInfo, chunks: Iterable[bytes]) -> None:
    attributes = entry.external_attr
    # The level is not part of an entry read from a file, and zipfile then takes zlib's default.
    entry._compresslevel = _COMPRESSION  # type: ignore[attr-defined]  # noqa: SLF001
    with target.open(entry, "w") as part:
        with behind(part.write) as write:
            for chunk in chunks:
                write(chunk)
        # zipfile gives permissions to an entry that had none.
        entry.external_attr = attributes


def _is_hostile(name: str) -> bool:
    path = name.replace("\\", "/")
    return path != name or path.startswith("/") or ":" in path or ".." in path.split("/") or not path


def _damaged(path: Path) -> FileRefused:
    return FileRefused(f"«{path.name}» è danneggiato o incompleto: non si può leggere come cartella di lavoro.")


def resolved(base: str, target: str) -> str:
    """Give the name of the part that a relationship of part `base` points to.

    >>> resolved("xl/workbook.xml", "worksheets/sheet1.xml"), resolved("xl/workbook.xml", "/xl/styles.xml")
    ('xl/worksheets/sheet1.xml', 'xl/styles.xml')
    """
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(base), target)).lstrip("/")


def relationships_name(part: str) -> str:
    """Give the name of the part that holds another part's relationships.

    >>> relationships_name("xl/workbook.xml")
    'xl/_rels/workbook.xml.rels'
    """
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")
