"""The system as a command meets it in one folder: counted calls, one of which fails, or is the last."""

import builtins
import errno
import fcntl
import io
import os
from collections.abc import Callable, Iterator, Set
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

CODES = (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EXDEV)
KILL = -9
"""In place of an error: the program is gone at once, as with `kill -9`."""

_OF_PATHS = (
    "open", "link", "replace", "rename", "chmod", "chown", "utime", "setxattr", "getxattr", "listxattr", "unlink", "remove", "rmdir", "mkdir",
    "stat", "lstat", "scandir", "listdir", "symlink", "truncate",
)  # fmt: skip
_OF_HANDLES = ("close", "fsync", "fstat", "write", "read", "ftruncate", "fchmod")


Event = Callable[["Meeting"], None]
"""In place of an error: something that happens at a call, which then goes its way."""


class Meeting:
    """How often the system was asked, what about, and at which call it fails."""

    def __init__(self, folder: Path, call: int, code: "int | Event") -> None:
        self.count = 0
        self.failed = ""
        self._lasting: tuple[int, Set[str]] = (0, frozenset())
        self._real: dict[str, Callable[..., Any]] = {}
        self._folder = str(folder)
        self._call = call
        self._code = code

    def concerns(self, *arguments: object) -> bool:
        """Tell whether a call is about the folder."""
        return any(self._named(one).startswith(self._folder) for one in arguments[:2])

    def lasting(self, code: int, names: Set[str]) -> None:
        """Let all calls of such names fail from now on."""
        self._lasting = code, names

    def real(self, name: str) -> Callable[..., Any]:
        """A call that is neither counted nor fails."""
        return self._real[name]

    @staticmethod
    def _named(one: object) -> str:
        if isinstance(one, int) and not isinstance(one, bool):
            try:
                return str(Path(f"/proc/self/fd/{one}").readlink())
            except OSError:
                return ""
        return str(Path(os.fsdecode(one)).absolute()) if isinstance(one, str | bytes | os.PathLike) else ""

    def next(self, name: str) -> None:
        """Count one; be what happens at it. Raises: OSError."""
        self.count += 1
        code, names = self._lasting
        if name in names:
            raise OSError(code, os.strerror(code))
        if self.count != self._call:
            return
        self.failed = name
        if callable(self._code):
            self._code(self)
            return
        if self._code == KILL:
            os.kill(os.getpid(), -KILL)
        raise OSError(self._code, os.strerror(self._code))


class _File:
    """A file whose writing and closing are calls of the system too."""

    def __init__(self, file: Any, meeting: Meeting) -> None:
        self.__dict__.update(_file=file, _meeting=meeting)

    def write(self, data: Any) -> Any:
        self._meeting.next("write")
        return self._file.write(data)

    def close(self) -> None:
        if self._file.closed:
            return
        try:
            self._meeting.next("close")
        finally:
            # The system frees the handle all the same.
            self._file.close()

    def __enter__(self) -> "_File":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __iter__(self) -> Iterator[Any]:
        return iter(self._file)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)

    def __setattr__(self, name: str, value: Any) -> None:
        setattr(self._file, name, value)


@contextmanager
def failing(folder: Path, call: int, code: "int | Event") -> Iterator[Meeting]:
    """Let the n-th call about a folder fail, this once, or something happen just before it; 0 for none."""
    meeting = Meeting(folder, call, code)

    def met(name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def once(*arguments: Any, **options: Any) -> Any:
            if not meeting.concerns(*arguments):
                return real(*arguments, **options)
            try:
                meeting.next(name)
            except OSError:
                if name == "close":
                    real(*arguments, **options)
                raise
            return real(*arguments, **options)

        return once

    opened = io.open

    def open_file(file: Any, mode: str = "r", *others: Any, **named: Any) -> Any:
        if not meeting.concerns(file):
            return opened(file, mode, *others, **named)
        meeting.next("open")
        stream = opened(file, mode, *others, **named)
        return _File(stream, meeting) if set(mode) & set("wax+") else stream

    with pytest.MonkeyPatch.context() as patch:
        for name in (*_OF_PATHS, *_OF_HANDLES):
            meeting._real[name] = getattr(os, name)
            patch.setattr(os, name, met(name, getattr(os, name)))
        patch.setattr(fcntl, "flock", met("flock", fcntl.flock))
        patch.setattr(io, "open", open_file)
        patch.setattr(builtins, "open", open_file)
        yield meeting
