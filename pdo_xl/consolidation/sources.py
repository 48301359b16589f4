"""Which files are to be read: those of a folder and the folders in it, or those that a list names."""

import codecs
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from pdo_xl.consolidation.addresses import files_at, is_address, name_at
from pdo_xl.domain.errors import FileRefused, system_reason
from pdo_xl.domain.values.visible import visible
from pdo_xl.hosts.file.disk.copies import is_dated_copy
from pdo_xl.hosts.file.disk.places import name_of, read_file, same_file, shown, status_of

_WORKBOOKS = frozenset({".xlsx", ".xlsm"})
_OTHER_WORKBOOKS = frozenset({".xls", ".xlsb", ".xlt", ".xltx", ".xltm", ".ods", ".fods", ".numbers"})
_HELPERS = ("~$", ".")
"""What the names of files begin with that programs put beside others."""
_SET_ASIDE = frozenset({
    "$recycle.bin", "recycler", "system volume information", "lost+found", "#recycle", "@recycle", "#snapshot",
    "~snapshot", "@eadir",
})  # fmt: skip
"""Folders in which systems and servers keep what was thrown away, or was once: not the plans of today."""
_COMMENT = "#"
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
"""What a text begins with that says how it is written; PowerShell's `>` writes the second."""


class Source(NamedTuple):
    """One file to read: its path, or its address in a store that is no disk; or a folder that cannot be listed."""

    path: str
    remote: bool = False
    is_folder: bool = False

    @property
    def name(self) -> str:
        """The file's name alone, as a table may hold it: folders are often called after people."""
        if self.is_folder:
            return "(una cartella)"
        return name_at(self.path) if self.remote else visible(Path(self.path).name)


class Found(NamedTuple):
    """The files to read, in order; how many were passed over that are no workbooks."""

    sources: list[Source]
    passed_over: int


def find_sources(given: str, outputs: Iterable[Path] = ()) -> Found:
    """List what a folder, a list, a workbook or an address stands for; never the `outputs` of this or an earlier run.

    Raises: FileRefused if nothing is there to be read; MissingExtra for an address without its library.
    """
    collected = _Collected([path for path in outputs if path.exists()])
    if is_address(given):
        collected.take_address(given)
    else:
        path = Path(given)
        status = status_of(path)
        if status is None:
            raise FileRefused(f"«{shown(path)}» non esiste: indicare la cartella dei piani, o un elenco di file.")
        if path.is_dir():
            collected.take_folder(path)
        elif path.suffix.lower() in _WORKBOOKS | _OTHER_WORKBOOKS:
            collected.take(path)
        else:
            collected.take_list(path)
    if not collected.sources:
        raise FileRefused(
            f"In «{shown(given)}» non c'è nessuna cartella di lavoro: indicare la cartella dei piani (.xlsx o .xlsm), "
            "o un elenco con un file per riga."
        )
    return Found(sorted(dict.fromkeys(collected.sources), key=_in_order), collected.passed_over)


class _Collected:
    """What was found so far; every folder is gone through once, whatever links lead to it."""

    def __init__(self, outputs: list[Path]) -> None:
        self.sources: list[Source] = []
        self.passed_over = 0
        self._outputs = outputs
        self._seen: set[tuple[int, int]] = set()

    def take(self, path: Path) -> None:
        if not any(path.suffix == output.suffix and same_file(path, output) for output in self._outputs):
            self.sources.append(Source(str(path)))

    def take_address(self, address: str) -> None:
        named = Path(name_at(address)).suffix != ""
        for one in files_at(address):
            inside = one.removeprefix(address.rstrip("/")).split("/")[:-1]
            if named or (_is_workbook(Path(name_at(one))) and not any(map(_is_set_aside, inside))):
                self.sources.append(Source(one, remote=True))
            else:
                self.passed_over += 1

    def take_folder(self, folder: Path) -> None:
        """Take a folder's workbooks, and those of the folders in it."""
        waiting = [folder]
        while waiting:
            inside, files = self._listed(waiting.pop(), first=folder)
            waiting += [path for path in inside if not _is_set_aside(path.name)]
            for path in files:
                if _is_workbook(path):
                    self.take(path)
                else:
                    self.passed_over += 1

    def take_list(self, path: Path) -> None:
        """Take what the lines of a list name: files, folders, addresses; paths are from where the list is."""
        for line in _lines(path):
            if is_address(line):
                self.take_address(line)
                continue
            named = path.parent / line
            if named.is_dir():
                self.take_folder(named)
            else:
                self.take(named)

    def _listed(self, folder: Path, first: Path) -> tuple[list[Path], list[Path]]:
        try:
            with os.scandir(folder) as entries:
                status = folder.stat()
                if (status.st_dev, status.st_ino) in self._seen:
                    return [], []
                self._seen.add((status.st_dev, status.st_ino))
                both: tuple[list[Path], list[Path]] = ([], [])
                for entry in entries:
                    both[0 if _is_folder(entry) else 1].append(Path(entry.path))
                return both
        except OSError as error:
            if folder != first:
                # One folder that nobody may look into does not stop the others.
                self.sources.append(Source(str(folder), is_folder=True))
                return [], []
            raise FileRefused(
                f"La cartella «{shown(folder)}» non si può leggere: {system_reason(error)}. Chiedere il permesso a chi "
                "la gestisce, o dare un elenco dei file da leggere."
            ) from error


def _is_workbook(path: Path) -> bool:
    """Tell by its name what people keep as a workbook, and not what a program put beside one."""
    is_one = path.suffix.lower() in _WORKBOOKS | _OTHER_WORKBOOKS
    return is_one and not path.name.startswith(_HELPERS) and not is_dated_copy(path)


def _is_set_aside(folder: str) -> bool:
    return folder.startswith(".") or folder.casefold() in _SET_ASIDE


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        # A link that leads in a circle: no folder, and whoever reads it says what it is.
        return False


def _lines(path: Path) -> Iterator[str]:
    try:
        content = read_file(path)
    except OSError as error:
        raise FileRefused(f"«{name_of(path)}» non si può leggere: {system_reason(error)}.") from error
    encoding = next((name for mark, name in _MARKS if content.startswith(mark)), "utf-8")
    if b"\0" in content and encoding != "utf-16":
        raise FileRefused(f"«{name_of(path)}» non è un elenco: scrivere un file per riga, in un file di solo testo.")
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        # As Windows' own editor wrote them for long.
        text = content.decode("cp1252", "replace")
    for line in text.splitlines():
        named = line.strip().strip('"')
        if named and not named.startswith(_COMMENT):
            yield named


def _in_order(source: Source) -> tuple[str, bytes]:
    return source.path.casefold(), os.fsencode(source.path)
