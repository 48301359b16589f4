"""Every command that writes, met by a failing system: one sentence, the file whole, its copy there, nothing left behind."""

import os
import re
import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from click.testing import Result

from tests.cli.typed import run
from tests.faults.children import Answer, Follow, answer_of
from tests.faults.system import CODES, KILL, Event, failing
from tests.faults.writing import WRITING, on_a_pc, prepared

ALL = (*CODES, KILL)
_ENDS, _REFUSED = (0, 1, 2), 2
_STUBBORN = {"unlink", "unlinkat", "remove", "rmdir", "stat", "lstat", "newfstatat", "close", "link", "linkat"} | {
    "scandir", "listdir", "getdents64",
}  # fmt: skip
"""Where these fail, a temporary file may stay: the next run takes it away."""
COPY = re.compile(r"\.\d{4}-\d\d-\d\d_\d{6}(?:_\d+)?\.bak\.\w+$")
_DONE_BEFORE = ("esiste già", "C'è già una fotografia")
"""How a command says that it had done its work before it was killed."""
_LEDGER = ".pdo_xl.ripresa"
"""What `consolida` read so far: it is there to stay until the same command is repeated."""
_REMADE = ("esito/s.ics", "esito/Calendari/", "esito/Dati/", "esito/Parti/")
"""What a command that is repeated makes anew, without a copy: nobody works in it, or it would be refused."""
_NOT_OURS = {".config", ".registry"}
_LAST = {".html": b"</html>\n", ".pdf": b"%%EOF", ".ics": b"END:VCALENDAR\r\n", ".parquet": b"PAR1"}
"""How a whole file ends."""
_PACKAGES = {".xlsm", ".xlsx", ".docx", ".oxt"}


class Tried:
    """A command in a folder of its own."""

    def __init__(self, name: str, folder: Path, made: Path) -> None:
        self.name = name
        shutil.rmtree(folder, ignore_errors=True)
        self._place = prepared(name, folder, made)
        self.work, self.plan, self.office = self._place.work, self._place.plan, self._place.office
        words = {"plan": self.plan, "office": self.office, "work": self.work}
        self.command = [word.format(**words) for word in WRITING[name].words]
        with self.pc():
            # What belongs to the PC is there before.
            self.before = listing(self.work)

    def pc(self) -> AbstractContextManager[None]:
        """The PC that the command believes in."""
        return on_a_pc(self._place, WRITING[self.name].pc)

    def answer(
        self,
        *more: str,
        around: Callable[[], AbstractContextManager[object]] = nullcontext,
        follow: Follow | None = None,
    ) -> Answer:
        """Type it, in a process of its own."""
        with self.pc():

            def act() -> tuple[Result, object]:
                with around() as met:
                    return run(*self.command, *more), met

            return answer_of(act, follow)

    def fails_at(self, call: int, code: "int | Event") -> Answer:
        """Run it once, where something happens at a call."""
        return self.answer(around=lambda: failing(self.work, call, code))

    def happens_at(self, call: int, code: int) -> bool:
        """Let a call fail, or be the last; tell whether there was such a call. Raises: AssertionError."""
        answer = self.fails_at(call, code)
        if code == KILL:
            killed = answer.code == KILL
            if killed:
                self.judge_killed(f"{self.name}, killed at call {call}")
            return killed
        if answer.met:
            self.judge(f"{self.name}, call {call} ({answer.met}, {os.strerror(code)})", answer.met, answer)
        return bool(answer.met)

    def judge(self, where: str, failed: str, answer: Answer) -> None:
        """Hold what must be true after a call has failed. Raises: AssertionError."""
        code, said, left_open = answer.code, answer.said, answer.left_open
        where = f"{where}: {said[-500:]}"
        assert code in _ENDS, f"{where} ({code})"
        assert "Traceback" not in said, where
        assert "[Errno" not in said, where
        assert code != _REFUSED or re.search(r"^Errore: .*[.:»]$", said, re.MULTILINE | re.DOTALL), where
        assert not left_open, f"{where}\nleft open: {left_open}"
        # What was written before it failed is named, and stays.
        refused = code == _REFUSED and "Prima era già cambiato: " not in said
        self.hold(where, refused=refused, failed=failed)
        if failed in _STUBBORN and code == _REFUSED:
            self.repeat(where)

    def judge_killed(self, where: str) -> None:
        """Hold what must be true after a kill, and once the same command was repeated. Raises: AssertionError."""
        self.hold(where, refused=False, failed="unlink")
        self.repeat(where)

    def hold(self, where: str, *, refused: bool, failed: str) -> None:
        """Everything is whole, nothing is lost; where it was refused, nothing has changed. Raises: AssertionError."""
        after = listing(self.work)
        for name, content in after.items():
            assert is_temporary(name) or _is_whole(self.work / name), f"{where}\n{name} is broken"
            assert failed in _STUBBORN or not is_temporary(name) or _LEDGER in name, f"{where}\nleft: {name}"
            if COPY.search(name):
                assert content in self.before.values(), f"{where}\n{name} is no copy of what was there"
            if refused and name not in self.before and failed not in _STUBBORN and not is_temporary(name):
                raise AssertionError(f"{where}\nrefused, and {name} is new")
        for name, content in self.before.items():
            if name in self._settings or name.startswith(_REMADE):
                continue
            assert name in after, f"{where}\n{name} is gone"
            if after[name] != content:
                assert not refused, f"{where}\nrefused, and {name} changed"
                copies = [other for copy, other in after.items() if COPY.search(copy)]
                assert content in copies, f"{where}\nno copy of {name}"

    @property
    def _settings(self) -> set[str]:
        """What is no document: the settings that an installation writes and takes away again."""
        return {
            name
            for name in self.before
            if name.startswith("casa/") or Path(name).name in {"xlwings.conf", "pdo_xl.json"}
        }

    def repeat(self, where: str) -> None:
        """What a person does next: the same once more. Raises: AssertionError."""
        again = self.answer()
        if again.code == _REFUSED and "--sovrascrivi" in again.said and WRITING[self.name].overwrites:
            again = self.answer("--sovrascrivi")
        known = again.code in (0, 1) or any(words in again.said for words in _DONE_BEFORE)
        assert known, f"{where}, repeated: {again.said[-500:]}"
        left = [name for name in listing(self.work) if is_temporary(name)]
        assert left == [], f"{where}, repeated: {left}"


def is_temporary(name: str) -> bool:
    """Tell whether something of this name in the folder is there for the time of a run."""
    return any(part.startswith(".") and part not in _NOT_OURS for part in Path(name).parts)


def _is_whole(path: Path) -> bool:
    if path.suffix in _LAST:
        return path.read_bytes().rstrip(b"\n").endswith(_LAST[path.suffix].rstrip(b"\n"))
    if path.suffix not in _PACKAGES:
        return True
    try:
        with ZipFile(path) as package:
            return package.testzip() is None
    except (BadZipFile, OSError):
        return False


def listing(folder: Path) -> dict[str, bytes]:
    """What is in a folder, whole; of a hidden folder that it is there."""
    found = {}
    for path in folder.rglob("*"):
        name = str(path.relative_to(folder))
        if path.is_file():
            found[name] = path.read_bytes()
        elif is_temporary(name):
            found[name] = b""
    return found


def calls_of(name: str, folder: Path, made: Path) -> int:
    """How often a command asks the system about its folder."""
    warm(name, folder, made)
    tried = Tried(name, folder, made)
    answer = tried.fails_at(0, 0)
    assert answer.code in (0, 1), answer
    assert listing(tried.work) != tried.before, f"{name} writes nothing: {answer}"
    return answer.count


def warm(name: str, folder: Path, made: Path) -> None:
    """Load in this process what a command loads: its children are the faster."""
    if Tried(name, folder, made).answer().threads > 1:
        # Typst's and Arrow's would not be there in a child, which would wait for them.
        return
    tried = Tried(name, folder, made)
    with tried.pc():
        run(*tried.command)
