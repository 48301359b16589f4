"""A Windows without Excel: Wine, Windows' Python, xlwings' DLL, and a program in Excel's place."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from tests.conftest import program
from tests.wine.windows_python import NotAssembled, cached

collect_ignore = ["inside"]  # runs under Wine, with modules that only Windows has
INSIDE = Path(__file__).parent / "inside"
CHECKOUT = Path(__file__).parents[2]
OMITTED = {"omitted": True}
_START = "import sys; sys.path.insert(0, sys.argv[1]); import excel; excel.main(sys.argv[2])"
_WAIT = "import ctypes, sys; ctypes.windll.user32.GetDesktopWindow(); print(flush=True); sys.stdin.read()"
"""Has Wine's desktop started, too: it would hold the output of the program that first needs it, and never close it."""

_TIME_LIMIT = 240
"""Unit: seconds, for each run of a program under Wine."""


class Windows:
    """A prefix of Wine's own, in which programs run."""

    def __init__(self, wine: str, server: str, python: Path, folder: Path) -> None:
        self._wine = wine
        self._server = server
        self._python = python
        self._folder = folder
        self.prefix = folder / "prefix"
        self.program = windows_path(CHECKOUT)
        self._kept: subprocess.Popen[bytes] | None = None
        (folder / "tmp").mkdir()
        self._environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "TMPDIR": str(folder / "tmp"),
            "LANG": "C.UTF-8",
            "WINEPREFIX": str(self.prefix),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree=;mshtml=;winemenubuilder.exe=d",
        }

    def start(self) -> None:
        """Make the prefix, and keep a program in it: with the last one Wine's services end, and the next starts them again."""
        self._run("wineboot", "--init")
        command = [self._wine, str(self._python / "python.exe"), "-S", "-c", _WAIT]
        self._kept = subprocess.Popen(
            command,
            env=self._environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=self._folder,
        )
        assert self._kept.stdout is not None
        self._kept.stdout.readline()

    def excel(
        self,
        books: Sequence[Mapping[str, Any]],
        calls: Sequence[tuple[Any, ...]],
        *,
        one_server: bool = False,
        plain: bool = False,
    ) -> dict[str, Any]:
        """Call worksheet functions as workbooks' VBA does.

        Shape: a book is `{"full_name", "sheets": {name: {"cells": rows, "formats": {"row,column": format}}}}`; a call
        is (book's place, function, *arguments). An argument or cell: a value, `{"date"}`, `{"error"}`, OMITTED; an
        argument also rows, or `{"range": [sheet, row, column, rows, columns]}`. Each workbook has a Python of its
        own, as its VBA asks for, or all that of the first. `plain`: as xlwings' own wrappers, with ranges. The answer: see `inside/excel.py`.
        """
        request = {
            "path": self.program,
            "books": books,
            "plain": plain,
            "calls": [
                {"server": 0 if one_server else book, "book": book, "function": function, "arguments": arguments}
                for book, function, *arguments in calls
            ],
        }
        path = self._folder / "request.json"
        path.write_text(json.dumps(request), encoding="utf-8")
        said = self._run(str(self._python / "python.exe"), "-B", "-c", _START, windows_path(INSIDE), windows_path(path))
        try:
            # Before it the servers may have written what went wrong in them.
            document: dict[str, Any] = json.loads(said.rstrip().rpartition("\n")[2])
        except ValueError:
            pytest.fail(f"sotto Wine: {said}")
        return document

    @property
    def interpreter(self) -> str:
        """The Python for programs without a window, as Windows names it."""
        return windows_path(self._python / "pythonw.exe")

    def python(self, program: Path, *arguments: str, user: str = "", cwd: Path | None = None) -> str:
        """Run a program of this checkout with Windows' Python, perhaps as some user; give what it prints."""
        return self._run(
            str(self._python / "python.exe"),
            "-B",
            "-X",
            "utf8",
            windows_path(program),
            windows_path(CHECKOUT),
            *arguments,
            more={"USER": user} if user else {},
            cwd=cwd,
        )

    def stop(self) -> None:
        """End whatever still runs in the prefix, and delete it."""
        for option in ("--kill", "--wait"):
            subprocess.run([self._server, option], env=self._environment, check=False, timeout=_TIME_LIMIT)
        if self._kept is not None:
            self._kept.communicate(timeout=_TIME_LIMIT)
        left = self.running()
        shutil.rmtree(self._folder, ignore_errors=True)
        assert left == [], f"processi rimasti: {left}"

    def running(self) -> list[str]:
        """The programs that run in the prefix."""
        mark = f"WINEPREFIX={self.prefix}".encode()
        found = []
        for process in Path("/proc").glob("[0-9]*"):
            try:
                if mark in (process / "environ").read_bytes().split(b"\0"):
                    found.append((process / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace"))
            except OSError:
                continue  # it ended meanwhile, or is another user's
        return found

    def _run(self, *command: str, more: Mapping[str, str] = MappingProxyType({}), cwd: Path | None = None) -> str:
        # Windows' Python dies at its start if its output is a file: only pipes and no input.
        done = subprocess.run(
            [self._wine, *command],
            env=self._environment | more,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
            timeout=_TIME_LIMIT,
            cwd=cwd or self._folder,
        )
        return done.stdout.decode("utf-8", errors="replace")


def in_time(seconds: float, limit: float) -> bool:
    """Tell whether it was in time; where more runs than there are cores, each program has but its share of them."""
    return seconds < limit * max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))


def windows_path(path: Path) -> str:
    """A path of this machine, as programs under Wine see it."""
    return "Z:" + str(path.resolve()).replace("/", "\\")


@pytest.fixture(scope="session")
def windows(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Windows]:
    """Start Wine once. Without it the tests are skipped with the reason, and fail where CI is set."""
    wine, server = program("wine"), program("wineserver")
    try:
        python = cached()
    except NotAssembled as error:
        reason = f"il Python per Windows non si è potuto comporre, questa prova non è stata fatta: {error}"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    started = Windows(wine, server, python, tmp_path_factory.mktemp("wine"))
    try:
        started.start()
        yield started
    finally:
        started.stop()
