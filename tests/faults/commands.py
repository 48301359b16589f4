"""Every command that writes, met by a failing system: one sentence, the file whole, its copy there, nothing left behind."""

import os
import re
import shutil
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from random import Random
from zipfile import BadZipFile, ZipFile

from tests.cli.typed import run
from tests.faults.system import CODES, KILL, failing
from tests.fuzz.packages import originals

PLAN, OUT = "{plan}", "{out}"
COMMANDS: Mapping[str, Sequence[str]] = {
    "calcola": ("calcola", PLAN, "--al", "31/12/2024"),
    "calcola --esito": ("calcola", PLAN, "--al", "31/12/2024", "--esito", f"{OUT}/e.xlsm"),
    "attiva": ("attiva", "{office}", "--esito", f"{OUT}/a.xlsm", "--si"),
    "aggiorna": ("aggiorna", PLAN),
    "disattiva": ("disattiva", PLAN, "--esito", f"{OUT}/d.xlsx"),
    "fotografa": ("fotografa", PLAN, "--al", "30/06/2024"),
    "nuovo-anno": ("nuovo-anno", PLAN, "--anno", "2025", "--esito", f"{OUT}/n.xlsm"),
    "scadenze": ("scadenze", PLAN, "--ics", f"{OUT}/s.ics"),
    "relazione": ("relazione", PLAN, "--esito", f"{OUT}/r.html"),
    "dati-aperti": ("dati-aperti", PLAN, "--esito", f"{OUT}/Dati"),
    "valutazione": ("valutazione", PLAN, "--esito", f"{OUT}/v.xlsx"),
    "distribuisci": ("distribuisci", PLAN, "--esito", f"{OUT}/Parti"),
    "esempio": ("esempio", PLAN, "--esito", f"{OUT}/o.xlsm"),
}
_ENDS = (0, 1, 2)
_STUBBORN = {"unlink", "remove", "rmdir", "stat", "lstat", "close", "link", "scandir", "listdir"}
"""Where these fail, a temporary file may stay: the next run takes it away."""
_ONCE = {"esempio"}
"""What is never written over, told to or not."""
_COPY = re.compile(r"\.\d{4}-\d\d-\d\d_\d{6}(?:_\d+)?\.bak\.xls[xm]$")


class Tried:
    """A command in a folder of its own."""

    def __init__(self, name: str, folder: Path, made: Path) -> None:
        self.name = name
        shutil.rmtree(folder, ignore_errors=True)
        self.work = folder / "piani"
        (self.work / "esito").mkdir(parents=True)
        office, active = originals(made)
        self.office, self.plan = self.work / office.name, self.work / active.name
        shutil.copyfile(office, self.office)
        shutil.copyfile(active, self.plan)
        words = {"plan": self.plan, "office": self.office, "out": self.work / "esito"}
        self.command = [word.format(**words) for word in COMMANDS[name]]
        self.before = listing(self.work)

    def fails_at(self, call: int, code: int) -> bool:
        """Run it once; tell whether there was such a call. Raises: AssertionError."""
        handles = _handles()
        with failing(self.work, call, code) as met:
            answer = run(*self.command)
        if not met.failed:
            return False
        said = answer.stdout + answer.stderr
        where = f"{self.name}, call {call} ({met.failed}, {os.strerror(code)}): {said[-500:]}"
        assert answer.exit_code in _ENDS, where
        assert "Traceback" not in said, where
        assert "[Errno" not in said, where
        assert answer.exit_code != 2 or re.search(r"^Errore: .*[.:»]$", said, re.MULTILINE | re.DOTALL), where
        assert _handles() <= handles, f"{where}\nleft open: {_handles() - handles}"
        self._hold(where, refused=answer.exit_code == 2, failed=met.failed)
        return True

    def killed_at(self, call: int) -> bool:
        """Run it in a process that is gone at a call; tell whether there was such a call. Raises: AssertionError."""
        sys.stdout.flush()
        child = os.fork()
        if child == 0:
            with failing(self.work, call, KILL):
                run(*self.command)
            os._exit(0)
        if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != -KILL:
            return False
        self._hold(f"{self.name}, killed at call {call}", refused=False, failed="unlink")
        if self.name in _ONCE and self._stands():
            return True
        again = run(*self.command, *(["--sovrascrivi"] if self._stands() else []))
        assert again.exit_code in (0, 1), f"{self.name}, after it was killed at call {call}: {again.output[-500:]}"
        left = [name for name in listing(self.work) if _is_temporary(name)]
        assert left == [], f"{self.name}, after it was killed at call {call}: {left}"
        return True

    def _stands(self) -> bool:
        return any(word.endswith((".xlsm", ".xlsx", ".html")) and Path(word).exists() for word in self.command[2:])

    def _hold(self, where: str, *, refused: bool, failed: str) -> None:
        after = listing(self.work)
        for name, content in after.items():
            if name.endswith((".xlsm", ".xlsx")) and not _is_temporary(name):
                assert _is_whole(self.work / name), f"{where}\n{name} is broken"
            assert failed in _STUBBORN or not _is_temporary(name), f"{where}\nleft: {name}"
            if _COPY.search(name):
                assert content in self.before.values(), f"{where}\n{name} is no copy of what was there"
        for name, content in self.before.items():
            assert name in after, f"{where}\n{name} is gone"
            if after[name] != content:
                assert not refused, f"{where}\nrefused, and {name} changed"
                assert content in [other for copy, other in after.items() if _COPY.search(copy)], (
                    f"{where}\nno copy of {name}"
                )


def _is_temporary(name: str) -> bool:
    return Path(name).name.startswith(".")


def _is_whole(path: Path) -> bool:
    try:
        with ZipFile(path) as package:
            return package.testzip() is None
    except (BadZipFile, OSError):
        return False


def _handles() -> set[str]:
    found = set()
    for entry in Path("/proc/self/fd").iterdir():
        try:
            found.add(str(entry.readlink()))
        except OSError:
            continue
    return {name for name in found if "piani" in name}


def listing(folder: Path) -> dict[str, bytes]:
    """What is in a folder, whole."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def calls_of(name: str, folder: Path, made: Path) -> int:
    """How often a command asks the system about its folder."""
    tried = Tried(name, folder, made)
    with failing(tried.work, 0, 0) as met:
        answer = run(*tried.command)
    assert answer.exit_code in (0, 1), answer.output
    return met.count


class Chance:
    """Commands, calls and errors by a seed."""

    def __init__(self, seed: int, folder: Path) -> None:
        self._random = Random(seed)
        self._folder, self._made = folder / "prova", folder / "fatti"
        self._made.mkdir()
        self._calls: dict[str, int] = {}

    def once(self, names: Sequence[str] = tuple(COMMANDS)) -> str:
        """Try one; say which. Raises: AssertionError."""
        name = self._random.choice(names)
        if name not in self._calls:
            self._calls[name] = calls_of(name, self._folder, self._made)
        call, code = self._random.randrange(1, self._calls[name] + 1), self._random.choice((*CODES, KILL))
        tried = Tried(name, self._folder, self._made)
        met = tried.killed_at(call) if code == KILL else tried.fails_at(call, code)
        return name if met else f"{name}, not met"
