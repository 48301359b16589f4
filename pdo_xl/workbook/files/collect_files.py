"""What `pdo-xl raccogli` does: the values that were typed into the files of a shared-out plan brought back into it."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from pdo_xl.hosts.file.disk.turns import clear_left
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.hosts.file.refuse import refuse_unwritable
from pdo_xl.hosts.file.replace import Written
from pdo_xl.hosts.this_run import this_run
from pdo_xl.sheet.blocks import Writing
from pdo_xl.sheet.run import Progress, Run, silent
from pdo_xl.sheet.sharing.three_way import Decisions
from pdo_xl.workbook.sharing.answers import Answer
from pdo_xl.workbook.sharing.gather import collected_text, gather
from pdo_xl.workbook.sharing.putting_in import CellsToPut
from pdo_xl.workbook.sharing.received import Aside


@dataclass(frozen=True)
class Collection:
    """What came of gathering: the files that were read, those left aside, what becomes of the cells."""

    answers: Sequence[Answer]
    aside: Sequence[Aside]
    decisions: Decisions
    written: Written
    logged: bool = True
    """Whether `Registro` says what came from which file: a plan that was never calculated has none."""

    @property
    def incomplete(self) -> bool:
        """Whether something that people may have typed was not brought back."""
        return bool(self.decisions.conflicts) or any(one.serious for one in self.aside)

    @property
    def told(self) -> str:
        """Say it in one sentence."""
        return (
            collected_text(self.answers, self.aside, self.decisions, done=self.written.changed)
            + self.written.replaced.told
        )


def collect_files(
    file: Path, folder: Path, *, dry: bool = False, progress: Progress = silent, run: Run | None = None
) -> Collection:
    """Bring back into a plan what was typed into the files of a `folder`, and nothing else; `dry` writes nothing.

    Raises: FileRefused, NoPlan, ParameterError, with every file as it was.
    """
    run = run or this_run()
    if not dry:
        clear_left(file)
    cells = CellsToPut()
    with closing(FileHost(file, now=run.now, revise=cells.prepare)) as host:
        if not dry:
            refuse_unwritable(file)
        progress("Lettura", 0.0)
        gathered = gather(host, file, folder, run)
        if not dry and gathered.decisions.taken:
            progress("Scrittura", 0.8)
            cells.take(file, gathered.decisions.taken, gathered.now)
            blocks = (*cells.blocks, *([gathered.log] if gathered.log is not None else []))
            host.write(Writing(blocks, copies_kept=gathered.copies_kept))
        logged = gathered.log is not None or not gathered.decisions.taken
        return Collection(gathered.answers, gathered.aside, gathered.decisions, host.written, logged)
