"""Replaces a file in one step: whoever looks sees the old one or the new one, whole."""

import errno
import os
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from pdo_xl.domain.errors import FileRefused, system_reason
from pdo_xl.domain.settings.parameters import DEFAULTS
from pdo_xl.hosts import changes
from pdo_xl.hosts.file.disk.copies import make_copy, remove_old_copies
from pdo_xl.hosts.file.disk.fingerprint import Fingerprint, fingerprint, refuse_changed
from pdo_xl.hosts.file.disk.kept import take_over
from pdo_xl.hosts.file.disk.locks import open_sentence
from pdo_xl.hosts.file.disk.places import name_of, real_file, shown, status_of
from pdo_xl.hosts.file.disk.temporaries import clear_dead, make_temporary, put_new
from pdo_xl.hosts.file.disk.turns import turn
from pdo_xl.hosts.file.refuse import refuse_linked, refuse_unwritable

_ON_WINDOWS = os.name == "nt"
_FAILING = {errno.EIO, errno.ENOSPC, errno.EDQUOT}

Write = Callable[[Path], None]
"""Makes the new file at the path that it is given."""


class Replaced(NamedTuple):
    """What came of it: the dated copy, if one was made, and what else the person should know."""

    copy: Path | None = None
    notes: tuple[str, ...] = ()

    @property
    def told(self) -> str:
        """Say it, to follow a sentence; blank if there is nothing to say."""
        copy = (f"La copia di prima è {shown(self.copy.name)}.",) if self.copy is not None else ()
        return "".join(f" {sentence}" for sentence in (*copy, *self.notes))


class Written(NamedTuple):
    """The file that was to be written; whether it was, and what became of the one that stood there."""

    target: Path
    changed: bool
    replaced: Replaced


def replace_content(path: Path, content: bytes, now: datetime, *, backup: bool = False, new: bool = False) -> Replaced:
    """Put new content in a file's place. Raises: as `replace_atomically`."""

    def write(temporary: Path) -> None:
        temporary.write_bytes(content)

    return replace_atomically(path, write, now, backup=backup, new=new)


def replace_atomically(
    path: Path,
    write: Write,
    now: datetime,
    *,
    backup: bool = True,
    expected: Fingerprint | None = None,
    new: bool = False,
    keep: int = DEFAULTS.copies_kept,
) -> Replaced:
    """Let `write` make the new file beside the old one, keep a dated copy of that, and put the new one in its place.

    A link is followed: the file it stands for is replaced. `expected` is the old file as it was when it was read;
    `new` says that there was none; `keep` is how many copies may stay.
    Raises: FileRefused where the old file changed meanwhile, is held by a program or another run, or the disk fails;
    what `write` raises. In every such case the folder is as it was.
    """
    refuse_unwritable(path)
    real = real_file(path)
    try:
        with turn(real) as alone:
            if alone:
                clear_dead(real)
            refuse_linked(path)
            if new:
                refuse_changed(real, None)
            return _Replacement(path, real, expected).run(write, now if backup else None, keep)
    except OSError as error:
        state = "Il file è com'era" if status_of(real) is not None else "Nulla è cambiato"
        raise FileRefused(f"«{name_of(path)}» non si può scrivere: {system_reason(error)}. {state}.") from error


class _Replacement:
    """One file on its way: under its name or a link's, as it was when it was read."""

    def __init__(self, path: Path, real: Path, expected: Fingerprint | None) -> None:
        self._path = path
        self._real = real
        self._existed = status_of(real) is not None
        self._expected = fingerprint(real) if self._existed and expected is None else expected
        self._notes: list[str] = []

    def run(self, write: Write, now: datetime | None, keep: int) -> Replaced:
        """Do it; a dated copy is kept if a time is given."""
        temporary = make_temporary(self._real, private=self._existed)
        copy: Path | None = None
        try:
            write(temporary)
            if self._existed:
                refuse_changed(self._real, self._expected)
                self._keep_what_it_has(temporary)
                copy = make_copy(self._real, now) if now is not None else None
                # The copy is on the disk before the file that it is of goes away.
                _flush_folder(self._real.parent)
            _flush(temporary)
            self._look_again()
            self._put(temporary)
        except BaseException:
            # Without the temporary file the new one is in its place, whatever came after.
            if os.path.lexists(temporary):
                for left in (temporary, copy):
                    if left is not None:
                        with suppress(OSError):
                            left.unlink()
            raise
        changes.note(self._path)
        with suppress(OSError):
            _flush_folder(self._real.parent)
        if copy is not None:
            self._tell_removed(remove_old_copies(self._real, keep, copy), keep)
        if self._real != self._path:
            self._notes.append(f"«{name_of(self._path)}» è un collegamento: scritto il suo file, «{self._real}».")
        return Replaced(copy, tuple(self._notes))

    def _keep_what_it_has(self, temporary: Path) -> None:
        lost = take_over(self._real, temporary)
        if lost:
            self._notes.append(f"Del file di prima il sistema non lascia conservare: {', '.join(lost)}.")

    def _tell_removed(self, count: int, keep: int) -> None:
        if count:
            removed = "Tolta una copia vecchia" if count == 1 else f"Tolte {count} copie vecchie"
            self._notes.append(f"{removed} (copie_da_tenere: {keep}).")

    def _look_again(self) -> None:
        """What was asked before all the work is asked again: a program may have opened or saved the file since."""
        refuse_unwritable(self._path)
        if real_file(self._path) != self._real:
            raise FileRefused(f"«{name_of(self._path)}» porta ora a un altro file: riprovare.")
        refuse_linked(self._path)
        refuse_changed(self._real, self._expected)

    def _put(self, temporary: Path) -> None:
        if not self._existed:
            try:
                put_new(temporary, self._real)
            except FileExistsError as error:
                raise FileRefused(f"«{name_of(self._path)}» è nato nel frattempo, da altri: riprovare.") from error
            return
        try:
            temporary.replace(self._real)
        except PermissionError as error:
            if not _ON_WINDOWS:
                raise
            # Windows does not replace a file that a program holds open.
            raise FileRefused(open_sentence(self._path, "Excel")) from error


def _flush(path: Path) -> None:
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    if _ON_WINDOWS:
        # Windows has no handle for a folder; the rename is durable there all the same.
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        # Others mean that this disk, or these permissions, do not offer it.
        if error.errno in _FAILING:
            raise
