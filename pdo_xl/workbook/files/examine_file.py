"""What the commands that only read do: a plan on disk scored and checked."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from pdo_xl.domain.settings.choices import Mode
from pdo_xl.hosts.file.host import FileHost
from pdo_xl.hosts.this_run import this_run
from pdo_xl.sheet.run import Progress, Run, silent

if TYPE_CHECKING:
    from pdo_xl.actions import Examined


def load_core(*others: str) -> None:
    """Import what reads, scores and checks, which takes its time as well; and other modules that come after it."""
    for name in ("pdo_xl.actions", *others):
        import_module(name)


def examine_file(
    file: Path,
    *,
    on: date | None = None,
    mode: Mode | None = None,
    progress: Progress = silent,
    run: Run | None = None,
    meanwhile: Callable[[], object] = load_core,
) -> Examined:
    """Read, score and check the plan of a file. The arguments are those of `actions.examine`.

    `meanwhile` is done while a large plan is loaded.

    Raises: FileRefused, NoPlan, ParameterError.
    """
    now = (run or this_run()).now
    with closing(FileHost(file, now=now)) as host:
        host.begin_reading(meanwhile)
        # Imported here: a large plan is loaded meanwhile.
        from pdo_xl.actions import examine

        return examine(host, today=now.date(), on=on, mode=mode, progress=progress)
