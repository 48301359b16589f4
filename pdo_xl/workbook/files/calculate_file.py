"""What `pdo-xl calcola` does: a plan on disk scored, checked and written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pdo_xl.domain.settings.choices import Mode
from pdo_xl.hosts.file.outputs import refuse_workbook
from pdo_xl.hosts.file.replace import Written
from pdo_xl.hosts.this_run import this_run
from pdo_xl.sheet.run import Progress, Run, silent
from pdo_xl.workbook.activation.opening import load_what_writes, open_file, write
from pdo_xl.workbook.files.examine_file import load_core

if TYPE_CHECKING:
    from pdo_xl.actions import Calculated


class Calculation(NamedTuple):
    """A plan that was calculated, and the file that was to be written."""

    calculated: Calculated
    written: Written


def calculate_file(
    file: Path,
    *,
    target: Path | None = None,
    overwrite: bool = False,
    on: date | None = None,
    mode: Mode | None = None,
    mapping: Mapping[str, str] | None = None,
    dry: bool = False,
    progress: Progress = silent,
    run: Run | None = None,
    two_processes: bool = False,
    meanwhile: Callable[[], object] = load_core,
) -> Calculation:
    """Calculate the plan of a file and write it there, or into `target`, where a file stays unless `overwrite`.

    `dry` writes nothing; `two_processes`: a large plan may be written by two, for a caller who is a program of its own;
    `meanwhile` is done while a large plan is loaded; the other arguments are those of `actions.calculate`.
    Raises: FileRefused, NoPlan, ParameterError, with every file as it was.
    """
    run = run or this_run()
    if target is not None:
        refuse_workbook(target, file, overwrite=overwrite)
    with closing(open_file(file, run, target=target, progress=progress)) as host:

        def load_all() -> None:
            meanwhile()
            if not dry:
                load_what_writes(host)

        host.begin_reading(load_all)
        # Imported here: a large plan is loaded meanwhile.
        from pdo_xl.actions import calculate

        begin = host.begin_writing if two_processes and not dry else None
        calculated = calculate(host, run, on=on, mode=mode, progress=progress, mapping=mapping, begin=begin)
        if not dry:
            write(host, calculated.writing, progress)
        return Calculation(calculated, host.written)
