"""Two runs on one file, and staff's program that saves in between, at moments by chance: nobody's work is lost."""

import io
import re
import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from zipfile import ZIP_DEFLATED, ZipFile

from python_calamine import CalamineWorkbook

from pdo_xl.sheet.names.sheets import SNAPSHOTS
from tests.cli.typed import run
from tests.faults.children import Answer, children_of
from tests.faults.commands import COPY, is_temporary, listing
from tests.faults.writing import place_in

_LONGEST = 0.4
"""Seconds that somebody waits before beginning."""
_NOTE = re.compile(rb"(?:una nota|nota [0-9]{4})")
_ROWS = 4
"""What a snapshot of the plan has."""
COMMANDS = (
    ("calcola", "--al", "30/06/2024"),
    ("calcola", "--al", "31/03/2024"),
    ("fotografa", "--al", "30/06/2024"),
    ("fotografa", "--al", "31/03/2024"),
    ("fotografa", "--al", "30/09/2024"),
)

Save = Callable[[Path, bytes], None]
"""How a program saves."""


def in_place(path: Path, content: bytes) -> None:
    """As a program that writes into the file that is there."""
    path.write_bytes(content)


def under_its_name(path: Path, content: bytes) -> None:
    """As a program that writes another file, and gives it the name."""
    other = path.with_name("salvata.tmp")
    other.write_bytes(content)
    other.replace(path)


class Pairs:
    """Pairs by a seed."""

    def __init__(self, seed: int, folder: Path) -> None:
        self._random = Random(seed)
        self._folder, self._made = folder / "prova", folder / "fatti"
        self._made.mkdir(exist_ok=True)
        for name, *words in COMMANDS:
            assert run(name, self._plan(), *words).exit_code in (0, 1)

    def chances(self) -> Iterator[Callable[[], str]]:
        """Give what tries a pair, without an end."""
        while True:
            yield self.once

    def once(self) -> str:
        """Try one; say what came of it. Raises: AssertionError."""
        plan = self._plan()
        before = plan.read_bytes()
        save = self._random.choice((None, in_place, under_its_name))
        pair = self._random.sample(COMMANDS, k=2)
        *waits, wait = [self._random.uniform(0, _LONGEST) for _ in range(3)]
        theirs = resaved(before, b"nota %04d" % self._random.randrange(10_000)) if save else b""

        def act(number: int) -> object:
            time.sleep(waits[number])
            name, *words = pair[number]
            return run(name, plan, *words), None

        with children_of([lambda number=number: act(number) for number in range(2)]) as answers:
            if save:
                time.sleep(wait)
                save(plan, theirs)
        said = [f"{words} after {waits[number]:.3f} s: {answers[number]}" for number, words in enumerate(pair)]
        where = "\n".join([*said, f"{save and save.__name__} after {wait:.3f} s"])
        wrote = [words for words, answer in zip(pair, answers, strict=True) if answer.code in (0, 1)]
        self._judge(where, plan, (before, theirs), answers, wrote)
        return f"{len(wrote)} of 2 wrote, {'staff saved' if save else 'nobody saved'}"

    def _plan(self) -> Path:
        shutil.rmtree(self._folder, ignore_errors=True)
        return place_in(self._folder, self._made).plan

    def _judge(
        self, where: str, plan: Path, known: tuple[bytes, bytes], answers: Sequence[Answer], wrote: Sequence[tuple]
    ) -> None:
        before, theirs = known
        after, final = listing(plan.parent), plan.read_bytes()
        copies = [content for name, content in after.items() if COPY.search(name)]
        for answer in answers:
            assert answer.code in (0, 1, 2), where
            assert answer.code != 2 or answer.said.startswith("Errore: "), where
        assert not [name for name in after if is_temporary(name)], where
        assert len(copies) == len(wrote), f"{where}\n{len(copies)} copies"
        if theirs:
            assert theirs in (final, *copies), f"{where}\nwhat staff saved is lost"
            assert note_of(theirs) == note_of(final), f"{where}\nwhat staff saved is undone"
            return
        assert before in (final, *copies), f"{where}\nwhat was there is lost"
        taken = sum(name == "fotografa" for name, *_ in wrote)
        assert snapshot_rows(final) - snapshot_rows(before) == _ROWS * taken, f"{where}\none run undid the other"


def resaved(content: bytes, note: bytes) -> bytes:
    """The plan as staff saved it, with another note."""
    made = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for entry in old.infolist():
            new.writestr(entry, _NOTE.sub(note, old.read(entry)))
    return made.getvalue()


def note_of(content: bytes) -> list[bytes]:
    """The note in a plan."""
    with ZipFile(io.BytesIO(content)) as package:
        return _NOTE.findall(package.read("xl/worksheets/sheet2.xml"))


def snapshot_rows(content: bytes) -> int:
    """How many rows the snapshots of a plan have."""
    return len(CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_name(SNAPSHOTS).to_python())
