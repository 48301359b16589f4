"""What `pdo-xl confronta` does: two days of a plan on disk, or two files of it, side by side."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from pdo_xl.hosts.file.host import FileHost
from pdo_xl.hosts.this_run import this_run
from pdo_xl.sheet.run import Progress, Run, silent
from pdo_xl.workbook.files.examine_file import load_core

if TYPE_CHECKING:
    from pdo_xl.domain.monitoring.comparison import Comparison


def compare_file(
    file: Path,
    other: Path | None = None,
    *,
    since: date | None = None,
    until: date | None = None,
    progress: Progress = silent,
    run: Run | None = None,
) -> Comparison:
    """Set two snapshots of a file side by side, or the file and an `other`, each as it stands.

    `since` and `until` are days of snapshots of the one file.
    Raises: SnapshotRefused, FileRefused, NoPlan, ParameterError.
    """
    now = (run or this_run()).now
    with closing(FileHost(file, now=now)) as host:
        host.begin_reading(load_core)
        # Imported here: a large plan is loaded meanwhile.
        from pdo_xl.monitoring import compare, compare_two

        if other is None:
            return compare(host, today=now.date(), since=since, until=until, progress=progress)
        with closing(FileHost(other, now=now)) as second:
            return compare_two(host, second, today=now.date(), progress=progress)
