"""A workbook as the zip of parts that it is: read lazily, changed part by part, written anew."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from io import SEEK_END, BytesIO
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Self, TypeVar
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from pdo_xl.domain.errors import FileRefused
from pdo_xl.ooxml.entries import COMPRESSION, copy_entry, entry_for, write_entry
from pdo_xl.ooxml.faults import UNREADABLE, damaged, refusal_of
from pdo_xl.ooxml.markup import Element, MarkupError, TooManyElements, elements
from pdo_xl.ooxml.trust import refuse_hostile, slashed

_CHUNK = 2**21

Read = TypeVar("Read")


class Package:
    """An .xlsx or .xlsm file, kept open for reading until `close`.

    Changes are held until `write_to`; the file itself is never written. A part is found by its name in any case of
    letters, with slashes of either kind. In a `with`, whatever fails over the content of a part is a refusal.
    `content` is that of a file that is in memory alone.
    Raises: FileRefused for an archive that cannot be read or is not to be trusted.
    """

    def __init__(self, path: Path, content: bytes | None = None) -> None:
        self.path = path
        # Opened here, so that closing it does not wait for parts that are still being read.
        self._file: BinaryIO = path.open("rb") if content is None else BytesIO(content)
        try:
            self._zip = ZipFile(self._file)
        except (*UNREADABLE, ValueError) as error:
            self._file.close()
            raise damaged(path) from error
        self._entries = {slashed(entry.filename): entry for entry in self._zip.infolist()}
        self._names = {name.casefold(): name for name in self._entries}
        self._known: dict[str, dict[Hashable, Any]] = {}
        self._changed: dict[str, Callable[[], Iterable[bytes]]] = {}
        self._made: dict[str, tuple[ZipInfo, BinaryIO]] = {}
        self._removed: set[str] = set()
        try:
            refuse_hostile(path, self._file.seek(0, SEEK_END), self._entries, self._zip.infolist())
        except FileRefused:
            self.close()
            raise

    def __enter__(self) -> Self:
        """Use the package in a `with`, which closes it."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        """Close the file; say of an error over its content that the file is at fault."""
        self.close()
        refusal = None if error is None else self.refusal(error)
        if refusal is not None:
            raise refusal from error

    def refusal(self, error: BaseException) -> FileRefused | None:
        """Say of an error over the content of a part that the file is at fault; None for any other error."""
        return refusal_of(self.path, error)

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
        name = self.named(str(name))
        return name in self._changed or (name in self._entries and name not in self._removed)

    def named(self, name: str) -> str:
        """Give a part's name as the package spells it; a name that it does not have stays."""
        return name if name in self._entries else self._names.get(slashed(name).casefold(), name)

    def read(self, name: str) -> bytes:
        """Give a whole part. Raises: FileRefused."""
        return b"".join(self.chunks(name))

    def original(self, name: str) -> bytes | None:
        """Give a whole part as the file has it, whatever was put since; None for a new one. Raises: FileRefused."""
        entry = self._entries.get(self.named(name))
        return None if entry is None else b"".join(self._unpacked(entry))

    def size(self, name: str) -> int:
        """Give the bytes that a part of the file unpacks to; 0 for a new one."""
        entry = self._entries.get(self.named(name))
        return 0 if entry is None else entry.file_size

    def touched(self) -> list[str]:
        """List the file's parts that were put or removed since it was opened."""
        return [name for name in self._entries if name in self._changed or name in self._removed]

    def chunks(self, name: str) -> Iterator[bytes]:
        """Give a part, as it is at this moment, in pieces. Raises: FileRefused."""
        return iter(self.maker(name)())

    def maker(self, name: str) -> Callable[[], Iterable[bytes]]:
        """Give what makes a part as it is at this moment, each time from its beginning. Raises: FileRefused."""
        name = self.named(name)
        made = self._changed.get(name)
        if made is not None:
            return made
        entry = self._entries.get(name)
        if entry is None or name in self._removed:
            raise FileRefused.incomplete(self.path.name, f"la parte «{name}»")
        return lambda: self._unpacked(entry)

    def _unpacked(self, entry: ZipInfo) -> Iterator[bytes]:
        try:
            with self._zip.open(entry) as part:
                while chunk := part.read(_CHUNK):
                    yield chunk
        except UNREADABLE as error:
            raise damaged(self.path, slashed(entry.filename)) from error

    def known(self, name: str, what: Hashable, read: Callable[[], Read]) -> Read:
        """Give what `read` makes of a part: read once for as long as the part stays."""
        of_part = self._known.setdefault(self.named(name), {})
        if what not in of_part:
            of_part[what] = read()
        known: Read = of_part[what]
        return known

    def elements(self, name: str, wanted: frozenset[str]) -> list[Element]:
        """List the start tags of some names in a small part; read once for as long as it stays. Raises: FileRefused."""
        name = self.named(name)
        return self.known(name, wanted, lambda: self._listed(name, wanted))

    def _listed(self, name: str, wanted: frozenset[str]) -> list[Element]:
        try:
            return elements(self.read(name), wanted)
        except TooManyElements as error:
            raise self.refusal_as_overfull(name) from error
        except MarkupError as error:
            raise damaged(self.path, name) from error

    def free_name(self, stem: str, extension: str) -> str:
        """Find a name for a new part: `stem`, a number from 1, `extension`."""
        return next(name for number in count(1) if (name := f"{stem}{number}{extension}") not in self)

    def refusal_as_overfull(self, name: str) -> FileRefused:
        """Say that a part holds more than any plan needs."""
        return FileRefused(
            f"«{self.path.name}» ha nella parte «{name}» più elementi di quanti ne servano a un piano (nomi definiti, "
            "stili, fogli, collegamenti): eliminare in Excel quelli che non si usano, salvare e riprovare."
        )

    def put(self, name: str, data: bytes) -> None:
        """Replace or add a part."""
        self.put_stream(name, lambda: (data,))

    def put_stream(self, name: str, chunks: Callable[[], Iterable[bytes]]) -> None:
        """Replace or add a large part, made piece by piece when it is written."""
        name = self.named(name)
        self._known.pop(name, None)
        self._names.setdefault(name.casefold(), name)
        self._changed[name] = chunks
        self._made.pop(name, None)
        self._removed.discard(name)

    def put_made(self, name: str, archive: ZipFile, file: BinaryIO) -> None:
        """Replace a part by the one that `write_part` wrote to an archive, whose open file this is."""
        made = archive.getinfo(self.named(name))
        self.put_stream(name, lambda: [archive.read(made)])
        self._made[self.named(name)] = made, file

    def remove(self, name: str) -> None:
        """Leave a part out; the caller sees to what refers to it."""
        name = self.named(name)
        self._known.pop(name, None)
        self._changed.pop(name, None)
        self._made.pop(name, None)
        self._removed.add(name)

    @property
    def changed(self) -> bool:
        """Whether any part was put or removed."""
        return bool(self._changed or self._removed)

    def reopen(self) -> None:
        """Read on by a file of its own what another process, of which this one is a copy, has open.

        Two that share an open file move its one position.
        """
        self._file = self._zip.fp = open(f"/proc/self/fd/{self._file.fileno()}", "rb")  # noqa: SIM115, PTH123

    def write_part(self, target: ZipFile, name: str) -> None:
        """Write one part, as it is at this moment. Raises: as `write_to`."""
        made = self._made.get(name)
        if made is not None:
            copy_entry(target, *made)
        else:
            write_entry(target, entry_for(name, self._entries.get(name)), self.chunks(name))

    def write_to(self, path: Path, progress: Callable[[int, int], None] | None = None) -> None:
        """Write the package with its changes, everything else as it was and in its order.

        `progress` receives the bytes of the parts written so far, and in all.
        Raises: FileRefused for a damaged part; whatever a part's own maker raises.
        """
        total = sum(entry.file_size for entry in self._entries.values())
        done = 0
        with ZipFile(path, "w", ZIP_DEFLATED, compresslevel=COMPRESSION) as target:
            target.comment = self._zip.comment
            for name in self.names():
                self.write_part(target, name)
                old = self._entries.get(name)
                done += old.file_size if old else 0
                if progress is not None:
                    progress(done, total)
