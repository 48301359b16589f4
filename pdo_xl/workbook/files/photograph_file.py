"""What `pdo-xl fotografa` does: a plan on disk frozen as it stands on a day, in its own workbook."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pdo_xl.domain.snapshot import SnapshotKind
from pdo_xl.hosts.file.replace import Written
from pdo_xl.hosts.this_run import this_run
from pdo_xl.sheet.run import Progress, Run, silent
from pdo_xl.workbook.activation.opening import open_file, write
from pdo_xl.workbook.files.examine_file import load_core

if TYPE_CHECKING:
    from pdo_xl.monitoring import Photograph


class PhotographedFile(NamedTuple):
    """A snapshot, and the file that was to be written."""

    photograph: Photograph
    written: Written


def photograph_file(
    file: Path,
    day: date,
    *,
    kind: SnapshotKind = SnapshotKind.CHECK,
    act: str = "",
    again: bool = False,
    dry: bool = False,
    progress: Progress = silent,
    run: Run | None = None,
) -> PhotographedFile:
    """Freeze the plan of a file as it stands on a day, in its sheet `Fotografie`; `dry` writes nothing.

    The other arguments are those of `monitoring.photograph`.
    Raises: SnapshotRefused, FileRefused, NoPlan, ParameterError, with the file as it was.
    """
    run = run or this_run()
    with closing(open_file(file, run, progress=progress)) as host:
        host.begin_reading(load_core)
        # Imported here: a large plan is loaded meanwhile.
        from pdo_xl.monitoring import photograph

        taken = photograph(host, run, day, kind=kind, act=act, again=again, progress=progress)
        if not dry:
            write(host, taken.writing, progress)
        return PhotographedFile(taken, host.written)
