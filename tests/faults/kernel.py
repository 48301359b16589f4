"""The system itself fails, below Python: `strace` lets a chosen call of a process go wrong, or kills it there.

So also what libraries in C and Rust ask for is tried: zlib, calamine, SQLite, lxml, Arrow, Typst.
"""

import errno
import os
import re
import select
import shutil
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from random import Random
from typing import NamedTuple

from tests.faults.commands import Tried, warm
from tests.faults.system import CODES, KILL

_PATIENCE = 120
"""Seconds."""
CALLS = (
    "open,openat,creat,read,pread64,readv,write,pwrite64,writev,close,fsync,fdatasync,ftruncate,truncate,fallocate,"
    "stat,lstat,fstat,newfstatat,statx,access,faccessat,faccessat2,rename,renameat,renameat2,link,linkat,symlink,symlinkat,"
    "unlink,unlinkat,mkdir,mkdirat,rmdir,chmod,fchmod,fchmodat,chown,fchown,lchown,fchownat,utimensat,getdents64,flock,fcntl,"
    "getxattr,lgetxattr,fgetxattr,listxattr,llistxattr,flistxattr,setxattr,fsetxattr,removexattr,readlink,readlinkat,mmap,"
    "copy_file_range,sendfile"
)  # fmt: skip
"""What may be asked about files."""
_ROOM = (
    "write",
    "pwrite",
    "open",
    "mkdir",
    "link",
    "rename",
    "sync",
    "truncate",
    "fallocate",
    "xattr",
    "copy",
    "sendfile",
)
_NAMED = (
    "open",
    "stat",
    "access",
    "rename",
    "link",
    "unlink",
    "mkdir",
    "rmdir",
    "chmod",
    "chown",
    "utime",
    "xattr",
    "getdents",
)
_READS = {"read", "pread64"}
_LINE = re.compile(r"^(?P<pid>\d+) +(?P<name>\w+)\((?P<rest>.*)$")


class Call(NamedTuple):
    """A call about a folder: its name, the how many-th of that name, what about."""

    name: str
    number: int
    about: str

    @property
    def codes(self) -> Sequence[int]:
        """What the system may answer there, or a kill; a handle is free whatever comes of closing it."""
        may = {
            errno.ENOSPC: any(word in self.name for word in _ROOM),
            errno.EACCES: any(word in self.name for word in _NAMED),
            errno.EXDEV: self.name.startswith(("rename", "link")),
            errno.EIO: True,
        }
        return (KILL,) if self.name == "close" else (*(code for code in CODES if may[code]), KILL)


def missing() -> str:
    """Say why it cannot be tried here; blank where it can."""
    if sys.platform != "linux" or shutil.which("strace") is None:
        return "strace non è installato: i guasti sotto Python non sono stati provati"
    child = os.fork()
    if child == 0:
        signal.pause()
    try:
        with _Tracer(child, Path(os.devnull), "getpid"):
            return ""
    except OSError as error:
        return f"strace non può seguire un processo ({error}): i guasti sotto Python non sono stati provati"
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


class _Tracer:
    """strace at a process, from when the block begins."""

    def __init__(self, process: int, log: Path, calls: str, *more: str) -> None:
        self._words = [
            "strace",
            "-f",
            "-y",
            "-s",
            "4096",
            "-p",
            str(process),
            "-o",
            str(log),
            "-e",
            f"trace={calls}",
            *more,
        ]

    def __enter__(self) -> None:
        # It says on standard error when it has it.
        self._process = subprocess.Popen(self._words, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL)
        said = b""
        while b"attached" not in said:
            ready, _, _ = select.select([self._process.stderr], [], [], _PATIENCE)
            piece = os.read(self._process.stderr.fileno(), 4096) if ready else b""
            if not piece:
                self._process.kill()
                self._end()
                raise OSError(said.decode(errors="replace").strip())
            said += piece

    def __exit__(self, *_: object) -> None:
        self._process.send_signal(signal.SIGINT) if self._process.poll() is None else None
        self._end()

    def _end(self) -> None:
        try:
            self._process.wait(_PATIENCE)
        finally:
            self._process.stderr.close()


def calls_about(log: Path, folder: Path) -> Iterator[Call]:
    """List what the first process of a log asked about a folder, each call with its number among those of its name."""
    counted, first = Counter[str](), ""
    for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
        found = _LINE.match(line)
        if found is None or (first and found["pid"] != first):
            continue
        first = found["pid"]
        counted[found["name"]] += 1
        # Of what is written or read only the handle counts.
        asked = found["rest"].split('"', 1)[0] if found["name"] in {"write", "pwrite64", *_READS} else found["rest"]
        if str(folder) in asked:
            yield Call(found["name"], counted[found["name"]], asked[:160])


def _thinned(calls: Iterator[Call]) -> Iterator[Call]:
    """Of many reads one after the other keep the first two and the last."""
    for (reads, _), group in groupby(calls, key=lambda call: (call.name in _READS, call.name in _READS or call)):
        run = list(group)
        yield from [*run[:2], *run[2:][-1:]] if reads else run


class Below:
    """The commands at calls of the system."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._made, self._log = folder / "prova", folder / "fatti", folder / "strace.log"
        self._made.mkdir(exist_ok=True)

    def calls(self, name: str) -> list[Call]:
        """What a command asks about its folder."""
        warm(name, self._folder, self._made)
        tried = Tried(name, self._folder, self._made)
        answer = tried.answer(follow=lambda child: _Tracer(child, self._log, CALLS))
        assert answer.code in (0, 1), answer
        return list(_thinned(calls_about(self._log, tried.work)))

    def each(self, name: str, *, kills: bool = False) -> Iterator[Callable[[], str]]:
        """Give what tries a command at each call with each code, or with a kill alone."""
        for call in self.calls(name):
            for code in (KILL,) if kills else call.codes:
                yield lambda call=call, code=code: self.at(name, call, code)

    def chances(self, random: Random, names: Sequence[str], *, kills: bool = False) -> Iterator[Callable[[], str]]:
        """Give what tries a command, a call and a code by chance, without an end."""
        known: dict[str, list[Call]] = {}
        while True:
            name = random.choice(names)
            if name not in known:
                known[name] = self.calls(name)
            call = random.choice(known[name])
            code = KILL if kills else random.choice(call.codes)
            yield lambda name=name, call=call, code=code: self.at(name, call, code)

    def at(self, name: str, call: Call, code: int) -> str:
        """Let one call fail; say which command was met. Raises: AssertionError."""
        tried = Tried(name, self._folder, self._made)
        what = "signal=KILL" if code == KILL else f"error={errno.errorcode[code]}"
        inject = f"inject={call.name}:{what}:when={call.number}"
        answer = tried.answer(follow=lambda child: _Tracer(child, self._log, call.name, "-e", inject))
        where = f"{name}, {call.name} n. {call.number} ({what}): {call.about}"
        if code == KILL:
            if answer.code != KILL:
                return f"{name}, not met"
            tried.judge_killed(where)
            return name
        lines = self._log.read_text(encoding="utf-8", errors="replace").splitlines()
        if not any(str(tried.work) in line for line in lines if "(INJECTED)" in line):
            return f"{name}, not met"
        tried.judge(where, call.name, answer)
        return name
