"""What may happen to a folder while a command works in it: it goes away, turns read-only, its disk is full, a name is refused."""

import ctypes
import errno
import os
import resource
import shutil
import subprocess
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp

import tests.faults.system as system
from tests.faults.commands import Tried
from tests.faults.trials import Trials

_ROOMY = 8
"""Unit: megabytes of the disk that runs full."""
_RENAMES = {"rename", "replace", "link"}
_OVERRIDE, _SEARCH = 1, 2
"""The rights by which the administrator passes over permissions."""
_CAPABILITIES = 0x20080522


class Event(ABC):
    """Something that happens at a call, and is put right after the run."""

    name = ""

    @abstractmethod
    def happen(self, tried: Tried, met: system.Meeting) -> None:
        """Let it happen. It is the child's process."""

    def put_right(self, tried: Tried) -> None:  # noqa: B027 - most need nothing
        """What a person does afterwards."""


class Gone(Event):
    """The folder has another name, as on a stick that was taken out and comes back."""

    name = "cartella sparita"

    def happen(self, tried: Tried, met: system.Meeting) -> None:
        """Let it happen."""
        met.real("rename")(tried.work, _elsewhere(tried.work))

    def put_right(self, tried: Tried) -> None:
        """Bring it back."""
        assert not tried.work.exists(), f"{tried.name} makes the folder anew that went away"
        _elsewhere(tried.work).rename(tried.work)


class ReadOnly(Event):
    """Nobody may write into the folder any more."""

    name = "cartella di sola lettura"

    def happen(self, tried: Tried, met: system.Meeting) -> None:
        """Let it happen, to the administrator too."""
        _give_up_override()
        self._set(tried.work, 0o555, met.real("chmod"))

    def put_right(self, tried: Tried) -> None:
        """Let everybody write again."""
        self._set(tried.work, 0o755, os.chmod)

    def _set(self, work: Path, mode: int, chmod: Callable[..., None]) -> None:
        for folder in (work, work / "esito"):
            chmod(folder, mode)


class Refused(Event):
    """From then on no file gets another name."""

    name = "rinomina rifiutata"

    def happen(self, tried: Tried, met: system.Meeting) -> None:
        """Let it happen."""
        met.lasting(errno.EPERM, _RENAMES)


class NoRoom(Event):
    """From then on no file may grow, as where one's share of the disk is used up."""

    name = "spazio finito"

    def happen(self, tried: Tried, met: system.Meeting) -> None:
        """Let it happen."""
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))


class Full(Event):
    """The disk is full: a real one, small, where one may be made."""

    name = "disco pieno"

    def happen(self, tried: Tried, met: system.Meeting) -> None:
        """Fill it."""
        _fill(tried.work.parent / "zavorra", met.real("open"))

    def put_right(self, tried: Tried) -> None:
        """Make room."""
        (tried.work.parent / "zavorra").unlink(missing_ok=True)


EVENTS = (Gone(), ReadOnly(), Refused(), NoRoom(), Full())


def events_in(folder: Path) -> list[Event]:
    """Those that may happen in a folder: only a small disk runs full soon."""
    return [event for event in EVENTS if not isinstance(event, Full) or is_small(folder)]


def happens_at(tried: Tried, call: int, event: Event) -> bool:
    """Run a command in a process of its own; tell whether there was such a call. Raises: AssertionError."""
    answer = tried.fails_at(call, lambda met: event.happen(tried, met))
    if answer.met:
        event.put_right(tried)
        # Whatever was there for the time of the run may stay: nobody could take it away.
        tried.judge(f"{tried.name}, {event.name} at call {call} ({answer.met})", "unlink", answer)
    return bool(answer.met)


class Happening(Trials[Event]):
    """Trials of commands at whose calls something happens to their folder."""

    def _at(self, name: str, call: int, event: Event) -> str:
        try:
            met = happens_at(Tried(name, self._folder, self._made), call, event)
        finally:
            put_all_right(self._folder)
        return f"{name}, {event.name}" if met else f"{name}, not met"


def put_all_right(folder: Path) -> None:
    """Whatever came of a trial, the next one finds nothing of it."""
    (folder / "zavorra").unlink(missing_ok=True)


@contextmanager
def small_disk() -> Iterator[Path]:
    """Give a folder on a small disk of its own, where one may be made; else one that never runs full."""
    folder = Path(mkdtemp(prefix="pdo_faults_"))
    words = ["mount", "-t", "tmpfs", "-o", f"size={_ROOMY}m", "tmpfs", str(folder)]
    is_own = os.geteuid() == 0 and subprocess.run(words, capture_output=True, check=False).returncode == 0
    try:
        yield folder
    finally:
        if is_own:
            subprocess.run(["umount", str(folder)], check=True)
        shutil.rmtree(folder)


def is_small(folder: Path) -> bool:
    """Tell whether a folder is on a disk that may be filled."""
    room = os.statvfs(folder)
    return room.f_blocks * room.f_frsize <= _ROOMY << 20


def _elsewhere(folder: Path) -> Path:
    return folder.with_name("altrove")


def _fill(path: Path, opened: Callable[..., int]) -> None:
    handle = opened(path, os.O_WRONLY | os.O_CREAT)
    with suppress(OSError):
        while os.pwrite(handle, bytes(4096), os.lseek(handle, 0, os.SEEK_END)):
            pass
    os.close(handle)


def _give_up_override() -> None:
    """Have the administrator obey permissions from now on."""
    library = ctypes.CDLL(None, use_errno=True)
    header = (ctypes.c_uint32 * 2)(_CAPABILITIES, 0)
    sets = (ctypes.c_uint32 * 6)()
    if library.capget(header, sets) == 0:
        sets[0] &= ~(1 << _OVERRIDE | 1 << _SEARCH)
        library.capset(header, sets)
